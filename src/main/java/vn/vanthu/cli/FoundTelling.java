package vn.vanthu.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.archive.Metadata;
import vn.vanthu.document.PaperDate;
import vn.vanthu.search.Column;
import vn.vanthu.search.Field;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Results;
import vn.vanthu.search.SearchAddress;
import vn.vanthu.search.Wording;

/// Tells what was found: to a person paper by paper or in the columns he chose, to a program as
/// JSON.
final class FoundTelling {

    private static final String INDENT = "    ";
    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[0m";
    private static final String IN_FORCE = "in-force";

    private final Voice voice;
    private final Wording wording;

    FoundTelling(Voice voice) {
        this.voice = voice;
        this.wording = Wording.of(voice.language());
    }

    /// Paper by paper: what it is called, its subject, where it says what was looked for.
    void tell(Results results, SearchAddress address) {
        int ordinal = address.request().from();
        for (Hit hit : results.hits()) {
            ordinal++;
            tell(ordinal, hit);
        }
        end(results, address);
    }

    private void tell(int ordinal, Hit hit) {
        Metadata metadata = hit.metadata();
        List<String> head = new ArrayList<>();
        head.add(hit.label());
        head.add(PaperDate.inFigures(metadata.issuedDate()));
        head.add(metadata.typeName());
        if (!metadata.own().state().equals(IN_FORCE)) {
            head.add(wording.value(Field.STATE, metadata.own().state()));
        }
        voice.tell(ordinal + ". " + voice.shown(String.join(" · ", head)));
        if (!metadata.subject().isBlank()) {
            voice.tell(INDENT + voice.shown(metadata.subject()));
        }
        for (Hit.Excerpt excerpt : hit.excerpts()) {
            // The subject stands above already.
            if (excerpt.page() > 0) {
                voice.tell(INDENT + wording.at(excerpt) + marked(excerpt));
            }
        }
        voice.tell(INDENT + voice.say("search.id", hit.paper()));
    }

    private String marked(Hit.Excerpt excerpt) {
        StringBuilder text = new StringBuilder();
        for (Hit.Piece piece : excerpt.pieces()) {
            String words = voice.shown(piece.text().replaceAll("\\s+", " "));
            boolean isBold = piece.isMarked() && voice.isRead();
            text.append(isBold ? BOLD + words + PLAIN : words);
        }
        return text.toString();
    }

    /// In the columns of the address.
    void tellColumns(Results results, SearchAddress address) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(address.columns().stream().map(wording::heading).toList());
        for (Hit hit : results.hits()) {
            rows.add(
                    address.columns().stream()
                            .map(column -> column.of(hit, wording).replaceAll("\\s+", " "))
                            .map(voice::shown)
                            .map(Listing::cut)
                            .toList());
        }
        Columns.lines(rows).forEach(voice::tell);
        end(results, address);
    }

    private void end(Results results, SearchAddress address) {
        Results.Total total = results.total();
        int from = address.request().from();
        voice.tell(
                voice.say(
                        total.exact() ? "search.total" : "search.total-about",
                        total.count(),
                        results.hits().isEmpty() ? 0 : from + 1,
                        results.hits().isEmpty() ? 0 : from + results.hits().size()));
        if (results.didYouMean() != null) {
            voice.tell(voice.say("search.mean", results.didYouMean()));
        }
    }

    /// What the papers can be parted by, a line each.
    void tellFacets(Results results) {
        for (Results.Facet facet : results.facets()) {
            List<String> values = new ArrayList<>();
            for (Results.Facet.Value value : facet.values()) {
                String shown = wording.value(facet.field(), value.value());
                values.add(voice.shown(shown) + " " + value.count());
            }
            if (!values.isEmpty()) {
                voice.tell(wording.label(facet.field()) + ": " + String.join(" · ", values));
            }
        }
    }

    void tellJson(Results results, SearchAddress address) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("total", results.total().count());
        all.put("exact", results.total().exact());
        all.put("address", address.query());
        all.put("did-you-mean", results.didYouMean());
        all.put("papers", results.hits().stream().map(hit -> json(hit, address)).toList());
        List<Map<String, Object>> facets = new ArrayList<>();
        for (Results.Facet facet : results.facets()) {
            Map<String, Object> values = new LinkedHashMap<>();
            facet.values().forEach(value -> values.put(value.value(), value.count()));
            // In one order, unlike Map.of: the same answer is to be the same text.
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("field", facet.field().code());
            one.put("exact", facet.exact());
            one.put("values", values);
            facets.add(one);
        }
        all.put("facets", facets);
        voice.tell(Json.of(all));
    }

    private Map<String, Object> json(Hit hit, SearchAddress address) {
        Metadata metadata = hit.metadata();
        Map<String, Object> paper = new LinkedHashMap<>();
        paper.put("id", hit.paper());
        paper.put("object", hit.object());
        paper.put("version", hit.version());
        paper.put("label", hit.label());
        paper.put("date", metadata.issuedDate());
        paper.put("kind", metadata.own().kind());
        paper.put("subject", metadata.subject());
        paper.put("state", metadata.own().state());
        paper.put("damage", hit.damage());
        List<Object> excerpts = new ArrayList<>();
        for (Hit.Excerpt excerpt : hit.excerpts()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("version", excerpt.version());
            one.put("page", excerpt.page());
            one.put("text", excerpt.text());
            excerpts.add(one);
        }
        paper.put("excerpts", excerpts);
        Map<String, Object> columns = new LinkedHashMap<>();
        for (Column column : address.columns()) {
            columns.put(column.code(), column.of(hit, wording));
        }
        paper.put("columns", columns);
        return paper;
    }
}
