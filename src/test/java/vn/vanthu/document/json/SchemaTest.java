package vn.vanthu.document.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.document.Paper;
import vn.vanthu.template.Form;
import vn.vanthu.template.Kinds;
import vn.vanthu.template.PaperFile;

/// The published schemas say what the reader of the program says.
class SchemaTest {

    private static final Path FOLDER = Path.of("src/main/resources/schema");
    private static final Kinds KINDS = Kinds.load(List.of());
    private static final SchemaRegistry REGISTRY = registry();
    private static final Schema PAPER = schema("paper-1");
    private static final Schema FORM = schema("form-1");

    /// A paper that uses every member of the format.
    private static final String EVERYTHING =
            """
            {
              "vanthu": "paper/1", "stage": "issued", "kind": "quyet-dinh", "landscape": true,
              "head": {"parentAgency": "UBND tỉnh", "agency": "Sở Khoa học và Công nghệ",
                "number": "01A", "symbol": "QĐ-SKHCN", "place": "Quảng Ngãi", "date": "2026-02-05"},
              "title": {"name": "Quyết định", "subject": "Về việc thử mọi thành phần"},
              "addressees": {"lead": "Kính gửi", "names": ["Một", "Hai"]},
              "preamble": {"authority": "Giám đốc",
                "bases": ["Căn cứ Luật", ["Căn cứ ", {"text": "Nghị định", "bold": true}]],
                "enacting": "Quyết định"},
              "body": [
                "Một đoạn.",
                {"paragraph": ["Đoạn ", {"text": "nghiêng", "italic": true}], "align": "center"},
                {"unit": "part", "title": "Phần", "blocks": [
                  {"unit": "chapter", "title": "Chương", "blocks": [
                    {"unit": "section", "title": "Mục", "blocks": [
                      {"unit": "subsection", "title": "Tiểu mục", "blocks": [
                        {"unit": "article", "label": "Điều 1a.", "title": ["Tên"], "blocks": [
                          {"unit": "clause", "text": "Khoản", "blocks": [
                            {"unit": "point", "text": "Điểm", "blocks": [
                              {"unit": "dash", "text": "Gạch", "blocks": [
                                {"unit": "plus", "text": "Cộng"}]}]}]}]}]}]}]}]},
                {"unit": "heading", "title": "Mục La Mã"},
                {"table": {"columns": [{"width": 2, "align": "left"}, {"align": "right"}, {}],
                  "headerRows": 1,
                  "rows": [
                    [{"text": "Đầu", "columns": 2}, "Cuối"],
                    [{"paragraphs": ["Một", ["Hai"]], "rows": 2, "align": "justify"}, "", []],
                    [{"text": ["x"]}, [{"text": "y", "bold": true, "italic": false}]]]}}
              ],
              "closingMark": false,
              "foot": {
                "signers": [
                  {"capacity": ["TM. ỦY BAN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "name": "Một"},
                  {"capacity": ["CHỦ TỌA"], "note": "Ký", "office": "Giám đốc", "name": "Hai"}],
                "recipients": ["Như Điều 1", {"name": "UBND tỉnh", "note": "b/c", "copies": 2}],
                "filing": {"units": ["VP"], "copies": 2},
                "drafter": {"initials": "PL", "copies": 300},
                "confirmation": "Xác nhận"},
              "stamps": {"urgency": "HỎA TỐC", "circulation": "LƯU HÀNH NỘI BỘ"},
              "contact": {"address": "Số 1", "phone": "1", "fax": "2", "email": "a@b", "website": "c"},
              "attachments": [
                {"appendix": {"title": "Tên", "landscape": true, "body": ["Đoạn."]}},
                {"issued": {"name": "Quy chế", "subject": "Làm việc", "body": ["Đoạn."]}}]
            }
            """;

    private static SchemaRegistry registry() {
        Map<String, String> schemas =
                Map.of(
                        "urn:vanthu:schema:paper-1", text("paper-1"),
                        "urn:vanthu:schema:form-1", text("form-1"));
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas));
    }

    private static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + ".schema.json"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Schema schema(String name) {
        return REGISTRY.getSchema(SchemaLocation.of("urn:vanthu:schema:" + name));
    }

    private static List<String> faults(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream().map(String::valueOf).toList();
    }

    private static Paper paper(byte[] file) {
        return switch (PaperFile.read(file, KINDS)) {
            case Reading.Read<Paper>(var paper, _) -> paper;
            case Reading.Refused<Paper>(var problems) -> throw new AssertionError(problems);
        };
    }

    static List<String> kinds() {
        return KINDS.all().stream().map(Form::kind).toList();
    }

    @Test
    void theSchemasAreSchemas() {
        Schema meta =
                REGISTRY.getSchema(
                        SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(faults(meta, text("paper-1"))).isEmpty();
        assertThat(faults(meta, text("form-1"))).isEmpty();
    }

    @Test
    void aPaperThatUsesEverythingIsValidAsWrittenAndAsStored() {
        assertThat(faults(PAPER, EVERYTHING)).isEmpty();
        byte[] stored = PaperJson.write(paper(EVERYTHING.getBytes(UTF_8)));
        assertThat(faults(PAPER, new String(stored, UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everySampleIsAValidFormAndMakesAValidPaper(String kind) {
        byte[] sample = KINDS.sample(kind).orElseThrow();

        assertThat(faults(FORM, new String(sample, UTF_8))).isEmpty();
        assertThat(faults(PAPER, new String(PaperJson.write(paper(sample)), UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everySkeletonIsAValidForm(String kind) {
        String skeleton = KINDS.kind(kind).orElseThrow().skeleton().toString();

        assertThat(faults(FORM, skeleton)).isEmpty();
    }

    /// What is replaced in [#EVERYTHING], and by what.
    static Stream<Arguments> faultsOfPapers() {
        return Stream.of(
                Arguments.of("\"paper/1\"", "\"paper/2\""),
                Arguments.of("\"stage\": \"issued\"", "\"stage\": \"archived\""),
                Arguments.of("\"stage\": \"issued\"", "\"stage\": \"draft\""),
                Arguments.of("\"stage\": \"issued\", ", ""),
                Arguments.of("\"kind\": \"quyet-dinh\"", "\"kind\": \" \""),
                Arguments.of("\"landscape\": true, \"body\"", "\"landscape\": 1, \"body\""),
                Arguments.of("\"landscape\": true,\n", "\"landscape\": true, \"margin\": 20,\n"),
                Arguments.of("\"agency\": \"Sở Khoa học và Công nghệ\",", ""),
                Arguments.of("\"01A\"", "\"0\""),
                Arguments.of("\"01A\"", "\"A1\""),
                Arguments.of("\"QĐ-SKHCN\"", "\"QĐ - SKHCN\""),
                Arguments.of("\"2026-02-05\"", "\"2026-02\""),
                Arguments.of("\"2026-02-05\"", "\"05/02/2026\""),
                Arguments.of("\"2026-02-05\"", "\"2026-13-05\""),
                Arguments.of("\"name\": \"Quyết định\",", "\"about\": \"x\", "),
                Arguments.of("[\"Một\", \"Hai\"]", "[]"),
                Arguments.of("[\"Một\", \"Hai\"]", "\"Một\""),
                Arguments.of("\"Một đoạn.\"", "\" \""),
                Arguments.of("\"Một đoạn.\"", "\"Một\\u0007đoạn.\""),
                Arguments.of("\"Một đoạn.\"", "{\"para\": \"x\"}"),
                Arguments.of("\"italic\": true", "\"italic\": \"yes\""),
                Arguments.of("\"italic\": true", "\"colour\": \"red\""),
                Arguments.of("\"align\": \"center\"", "\"align\": \"middle\""),
                Arguments.of("\"unit\": \"heading\"", "\"unit\": \"title\""),
                Arguments.of("\"text\": \"Cộng\"", "\"title\": \"x\", \"text\": \"Cộng\""),
                Arguments.of(", \"text\": \"Cộng\"", ""),
                Arguments.of("\"width\": 2", "\"width\": 0"),
                Arguments.of("\"headerRows\": 1", "\"headerRows\": -1"),
                Arguments.of("\"columns\": 2", "\"columns\": 31"),
                Arguments.of("\"rows\": 2", "\"rows\": \"2\""),
                Arguments.of("\"closingMark\": false", "\"closingMark\": \"./.\""),
                Arguments.of("\"capacity\": [\"CHỦ TỌA\"]", "\"capacity\": []"),
                Arguments.of(
                        "\"office\": \"Giám đốc\", \"name\": \"Hai\"", "\"office\": \"Giám đốc\""),
                Arguments.of(
                        "\"name\": \"Một\"},",
                        "\"name\": \"Một\"}, {\"capacity\": [\"X\"], \"name\": \"Ba\"},"),
                Arguments.of("\"copies\": 2}],", "\"copies\": 0}],"),
                Arguments.of("\"units\": [\"VP\"]", "\"units\": \"VP\""),
                Arguments.of("\"initials\": \"PL\", ", ""),
                Arguments.of("\"HỎA TỐC\"", "\"RẤT KHẨN\""),
                Arguments.of("\"circulation\"", "\"secrecy\""),
                Arguments.of("\"fax\"", "\"telex\""),
                Arguments.of("\"appendix\"", "\"annex\""),
                Arguments.of("\"name\": \"Quy chế\", ", ""));
    }

    @ParameterizedTest
    @MethodSource("faultsOfPapers")
    void aBrokenPaperIsRefusedBySchemaAndReaderAlike(String right, String wrong) {
        assertThat(EVERYTHING).contains(right);
        String broken = EVERYTHING.replace(right, wrong);

        assertThat(faults(PAPER, broken)).isNotEmpty();
        assertThat(PaperJson.read(broken.getBytes(UTF_8))).isInstanceOf(Reading.Refused.class);
    }

    static Stream<Arguments> faultsOfForms() {
        return Stream.of(
                Arguments.of("\"form/1\"", "\"form/2\""),
                Arguments.of("\"ke-hoach\"", "\"Kế hoạch\""),
                Arguments.of("\"values\"", "\"value\""),
                Arguments.of("\"number\": 45", "\"number\": \"bốn lăm\""),
                Arguments.of("\"2026-01-20\"", "\"20/01/2026\""),
                Arguments.of("\"capacity\"", "\"capacities\""),
                Arguments.of("\"initials\"", "\"initial\""),
                Arguments.of("\"unit\": \"heading\"", "\"unit\": \"title\""));
    }

    @ParameterizedTest
    @MethodSource("faultsOfForms")
    void aBrokenFormIsRefusedBySchemaAndReaderAlike(String right, String wrong) {
        String sample = new String(KINDS.sample("ke-hoach").orElseThrow(), UTF_8);
        assertThat(sample).contains(right);
        String broken = sample.replace(right, wrong);

        assertThat(faults(FORM, broken)).isNotEmpty();
        assertThat(PaperFile.read(broken.getBytes(UTF_8), KINDS))
                .isInstanceOf(Reading.Refused.class);
    }
}
