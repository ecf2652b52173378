package vn.vanthu.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.archive.Metadata;
import vn.vanthu.message.Language;
import vn.vanthu.search.Column;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Results;
import vn.vanthu.search.SavedSearch;
import vn.vanthu.search.SavedSearches;
import vn.vanthu.search.SearchAddress;
import vn.vanthu.search.Suggestion;
import vn.vanthu.search.Wording;

/// Shows what was found, and searches that are kept, to other programs.
final class SearchViews {

    private SearchViews() {}

    /// A page of results.
    ///
    /// @param didYouMean the words as they may have been meant
    /// @param address what stands after `?` in the address of this search
    /// @param next path of the next page; null for the last
    /// @param notes what was left out of account
    record ResultsView(
            List<HitView> items,
            TotalView total,
            List<FacetView> facets,
            @Nullable String didYouMean,
            String address,
            @Nullable String next,
            List<ProblemBody.ProblemView> notes) {

        static ResultsView of(
                Results results,
                SearchAddress address,
                @Nullable String next,
                List<ProblemBody.ProblemView> notes,
                Language language) {
            Wording wording = Wording.of(language);
            boolean chosen = !address.columns().equals(Column.USUAL);
            return new ResultsView(
                    results.hits().stream()
                            .map(hit ->
                                    HitView.of(
                                            hit,
                                            chosen
                                                    ? columns(hit, address.columns(), wording)
                                                    : null))
                            .toList(),
                    TotalView.of(results.total()),
                    results.facets().stream().map(facet -> FacetView.of(facet, wording)).toList(),
                    results.didYouMean(),
                    address.query(),
                    next,
                    notes);
        }

        private static Map<String, String> columns(Hit hit, List<Column> columns, Wording wording) {
            Map<String, String> shown = new LinkedHashMap<>();
            columns.forEach(column -> shown.put(column.code(), column.of(hit, wording)));
            return shown;
        }
    }

    /// @param exact whether all were counted; else reckoned from a part of the index
    record TotalView(long count, boolean exact) {
        static TotalView of(Results.Total total) {
            return new TotalView(total.count(), total.exact());
        }
    }

    /// A paper that was found.
    ///
    /// @param id by which it is opened
    /// @param damage how badly its text was read, 0 to 100
    /// @param columns what the search chose to be shown, by code; null unless it chose
    record HitView(
            String id,
            String object,
            int version,
            String label,
            LocalDate issued,
            String kind,
            String kindName,
            String subject,
            String agency,
            List<String> signers,
            String unit,
            String state,
            int damage,
            float score,
            List<ExcerptView> excerpts,
            @Nullable Map<String, String> columns) {

        static HitView of(Hit hit, @Nullable Map<String, String> columns) {
            Metadata metadata = hit.metadata();
            return new HitView(
                    hit.paper(),
                    hit.object(),
                    hit.version(),
                    hit.label(),
                    metadata.issuedDate(),
                    metadata.own().kind(),
                    metadata.typeName(),
                    metadata.subject(),
                    metadata.organName(),
                    metadata.signerInfo().stream().map(Metadata.SignerInfo::fullName).toList(),
                    metadata.own().draftingUnit(),
                    metadata.own().state(),
                    hit.damage(),
                    hit.score(),
                    hit.excerpts().stream().map(ExcerptView::of).toList(),
                    columns);
        }
    }

    /// Where a paper says what was looked for.
    ///
    /// @param page from 1; 0 for the subject
    record ExcerptView(int version, int page, List<PieceView> pieces) {
        static ExcerptView of(Hit.Excerpt excerpt) {
            return new ExcerptView(
                    excerpt.version(),
                    excerpt.page(),
                    excerpt.pieces().stream()
                            .map(piece -> new PieceView(piece.text(), piece.isMarked()))
                            .toList());
        }
    }

    /// Words that stand together.
    ///
    /// @param marked whether these words were looked for
    record PieceView(String text, boolean marked) {}

    /// One way to part what was found.
    ///
    /// @param field the parameter that takes a value
    record FacetView(String field, String heading, boolean exact, List<FacetValueView> values) {
        static FacetView of(Results.Facet facet, Wording wording) {
            return new FacetView(
                    facet.field().code(),
                    wording.label(facet.field()),
                    facet.exact(),
                    facet.values().stream()
                            .map(value ->
                                    new FacetValueView(
                                            value.value(),
                                            wording.value(facet.field(), value.value()),
                                            value.count()))
                            .toList());
        }
    }

    /// @param shown the value as a person reads it
    record FacetValueView(String value, String shown, long count) {}

    /// What the first letters may become.
    ///
    /// @param query what the box should hold
    /// @param paper id of the paper it leads to; null when it leads to a search
    record SuggestionView(
            Suggestion.Sort sort, String query, String shown, @Nullable String paper) {
        static SuggestionView of(Suggestion suggestion) {
            return new SuggestionView(
                    suggestion.sort(),
                    suggestion.query(),
                    suggestion.shown(),
                    suggestion.paper().isEmpty() ? null : suggestion.paper());
        }
    }

    /// A column that may be chosen.
    ///
    /// @param usual whether it is shown when none are chosen
    record ColumnView(String code, String heading, boolean usual) {
        static ColumnView of(Column column, Language language) {
            return new ColumnView(
                    column.code(),
                    Wording.of(language).heading(column),
                    Column.USUAL.contains(column));
        }
    }

    /// A search that is kept.
    ///
    /// @param address what stands after `?`
    /// @param line the last line of the archive's journal that its owner knows of
    /// @param notes what of the address could not be read
    record SavedView(
            String id,
            String name,
            String address,
            boolean alert,
            long line,
            Instant made,
            List<ProblemBody.ProblemView> notes) {

        static SavedView of(SavedSearch saved, List<ProblemBody.ProblemView> notes) {
            return new SavedView(
                    saved.id(),
                    saved.name(),
                    saved.address().query(),
                    saved.alert(),
                    saved.seen(),
                    saved.made(),
                    notes);
        }
    }

    /// What to keep, or what to change of it; a member that is missing stays as it is.
    ///
    /// @param address what stands after `?`, or a whole address
    record SavedWanted(@Nullable String name, @Nullable String address, @Nullable Boolean alert) {}

    /// Papers that came since a search was looked at.
    ///
    /// @param address finds them
    /// @param line to be named when they have been seen
    record AlertView(String id, String name, TotalView total, String address, long line) {
        static AlertView of(SavedSearches.Alert alert) {
            return new AlertView(
                    alert.search().id(),
                    alert.search().name(),
                    TotalView.of(alert.count()),
                    alert.search().news().query(),
                    alert.line());
        }
    }

    /// @param line of the alert that was seen; all there is unless said
    record SeenWanted(@Nullable Long line) {}
}
