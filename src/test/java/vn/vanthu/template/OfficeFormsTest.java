package vn.vanthu.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;

/// The forms that an office puts beside the program.
class OfficeFormsTest {

    @TempDir private Path folder;

    private Kinds load() {
        return Kinds.load(List.of(folder));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String readme(String language) throws IOException {
        String text = Files.readString(Path.of("templates/README.md"));
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(text);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    @Test
    void theExampleOfTheReadmeAddsAKindThatMakesPapers() throws IOException {
        write("giay-di-duong/form.yaml", readme("yaml"));
        Kinds kinds = load();

        Reading<Paper> reading = PaperFile.read(readme("json").getBytes(UTF_8), kinds);

        assertThat(kinds.problems()).isEmpty();
        assertThat(kinds.groups().getLast().nameEn()).isEqualTo("Forms of this office");
        assertThat(kinds.groups().getLast().forms())
                .extracting(Form::kind)
                .containsExactly("giay-di-duong");
        assertThat(reading.problems())
                .extracting(Problem::code)
                .containsExactly("D7.kind-unlisted");
        assertThat(reading).isInstanceOf(Reading.Read.class);
        if (reading instanceof Reading.Read<Paper>(var paper, _)) {
            assertThat(new String(PaperJson.write(paper), UTF_8))
                    .contains("Giấy đi đường", "GĐĐ-SKHCN", "Ông Cao Văn Phúc, chuyên viên")
                    .contains("đến hết ngày 05 tháng 12 năm 2026");
        }
    }

    @Test
    void whatIsNotFilledInLeavesNoTrace() throws IOException {
        write("giay-di-duong/form.yaml", readme("yaml"));
        String filled =
                readme("json")
                        .replaceAll("\"untilDate\".*\n", "")
                        .replaceAll("\"companions\".*\n", "");

        Reading<Paper> reading = PaperFile.read(filled.getBytes(UTF_8), load());

        assertThat(reading).isInstanceOf(Reading.Read.class);
        if (reading instanceof Reading.Read<Paper>(var paper, _)) {
            assertThat(paper.content().body()).hasSize(2);
        }
    }

    @Test
    void aFolderOfTheSameNameReplacesTheShippedKindOnly() throws IOException {
        write(
                "ke-hoach/form.yaml",
                "kind: ke-hoach\nextends: ke-hoach/form.yaml\nretention: 20 năm\n");
        Kinds kinds = load();

        assertThat(kinds.problems()).isEmpty();
        Form plan = kinds.kind("ke-hoach").orElseThrow();
        assertThat(plan.retention()).isEqualTo("20 năm");
        assertThat(plan.abbreviation()).isEqualTo("KH");
        assertThat(kinds.all()).hasSameSizeAs(Kinds.load(List.of()).all());
        assertThat(kinds.sample("ke-hoach")).isPresent();
    }

    @Test
    void theFirstOfTwoFoldersWins(@TempDir Path second) throws IOException {
        write("ke-hoach/form.yaml", "extends: ke-hoach/form.yaml\nretention: 5 năm\n");
        Files.createDirectories(second.resolve("ke-hoach"));
        Files.writeString(
                second.resolve("ke-hoach/form.yaml"),
                "extends: ke-hoach/form.yaml\nretention: 70 năm\nmodel: của cơ quan\n");

        Form plan = Kinds.load(List.of(folder, second)).kind("ke-hoach").orElseThrow();

        assertThat(plan.retention()).isEqualTo("5 năm");
        assertThat(plan.model()).isEqualTo("của cơ quan");
    }

    @Test
    void aBrokenFormIsNamedByFileAndLineWhileOthersWork() throws IOException {
        write("ke-hoach/form.yaml", "name: Kế hoạch\nfields: [\n");
        write(
                "noi-quy/form.yaml",
                """
                name: Nội quy
                extends: base/mau-1.4.yaml
                abreviation: NQy
                fields:
                  - name: rules
                    label: Điều khoản
                    typ: lines
                  - name: kind
                    label: Loại
                    type: texte
                paper:
                  body: {from: body}
                """);
        Kinds kinds = load();

        assertThat(kinds.problems())
                .extracting(Problem::code, Problem::field)
                .containsExactlyInAnyOrder(
                        tuple("TEMPLATE.yaml", "ke-hoach/form.yaml:2"),
                        tuple("TEMPLATE.member", "noi-quy/form.yaml:3"),
                        tuple("TEMPLATE.member", "noi-quy/form.yaml:7"),
                        tuple("TEMPLATE.field-name", "noi-quy/form.yaml:8"),
                        tuple("TEMPLATE.type", "noi-quy/form.yaml:10"));
        assertThat(kinds.kind("ke-hoach")).isEmpty();
        assertThat(kinds.kind("cong-van")).isPresent();
        assertThat(
                        PaperFile.read(
                                        "{\"vanthu\": \"form/1\", \"kind\": \"ke-hoach\"}"
                                                .getBytes(UTF_8),
                                        kinds)
                                .problems())
                .extracting(Problem::code)
                .containsExactly("TEMPLATE.yaml");
    }

    @Test
    void wordingThatAsksForNoFieldIsFoundBeforeAnyPaperIsMade() throws IOException {
        write(
                "noi-quy/form.yaml",
                """
                name: Nội quy
                extends: base/mau-1.4.yaml
                fields:
                  - name: rules
                    label: Điều khoản
                    type: choice
                  - name: title
                    type: line
                paper:
                  body:
                    - "Theo [(${rulez})]"
                    - {each: ruls, then: "[(${item})]"}
                    - "__${rules}__"
                """);

        assertThat(load().problems())
                .extracting(Problem::code, Problem::field)
                .containsExactlyInAnyOrder(
                        tuple("TEMPLATE.missing", "noi-quy/form.yaml:4"),
                        tuple("TEMPLATE.missing", "noi-quy/form.yaml:7"),
                        tuple("TEMPLATE.reference", "noi-quy/form.yaml:11"),
                        tuple("TEMPLATE.reference", "noi-quy/form.yaml:12"),
                        tuple("TEMPLATE.read-twice", "noi-quy/form.yaml:13"));
    }

    @Test
    void aBaseThatIsMissingOrBitesItsTailIsReported() throws IOException {
        write("mot/form.yaml", "name: Một\nextends: base/none.yaml\n");
        write("hai/form.yaml", "name: Hai\nextends: ba/form.yaml\n");
        write("ba/form.yaml", "name: Ba\nextends: hai/form.yaml\n");
        write("bon/form.yaml", "name: Bốn\nextends: ../../etc/passwd\n");
        write("nam/form.yaml", "kind: sau\nextends: base/mau-1.4.yaml\n");
        write("Nội Quy/form.yaml", "name: Nội quy\n");
        write("tam/form.yaml", "- một danh sách\n");

        assertThat(load().problems())
                .extracting(Problem::code, Problem::field)
                .containsExactlyInAnyOrder(
                        tuple("TEMPLATE.base-missing", "mot/form.yaml:2"),
                        tuple("TEMPLATE.base-loop", "hai/form.yaml:2"),
                        tuple("TEMPLATE.base-loop", "ba/form.yaml:2"),
                        tuple("TEMPLATE.base-missing", "bon/form.yaml:2"),
                        tuple("TEMPLATE.kind", "nam/form.yaml:1"),
                        tuple("TEMPLATE.missing", "nam/form.yaml"),
                        tuple("TEMPLATE.folder", "Nội Quy"),
                        tuple("TEMPLATE.shape", "tam/form.yaml:1"));
    }

    @Test
    void wordingThatCannotBeSaidIsAProblemOfTheFormAndNotACrash() throws IOException {
        write(
                "ke-hoach/form.yaml",
                "extends: ke-hoach/form.yaml\npaper:\n  title: {name: \"[(${name +})]\"}\n");
        Kinds kinds = load();

        assertThat(PaperFile.read(kinds.sample("ke-hoach").orElseThrow(), kinds).problems())
                .extracting(Problem::code, Problem::field)
                .containsExactly(tuple("TEMPLATE.wording", "ke-hoach/form.yaml"));
    }

    @Test
    void anOfficeWritesItsNameOnceForAllKinds() throws IOException {
        write(
                "base/common.yaml",
                Files.readString(Path.of("templates/base/common.yaml"))
                        .replace(
                                "    required: true\n    example: Sở Khoa học và Công nghệ",
                                "    default: Sở Xây dựng"));

        assertThat(load().all())
                .filteredOn(form -> !form.kind().equals("thu-cong"))
                .allSatisfy(form ->
                        assertThat(form.field("agency").orElseThrow().preset().asString())
                                .isEqualTo("Sở Xây dựng"));
    }
}
