package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.Reading;
import vn.vanthu.message.Language;
import vn.vanthu.render.press.Format;
import vn.vanthu.render.press.Rendered;

class RenderCommandTest {

    @TempDir Path folder;
    private Path out = Path.of("");

    @BeforeEach
    void nameTheOutputFolder() {
        out = folder.resolve("kết quả/năm 2026");
    }

    @Test
    void namesOutputsAfterTheirInput() throws IOException {
        Path input = write("công văn.json", PaperText.VALID);
        Session session = Session.run("render", input.toString(), "--out", out.toString());
        assertThat(session.err()).isEmpty();
        assertThat(session.code()).isZero();
        assertThat(Session.files(out))
                .containsExactly(
                        "công văn.docx",
                        "công văn.fields.json",
                        "công văn.html",
                        "công văn.pdf",
                        "công văn.reading.html");
        assertThat(session.out())
                .contains(out.resolve("công văn.pdf").toString())
                .containsPattern("Đã làm 1 văn bản, 1 trang, trong \\d+,\\d giây");
    }

    @Test
    void makesTheFormatsAskedFor() throws IOException {
        Path input = write("a.json", PaperText.VALID);
        Session session =
                Session.run(
                        "render",
                        input.toString(),
                        "--out=" + out,
                        "--format",
                        "html",
                        "--no-proof");
        assertThat(session.code()).isZero();
        assertThat(Session.files(out)).containsExactly("a.html", "a.reading.html");
    }

    @Test
    void keepsTheFoldersOfAFolder() throws IOException {
        write("in/b.json", PaperText.VALID);
        write("in/x/y/c.json", PaperText.VALID);
        write("in/form.yaml", "name: none of ours");
        write("in/x/c.fields.json", "{}");
        write("in/.hidden/d.json", PaperText.VALID);
        Session session = html("in");
        assertThat(session.code()).isZero();
        assertThat(Session.files(out))
                .containsExactly("b.html", "b.reading.html", "x/y/c.html", "x/y/c.reading.html");
    }

    @Test
    void mayBeRunTwice() throws IOException {
        write("in/a.json", PaperText.VALID);
        String in = folder.resolve("in").toString();
        for (int i = 0; i < 2; i++) {
            assertThat(Session.run("render", in, "--out", in, "--format", "pdf,docx").code())
                    .isZero();
        }
        assertThat(Session.files(folder.resolve("in")))
                .containsExactly("a.docx", "a.fields.json", "a.json", "a.pdf");
    }

    @Test
    void refusesTwoInputsThatWouldGiveOneOutput() throws IOException {
        Path one = write("x/a.json", PaperText.VALID);
        Path other = write("y/A.json", PaperText.VALID);
        Session session =
                Session.run("render", one.toString(), other.toString(), "--out", out.toString());
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains(one.toString(), other.toString(), "OUTPUT.same");
        assertThat(Session.files(out)).isEmpty();
    }

    @Test
    void refusesOneFileNamedTwice() throws IOException {
        Path input = write("in/a.json", PaperText.VALID);
        Session session =
                Session.run(
                        "render",
                        input.toString(),
                        folder.resolve("in").toString(),
                        "--out",
                        out.toString());
        assertThat(session.code()).isEqualTo(2);
        assertThat(Session.files(out)).isEmpty();
    }

    @Test
    void neverOverwritesAnInput() throws IOException {
        write("in/a.json", PaperText.VALID);
        Path input = write("in/a.fields.json", PaperText.VALID);
        String in = folder.resolve("in").toString();
        Session session = Session.run("render", in, input.toString(), "--out", in);
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("OUTPUT.over-input");
        assertThat(Files.readString(input)).isEqualTo(PaperText.VALID);
    }

    @Test
    void goesOnWithTheOthersWhenAPaperIsRefused() throws IOException {
        write("in/a.json", PaperText.with("\"Nguyễn Văn An\"", "\"\""));
        write("in/b.json", PaperText.VALID);
        Session session = html("in");
        assertThat(session.code()).isEqualTo(1);
        assertThat(Session.files(out)).containsExactly("b.html", "b.reading.html");
        assertThat(session.err())
                .contains("a.json: có 1 điều phải sửa")
                .contains(
                        "Phải sửa · Người ký 1 › Họ tên (foot.signers[0].name) · PL1.II.7.name-missing")
                .contains("Quy định: Văn bản phải ghi họ và tên người ký (NĐ 30, Đ.8 k.2 g")
                .contains("Việc cần làm: Điền họ");
        assertThat(session.out())
                .contains("Đã làm 1 văn bản")
                .contains("1 văn bản không làm được.");
    }

    @Test
    void speaksEnglishWhenAsked() throws IOException {
        Path input = write("a.json", PaperText.with("2026-03-05", "2026-02-30"));
        Session session =
                Session.run("render", input.toString(), "--out", out.toString(), "--lang", "en");
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err())
                .contains("Must mend · Date of issue (head.date) · PL1.II.4.date-impossible")
                .contains("There is no such day as \"2026-02-30\".")
                .contains("To do: Check day and month");
        assertThat(session.out()).contains("Made 0 papers");
    }

    @Test
    void warnsAndGoesOn() throws IOException {
        Path input =
                write(
                        "a.json",
                        PaperText.with("nâng bậc lương năm 2026", "nâng lương ".repeat(50)));
        Session session =
                Session.run("render", input.toString(), "--out", out.toString(), "--format=html");
        assertThat(session.code()).isZero();
        assertThat(session.err()).contains("Nên sửa · Trích yếu").contains("PL6.II.subject-long");
        assertThat(session.out()).contains("1 văn bản có điều nên xem lại.");
        assertThat(Session.files(out)).hasSize(2);
    }

    @Test
    void leavesNothingOfAPaperWhenOneOfItsFilesCannotBeWritten() throws IOException {
        write("in/a.json", PaperText.VALID);
        write("in/b.json", PaperText.VALID);
        // Writing a.html succeeds before a.reading.html finds a folder in its place.
        Files.createDirectories(out.resolve("a.reading.html"));
        Session session = html("in");
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err()).contains("OUTPUT.unwritable");
        assertThat(Session.files(out)).containsExactly("b.html", "b.reading.html");
    }

    @Test
    void tellsAtOnceWhenNothingCanBeWritten() throws IOException {
        Path input = write("a.json", PaperText.VALID);
        Session session =
                Session.run("render", input.toString(), "--out", input.resolve("below").toString());
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err()).contains("OUTPUT.unwritable").contains("không phải thư mục");
    }

    @Test
    void saysWhatIsWrongWithEveryInput() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path missing = folder.resolve("missing.json");
        Path good = write("a.json", PaperText.VALID);
        Session session =
                Session.run(
                        "render",
                        empty.toString(),
                        missing.toString(),
                        good.toString(),
                        "/dev/null",
                        "--out=" + out,
                        "--format=html");
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err())
                .contains("Thư mục «" + empty + "» không có tệp .json nào.")
                .contains("Không có tệp hay thư mục «" + missing + "».")
                .contains("«/dev/null» không phải là tệp thường.");
        assertThat(Session.files(out)).containsExactly("a.html", "a.reading.html");
    }

    @Test
    void blamesItselfAndNotThePaperForItsOwnFaults() throws IOException {
        write("in/a.json", PaperText.VALID);
        write("in/b.json", PaperText.VALID);
        Office breaks = new BreakingOffice();
        String in = folder.resolve("in").toString();
        Session session = Session.run(() -> breaks, false, "render", in, "--out", out.toString());
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err())
                .contains("a.json", "b.json", "PROGRAM.fault", "no ink")
                .doesNotContain("\tat ");
        Session debugged =
                Session.run(() -> breaks, false, "render", in, "--out=" + out, "--debug");
        assertThat(debugged.err()).contains("\tat vn.vanthu");
        assertThat(Session.files(out)).isEmpty();
    }

    @Test
    void showsABarOnATerminalAndNoneWhenQuiet() throws IOException {
        for (int i = 0; i < 3; i++) {
            write("in/" + i + ".json", PaperText.VALID);
        }
        Office slow = new SlowOffice();
        String in = folder.resolve("in").toString();
        Session watched =
                Session.run(() -> slow, true, "render", in, "--out=" + out, "--format=html");
        assertThat(watched.err()).contains("\r[").contains("/3 văn bản");
        Session quiet =
                Session.run(
                        () -> slow, true, "render", in, "--out=" + out, "--format=html", "--quiet");
        assertThat(quiet.err()).isEmpty();
        assertThat(quiet.out().lines()).hasSize(1);
    }

    @Test
    void acceptsDecomposedLettersAndPrintsMarkupAsText() throws IOException {
        String json = PaperText.body("[\"<script>alert('&amp;')</script> & Đề nghị <b>\"]");
        Path input = write("a.json", Normalizer.normalize(json, Normalizer.Form.NFD));
        Session session = Session.run("render", input.toString(), "--out=" + out, "--lang=vi");
        assertThat(session.err()).isEmpty();
        assertThat(session.code()).isZero();
        assertThat(Files.readString(out.resolve("a.reading.html")))
                .contains("&lt;script&gt;", "&amp;amp;", "Đề nghị", "Nguyễn Văn An")
                .doesNotContain("<script");
    }

    private Session html(String in) {
        return Session.run(
                "render",
                folder.resolve(in).toString(),
                "--out",
                out.toString(),
                "--format",
                "html",
                "--quiet");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Lets the house work, but slowly enough for progress to be seen.
    private static final class SlowOffice implements Office {

        @Override
        public List<Kind> kinds(Language language) {
            return Session.house().kinds(language);
        }

        @Override
        public Map<String, String> labels(Language language) {
            return Map.of();
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public Reading<byte[]> skeleton(String kind) {
            return Session.house().skeleton(kind);
        }

        @Override
        public Reading<Paper> read(byte[] file) {
            try {
                Thread.sleep(150);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Session.house().read(file);
        }

        @Override
        public Rendered render(Paper paper, Set<Format> formats, boolean prove) {
            return Session.house().render(paper, formats, prove);
        }
    }

    /// Breaks its promise at every paper.
    private static final class BreakingOffice implements Office {

        @Override
        public List<Kind> kinds(Language language) {
            return List.of();
        }

        @Override
        public Map<String, String> labels(Language language) {
            return Map.of();
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public Reading<byte[]> skeleton(String kind) {
            throw new IllegalStateException("no ink");
        }

        @Override
        public Reading<Paper> read(byte[] file) {
            return Session.house().read(file);
        }

        @Override
        public Rendered render(Paper paper, Set<Format> formats, boolean prove) {
            throw new IllegalStateException("no ink");
        }
    }
}
