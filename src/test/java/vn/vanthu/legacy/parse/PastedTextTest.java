package vn.vanthu.legacy.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.document.Block;
import vn.vanthu.document.Numbering;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Paragraph;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Run;
import vn.vanthu.document.Table;
import vn.vanthu.document.Unit;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.legacy.Proposal;

/// What is pasted into a body is read as part of one, or as a whole paper where it is one; nothing
/// of it is lost.
class PastedTextTest {

    private static final Path GOLDEN = Path.of("src/test/golden");
    // What stands around a number, a day, a signature and on every page, and ranks before a name.
    private static final Set<String> PRINTED =
            Set.of("so ngay thang nam v luu vt da ky ghi ro ho ten gs pgs ts 2 3 4".split(" ", -1));
    private static final PaperParser PARSER = PaperParser.ofDecree();

    @Test
    void aPartOfABodyIsReadAsItsUnits() {
        PastedText read =
                read(
                        """
                        Báo cáo như sau:
                        I. KẾT QUẢ
                        1. Công tác chỉ đạo
                        - Ban hành **05 văn bản** để triển khai trong quý, giao các phòng

                        thực hiện;
                        1.1. Số liệu riêng.
                        2) Kiểm tra
                        a) Tại Sở
                        b) Tại huyện
                        e) Tại xã
                        STT\tViệc
                        1\tSoạn
                        Trên đây là báo cáo của Sở./.
                        """);
        assertThat(read.paper()).isNull();
        assertThat(shown(read.body()))
                .containsExactly(
                        "Báo cáo như sau:",
                        "heading: KẾT QUẢ",
                        " clause: Công tác chỉ đạo",
                        "  dash Ban hành **05 văn bản** để triển khai trong quý, giao các phòng thực"
                                + " hiện;",
                        "  clause 1.1. Số liệu riêng.",
                        " clause: Kiểm tra",
                        "  point Tại Sở",
                        "  point Tại huyện",
                        "  point Tại xã",
                        "  table [STT, Việc][1, Soạn]",
                        "Trên đây là báo cáo của Sở.");
    }

    @Test
    void headingsNamesAndLinesThatPagesPrintAreNoHeadAndNoFoot() {
        String text =
                """
                KẾT QUẢ THỰC HIỆN
                ỦY BAN NHÂN DÂN TỈNH
                Theo Quyết định số 12/QĐ-UBND ngày 05/01/2024, Sở đã làm xong.
                Email: vanthu@so.gov.vn
                Ký bởi: Văn phòng
                3
                Trần Thị Lan
                Giám đốc trung tâm\
                """;
        PastedText read = read(text);
        assertThat(read.paper()).isNull();
        assertThat(shown(read.body())).isEqualTo(text.lines().toList());
    }

    @Test
    void aListOfPeopleIsNobodysSignature() {
        String people =
                """
                Tổ công tác gồm:
                Giám đốc
                Nguyễn Văn An
                PHÓ GIÁM ĐỐC
                Trần Thị Bình\
                """;
        assertThat(read(people).paper()).isNull();
        assertThat(shown(read(people).body())).isEqualTo(people.lines().toList());
        PastedText signed = read("Trên đây là báo cáo của Sở./.\n\nPHÓ GIÁM ĐỐC\nTrần Thị Bình");
        assertThat(Objects.requireNonNull(signed.paper()).signers().getFirst().name().value())
                .isEqualTo("Trần Thị Bình");
        assertThat(shown(signed.body())).containsExactly("Trên đây là báo cáo của Sở.");
    }

    @Test
    void unitsNumberThemselvesWhereTheyComeToStand() {
        assertThat(shown(read("5. Năm việc\n6. Sáu việc\n9. Chín việc").body()))
                .containsExactly("clause Năm việc", "clause Sáu việc", "clause 9. Chín việc");
        assertThat(shown(read("b) hai\nc) ba\n3. Ba").body()))
                .containsExactly("point hai", "point ba", "clause Ba");
        assertThat(shown(read("Chương 1\nCHUNG\nĐiều 7. Một\n1/ a\n2/ b\nĐiều 8. Hai").body()))
                .containsExactly(
                        "chapter: CHUNG",
                        " article: Một",
                        "  clause a",
                        "  clause b",
                        " article Hai");
    }

    @Test
    void clausesThatRunOnThroughHeadingsKeepTheirNumbers() {
        assertThat(
                        shown(
                                read("I. MỘT\n1. Việc một.\n2. Việc hai.\nII. HAI\n3. Việc ba.\n4."
                                                + " Việc bốn.")
                                        .body()))
                .containsExactly(
                        "heading: MỘT",
                        " clause Việc một.",
                        " clause Việc hai.",
                        "heading: HAI",
                        " clause 3. Việc ba.",
                        " clause Việc bốn.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed-000", "seed-002", "seed-004"})
    void ofAWholePaperTheBodyIsTheBody(String seed) throws IOException {
        String text = original(seed);
        PastedText read = read(text);
        List<String> golden = shown(paper(seed).content().body());
        assertThat(shown(read.body()).stream().map(line -> line.replaceAll("\\.$", "")))
                .isEqualTo(golden.stream().map(line -> line.replaceAll("\\.$", "")).toList());
        List<String> lines = text.lines().toList();
        assertThat(lines.get(read.from())).contains(first(paper(seed).content().body()));
        assertThat(lines.get(read.until() - 1)).endsWith("./.");
        assertThat(read.others()).isEmpty();
    }

    @Test
    void ofAWholePaperTheRestIsProposed() throws IOException {
        Proposal paper = Objects.requireNonNull(read(original("seed-004")).paper());
        assertThat(paper.subject().value())
                .startsWith("Triển khai Chương trình hành động nâng cao Chỉ số");
        assertThat(paper.subject().isSure()).isTrue();
        assertThat(paper.bases().value()).hasSize(1);
        assertThat(paper.recipients().value()).hasSize(4);
        assertThat(paper.date().value()).hasToString("2018-01-09");
        assertThat(paper.signers().getFirst().name().value()).isEqualTo("Mai Thanh Quang");
        // Its post is missing in the copy.
        assertThat(paper.signers().getFirst().capacity().isSure()).isFalse();
    }

    @Test
    void aTextThatHasAFootAloneIsCutThere() {
        PastedText read =
                read(
                        """
                        1. Giao Văn phòng theo dõi.
                        2. Giao Thanh tra kiểm tra./.
                        Nơi nhận:\tGIÁM ĐỐC
                        - Sở Nội vụ (b/c);
                        - Lưu: VT.\tNguyễn Văn Hùng
                        Địa chỉ: 12 Lê Lợi
                        """);
        assertThat(shown(read.body()))
                .containsExactly(
                        "clause Giao Văn phòng theo dõi.", "clause Giao Thanh tra kiểm tra.");
        Proposal paper = Objects.requireNonNull(read.paper());
        assertThat(Objects.requireNonNull(paper.recipients().value()).getFirst().name())
                .isEqualTo("Sở Nội vụ");
        assertThat(paper.signers().getFirst().name().value()).isEqualTo("Nguyễn Văn Hùng");
        assertThat(read.others()).containsExactly("Địa chỉ: 12 Lê Lợi");
    }

    @Test
    void inAnAppendixEverythingIsText() throws IOException {
        String text = original("seed-004");
        Outcome<PastedText> read = PARSER.pastedPart(text);
        assertThat(read).isInstanceOf(Outcome.Done.class);
        PastedText part = ((Outcome.Done<PastedText>) read).value();
        assertThat(part.paper()).isNull();
        List<String> said = labels(part.body(), new Numbering());
        said.addAll(shown(part.body()));
        assertThat(words(String.join("\n", said))).containsAll(words(text));
    }

    static Stream<String> cleanPapers() throws IOException {
        return Papers.names().stream().filter(name -> !name.contains("quet"));
    }

    @ParameterizedTest
    @MethodSource("cleanPapers")
    void noWordOfAWholePaperIsLost(String name) throws IOException {
        String text = Files.readString(Path.of("src/test/legacy/papers/" + name + ".txt"));
        PastedText read = read(text);
        StringBuilder kept = new StringBuilder(String.join("\n", shown(read.body())));
        kept.append('\n').append(String.join("\n", labels(read.body(), new Numbering())));
        kept.append('\n').append(String.join("\n", read.others()));
        Proposal paper = Objects.requireNonNull(read.paper());
        read.attachments()
                .forEach(attached ->
                        kept.append('\n')
                                .append(
                                        String.join(
                                                "\n", labels(attached.body(), new Numbering()))));
        kept.append('\n')
                .append(paper.number().value())
                .append('\n')
                .append(new String(PaperJson.write(paper.paper()), StandardCharsets.UTF_8));
        Set<String> lost = new HashSet<>(words(text));
        lost.removeAll(words(kept.toString()));
        lost.removeAll(PRINTED);
        assertThat(lost).isEmpty();
    }

    static Stream<String> hostile() {
        return Stream.of(
                "",
                "x".repeat(500_000),
                "a".repeat(499_990) + "\nb",
                "a b ".repeat(125_000),
                "/.".repeat(250_000),
                "*".repeat(500_000),
                "* a ".repeat(125_000),
                "- ".repeat(250_000),
                "Nơi nhận: " + "A; ".repeat(160_000),
                "Căn cứ A;\n".repeat(10_000),
                "a\tb\n".repeat(10_000),
                "Số: 1/QĐ-A\n" + "QUYẾT ĐỊNH\n".repeat(9_000),
                "I. A\n1. B\na) C\n- D\n+ E\n".repeat(2_000),
                "\u0000\u0007\u001b[31mĐỏ\u202e\u200b\r\n\ud800x",
                "Cộng hòa xã hội ".repeat(30_000),
                "(".repeat(250_000) + ")".repeat(250_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void anyTextIsReadWithinASecond(String text) {
        PARSER.pasted("Điều 1. Một\nHai");
        long start = System.nanoTime();
        assertThatCode(() -> PARSER.pasted(text)).doesNotThrowAnyException();
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(1_000);
    }

    @Test
    void whatIsLongerThanTwoHundredPagesIsRefusedWithItsLength() {
        assertThat(PARSER.pasted("x".repeat(2_000_000)))
                .isEqualTo(
                        Outcome.refused(
                                Problem.must(
                                        "PASTE.too-long", "", 2_000_000, 1L, 500_000, 10_000)));
        assertThat(PARSER.pasted("x\n".repeat(10_001)).problems())
                .extracting(Problem::code)
                .containsExactly("PASTE.too-long");
    }

    @Test
    void signsThatAreNotSeenAreLeftOut() {
        assertThat(
                        shown(
                                read("\u0000Mo\u0302\u0323t\u200b\u202e \u0007hai\u000bBa\ufeff\nBốn\ud800")
                                        .body()))
                .containsExactly("Một hai", "Ba", "Bốn");
    }

    @Test
    void aStateSecretDoesNotComeIn() {
        assertThat(
                        PARSER.pasted(
                                        """
                                        SỞ NỘI VỤ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                        Số: 12/BC-SNV\tĐộc lập - Tự do - Hạnh phúc
                                        MẬT
                                        BÁO CÁO
                                        Tình hình
                                        1. Một việc.
                                        """)
                                .problems())
                .extracting(Problem::code)
                .containsExactly("PARSE.secret");
    }

    private static PastedText read(String text) {
        return switch (PARSER.pasted(text)) {
            case Outcome.Done<PastedText>(var read, _) -> read;
            case Outcome.Refused<PastedText>(var problems) -> throw new AssertionError(problems);
        };
    }

    /// Words without accents and case, those that a form prints by itself left out.
    private static Set<String> words(String text) {
        StringBuilder said = new StringBuilder();
        for (String line : text.split("[\\n\\t]|\\\\t", -1)) {
            String fold = Fold.of(line);
            if (Marks.nation(fold) == null
                    && Marks.motto(fold) == null
                    && !Openings.isRecipients(fold)) {
                said.append(line).append('\n');
            }
        }
        Set<String> words = new HashSet<>();
        for (String word : Fold.of(said.toString()).split("[^\\p{L}\\p{N}]+", -1)) {
            words.add(word.replaceFirst("^0+(?=\\d)", ""));
        }
        return words;
    }

    private static List<String> labels(List<Block> blocks, Numbering numbering) {
        List<String> labels = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Unit unit) {
                labels.add(numbering.label(unit));
                labels.addAll(labels(unit.blocks(), numbering));
            }
        }
        return labels;
    }

    private static List<String> shown(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        show(blocks, "", lines);
        return lines;
    }

    private static void show(List<Block> blocks, String indent, List<String> lines) {
        for (Block block : blocks) {
            switch (block) {
                case Paragraph paragraph -> lines.add(indent + text(paragraph.runs()));
                case Table table -> {
                    StringBuilder rows = new StringBuilder();
                    table.rows()
                            .forEach(row ->
                                    rows.append(
                                            row.cells().stream()
                                                    .map(cell ->
                                                            cell.paragraphs().isEmpty()
                                                                    ? ""
                                                                    : text(
                                                                            cell.paragraphs()
                                                                                    .getFirst()))
                                                    .toList()));
                    lines.add(indent + "table " + rows);
                }
                case Unit unit -> {
                    String label = unit.label() == null ? "" : " " + unit.label();
                    String title = unit.title().isEmpty() ? "" : ": " + text(unit.title());
                    String words = unit.text().isEmpty() ? "" : " " + text(unit.text());
                    String level = unit.level().name().toLowerCase(java.util.Locale.ROOT);
                    lines.add(indent + level + label + title + words);
                    show(unit.blocks(), indent + " ", lines);
                }
            }
        }
    }

    private static String text(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.bold() ? "**" + run.text() + "**" : run.text()));
        return text.toString();
    }

    private static String first(List<Block> body) {
        Block first = body.getFirst();
        return first instanceof Paragraph paragraph
                ? text(paragraph.runs())
                : new Numbering().label((Unit) first);
    }

    private static String original(String seed) throws IOException {
        return Files.readString(GOLDEN.resolve(seed).resolve("original.txt"));
    }

    private static Paper paper(String seed) throws IOException {
        return switch (PaperJson.read(
                Files.readAllBytes(GOLDEN.resolve(seed).resolve("paper.json")))) {
            case Reading.Read<Paper>(var paper, _) -> paper;
            case Reading.Refused<Paper>(var problems) -> throw new AssertionError(problems);
        };
    }
}
