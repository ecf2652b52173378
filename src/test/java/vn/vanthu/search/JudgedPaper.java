package vn.vanthu.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.archive.Metadata;
import vn.vanthu.search.IndexedPaper.PageText;

/// A paper of the judged set: the five golden ones, the scanned one with the words that the scan
/// gave, and three hundred made ones.
///
/// `src/test/judged/corpus.jsonl` was written once by [vn.vanthu.search.made.PaperMaker] and is kept
/// as it is, so that judgements stay true when the maker learns more words.
record JudgedPaper(String id, IndexedPaper paper) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path MADE = Path.of("src/test/judged/corpus.jsonl");
    private static final Path GOLDEN = Path.of("src/test/golden");

    /// The number that stands on the golden papers, which the drafts among them do not have.
    private static final List<String> NUMBERS = List.of("453", "", "", "507", "01A");

    /// All of them.
    static List<JudgedPaper> all() throws IOException {
        List<JudgedPaper> all = new ArrayList<>();
        for (int i = 0; i < NUMBERS.size(); i++) {
            all.add(golden(i));
        }
        try (Stream<String> lines = Files.lines(MADE)) {
            lines.forEach(line -> all.add(made(JSON.readTree(line))));
        }
        return all;
    }

    private static JudgedPaper golden(int which) throws IOException {
        Path folder = GOLDEN.resolve("seed-00" + which);
        JsonNode node = JSON.readTree(Files.readString(folder.resolve("paper.json")));
        String text = Files.readString(folder.resolve("original.txt"));
        JsonNode head = node.path("head");
        JsonNode title = node.path("title");
        // Whoever files a scan has only what was read from it.
        boolean isScan = which == 3;
        String subject =
                isScan
                        ? "Vv thong bao két qua xép hang chi s0 CCHC nam 2021 va chi dao khac phuc"
                                + " trong nam 2022"
                        : title.path("about").asString(title.path("subject").asString(""));
        List<String> to = new ArrayList<>();
        for (JsonNode each : node.path("foot").path("recipients")) {
            to.add(each.isString() ? each.stringValue() : each.path("name").asString());
        }
        JsonNode signer = node.path("foot").path("signers").path(0);
        return new JudgedPaper(
                "s00" + which,
                paper(
                        "s00" + which,
                        "2000/golden/s00" + which,
                        node.path("kind").asString(),
                        title.path("name").asString("Công văn"),
                        NUMBERS.get(which),
                        head.path("symbol").asString(),
                        LocalDate.parse(head.path("date").asString()),
                        head.path("agency").asString(),
                        "TTr",
                        subject,
                        isScan
                                ? List.of()
                                : List.of(
                                        new Metadata.SignerInfo(
                                                "GIÁM ĐỐC", signer.path("name").asString())),
                        isScan ? List.of() : to,
                        List.of(text)));
    }

    private static JudgedPaper made(JsonNode node) {
        List<String> to = new ArrayList<>();
        node.path("to").forEach(each -> to.add(each.stringValue()));
        List<String> pages = new ArrayList<>();
        node.path("pages").forEach(each -> pages.add(each.stringValue()));
        String id = text(node, "id");
        return new JudgedPaper(
                id,
                paper(
                        id,
                        text(node, "object"),
                        text(node, "kind"),
                        text(node, "kindName"),
                        text(node, "number"),
                        text(node, "symbol"),
                        LocalDate.parse(text(node, "date")),
                        text(node, "agency"),
                        text(node, "unit"),
                        text(node, "subject"),
                        List.of(
                                new Metadata.SignerInfo(
                                        text(node, "position"), text(node, "signer"))),
                        to,
                        pages));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).stringValue();
    }

    private static IndexedPaper paper(
            String key,
            String object,
            String kind,
            String kindName,
            String number,
            String symbol,
            LocalDate day,
            String agency,
            String unit,
            String subject,
            List<Metadata.SignerInfo> signers,
            List<String> to,
            List<String> pages) {
        List<PageText> texts = new ArrayList<>();
        pages.forEach(page -> texts.add(new PageText(1, texts.size() + 1, page)));
        return new IndexedPaper(
                object,
                1,
                1,
                new Metadata(
                        null,
                        null,
                        kindName,
                        number,
                        symbol,
                        day,
                        agency,
                        subject,
                        "Tiếng Việt",
                        pages.size(),
                        "",
                        signers,
                        to.stream().map(name -> new Metadata.To("", name)).toList(),
                        0,
                        1,
                        null,
                        new Metadata.Own(
                                key,
                                kind,
                                kind,
                                unit,
                                List.of(),
                                List.of(),
                                "issued",
                                null,
                                "",
                                List.of("unit"),
                                Map.of())),
                texts,
                List.of());
    }
}
