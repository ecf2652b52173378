package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `vanthu eval` measures any judged set of plain passages, and names every fault of its lines.
class EvalCommandTest {

    @TempDir Path folder = Path.of("");
    private Path corpus = Path.of("");
    private Path queries = Path.of("");
    private Path qrels = Path.of("");

    @BeforeEach
    void threeFiles() throws IOException {
        corpus =
                write(
                        "corpus.jsonl",
                        "{\"id\":\"d1\",\"title\":\"Thuế\",\"text\":\"Người nộp thuế khai thuế"
                                + " thu nhập cá nhân hằng năm.\"}",
                        "{\"id\":\"d2\",\"text\":\"Đất trồng lúa được chuyển mục đích khi có"
                                + " quyết định.\"}",
                        "{\"id\":\"d3\",\"title\":null,\"text\":\"Công chức được nghỉ phép năm"
                                + " mười hai ngày.\"}");
        queries =
                write(
                        "queries.jsonl",
                        "{\"id\":\"q1\",\"text\":\"chuyển mục đích đất lúa\"}",
                        "{\"id\":\"q2\",\"text\":\"số ngày nghỉ phép của công chức\"}");
        qrels = write("qrels.tsv", "q1\td2\t2", "q2\td3\t1");
    }

    @Test
    void rightPassagesOnTopMeasureOneWithAndWithoutAccents() {
        Session session = eval();
        assertThat(session.code()).as(session.err()).isZero();
        assertThat(session.out())
                .contains("3 đoạn văn, 2 câu hỏi.", "recall@10", "recall@100", "MRR@10", "nDCG@10")
                .containsPattern("Như đã gõ +1,0000 +1,0000 +1,0000 +1,0000")
                .containsPattern("Bỏ dấu +1,0000 +1,0000 +1,0000 +1,0000");
        assertThat(session.err()).isEmpty();
        assertThat(eval("--lang", "en").out())
                .containsPattern("Without accents +1\\.0000 +1\\.0000");
    }

    @Test
    void aProgramReadsJsonAndTrecsToolsReadTheRun() throws IOException {
        Path run = folder.resolve("run.trec");
        Session session = eval("--json", "--run", run.toString());
        assertThat(session.code()).as(session.err()).isZero();
        assertThat(session.out())
                .startsWith("{")
                .contains("\"passages\": 3", "\"typed\": {", "\"nDCG@10\": 1.0");
        assertThat(Files.readAllLines(run).getFirst().split("\t", -1))
                .containsExactly("q1", "Q0", "d2", "1", "100", "vanthu");
        Session again = eval("--run", run.toString());
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("OUTPUT.exists");
        assertThat(eval("--run", corpus.toString()).code()).isEqualTo(1);
    }

    @Test
    void judgementsAsTrecWritesThemWithHeadingMarkAndForeignLineEndsAreReadAlike()
            throws IOException {
        String measured = numbers(eval());
        write("qrels.tsv", "query-id\tcorpus-id\tscore", "q1\td2\t2", "", "q2\td3\t1", "q2\td1\t0");
        assertThat(numbers(eval())).isEqualTo(measured);
        write("qrels.tsv", "q1 0 d2 2", "q2 0 d3 1");
        assertThat(numbers(eval())).isEqualTo(measured);
        for (Path file : List.of(corpus, queries, qrels)) {
            Files.writeString(
                    file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n") + "\r\n\r\n");
        }
        Session session = eval();
        assertThat(session.err()).isEmpty();
        assertThat(numbers(session)).isEqualTo(measured);
    }

    @Test
    void everyFaultIsNamedWithItsFileAndLineAtOnce() throws IOException {
        write(
                "corpus.jsonl",
                "{\"id\":\"d1\",\"text\":\"a\"}",
                "{\"id\":\"d1\",\"text\":\"b\"}",
                "{\"id\":\"d2\"}",
                "{\"text\":\"c\"}",
                "[1]",
                "{\"id\":\"d3\",");
        Files.write(queries, new byte[] {'{', (byte) 0xff, '}', '\n'});
        write("qrels.tsv", "q1\td1\t1", "q1\td1", "q1\td1\tfine");
        Session session = eval();
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.out()).isEmpty();
        assertThat(session.err())
                .contains("corpus.jsonl, dòng 2: mã «d1» đã có")
                .contains("corpus.jsonl, dòng 3: «text» thiếu")
                .contains("corpus.jsonl, dòng 4: «id» thiếu")
                .contains("corpus.jsonl, dòng 5: không phải một đối tượng JSON")
                .contains("corpus.jsonl, dòng 6: không đọc được JSON")
                .contains("queries.jsonl, dòng 1: không phải chữ UTF-8")
                .contains("qrels.tsv, dòng 2: có 2 cột")
                .contains("qrels.tsv, dòng 3: điểm «fine» không phải số nguyên");
    }

    @Test
    void whatCannotBeMatchedIsToldAndTheRestIsMeasured() throws IOException {
        write("qrels.tsv", "q1\td2\t1", "q9\td1\t1", "q1\td9\t1");
        Session session = eval();
        assertThat(session.code()).isZero();
        assertThat(session.err())
                .contains("qrels.tsv, dòng 2: không có câu hỏi «q9»")
                .contains("qrels.tsv, dòng 3: không có đoạn «d9»")
                .contains("1 trong 2 câu hỏi không có đoạn văn nào trả lời");
        // The passage that is not there counts as missed.
        assertThat(session.out()).contains("1 câu hỏi").containsPattern("Như đã gõ +0,5000");
    }

    @Test
    void aThousandFaultsAreNotAllTold() throws IOException {
        write(
                "corpus.jsonl",
                IntStream.range(0, 5_000).mapToObj(i -> "{" + i).toArray(String[]::new));
        Session session = eval();
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err().lines().count()).isLessThan(1_000);
    }

    @Test
    void missingFilesAndSetsWithoutAnswersAreRefused() throws IOException {
        Session missing =
                Session.run(
                        "eval",
                        "--corpus",
                        "nothere",
                        "--queries",
                        folder.toString(),
                        "--qrels",
                        qrels.toString());
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("Không có tệp «nothere»", folder.toString());
        write("qrels.tsv", "q1\td2\t0");
        assertThat(eval().err()).contains("JUDGED.nothing");
        assertThat(Session.run("eval").code()).isEqualTo(2);
    }

    @Test
    void oddIdsEmptyTextsAndHostileQuestionsAreMeasuredAsWell() throws IOException {
        write(
                "corpus.jsonl",
                "{\"id\":\"a b/ü\",\"text\":\"thuế môn bài\"}",
                "{\"id\":17,\"text\":\"\"}",
                "{\"_id\":\"x\",\"title\":\"\",\"text\":\"\\u0000 \\ud800 …\"}");
        write(
                "queries.jsonl",
                "{\"id\":\"q1\",\"text\":\"thuế môn bài\"}",
                "{\"id\":\"q2\",\"text\":\"\\\"((* -- năm: \\ud800\"}",
                "{\"id\":\"q3\",\"text\":\"\"}");
        write("qrels.tsv", "q1\ta b/ü\t3", "q2\t17\t1", "q3\tx\t1");
        Session session = eval("--json");
        assertThat(session.code()).as(session.err()).isZero();
        assertThat(session.out()).contains("\"queries\": 3");
    }

    @Test
    void theIndexItMadeIsGoneAfterwards() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> before = evalFolders(temporary);
        assertThat(eval().code()).isZero();
        assertThat(evalFolders(temporary)).isEqualTo(before);
    }

    @Test
    void anOfficeTriesOutItsOwnAbbreviations() throws IOException {
        write("queries.jsonl", "{\"id\":\"q1\",\"text\":\"NPTTT\"}");
        write("qrels.tsv", "q1\td1\t1");
        assertThat(eval().out()).containsPattern("Như đã gõ +0,0000");
        Path own =
                write(
                        "own.yaml",
                        "vanthu: abbreviations/1",
                        "abbreviations:",
                        "  - {short: NPTTT, long: người nộp thuế}");
        Session session = eval("--abbreviations", own.toString());
        assertThat(session.code()).as(session.err()).isZero();
        assertThat(session.out()).containsPattern("Như đã gõ +1,0000");
        Session missing = eval("--abbreviations", folder.resolve("none.yaml").toString());
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("none.yaml");
    }

    private static List<Path> evalFolders(Path temporary) throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("vanthu-eval"))
                    .sorted()
                    .toList();
        }
    }

    /// The rows of measures.
    private static String numbers(Session session) {
        return session.out().lines().skip(1).limit(3).toList().toString();
    }

    private Session eval(String... more) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "eval",
                                "--corpus",
                                corpus.toString(),
                                "--queries",
                                queries.toString(),
                                "--qrels",
                                qrels.toString()));
        words.addAll(List.of(more));
        return Session.run(words.toArray(String[]::new));
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }
}
