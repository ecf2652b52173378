package vn.vanthu.template;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.Reading;

class KindsTest {

    private static final Kinds KINDS = Kinds.load(List.of());

    static List<String> codes() {
        return KINDS.all().stream().map(Form::kind).toList();
    }

    // NĐ 30, Đ.7: "Văn bản hành chính gồm các loại văn bản sau: Nghị quyết (cá biệt), quyết định
    // (cá biệt), chỉ thị, quy chế, quy định, thông cáo, thông báo, hướng dẫn, chương trình, kế
    // hoạch, phương án, đề án, dự án, báo cáo, biên bản, tờ trình, hợp đồng, công văn, công điện,
    // bản ghi nhớ, bản thỏa thuận, giấy ủy quyền, giấy mời, giấy giới thiệu, giấy nghỉ phép, phiếu
    // gửi, phiếu chuyển, phiếu báo, thư công." The abbreviations are those of PL III, Mục I.
    private static final Map<String, String> ARTICLE_7 =
            Map.ofEntries(
                    Map.entry("Nghị quyết", "NQ"),
                    Map.entry("Quyết định", "QĐ"),
                    Map.entry("Chỉ thị", "CT"),
                    Map.entry("Quy chế", "QC"),
                    Map.entry("Quy định", "QyĐ"),
                    Map.entry("Thông cáo", "TC"),
                    Map.entry("Thông báo", "TB"),
                    Map.entry("Hướng dẫn", "HD"),
                    Map.entry("Chương trình", "CTr"),
                    Map.entry("Kế hoạch", "KH"),
                    Map.entry("Phương án", "PA"),
                    Map.entry("Đề án", "ĐA"),
                    Map.entry("Dự án", "DA"),
                    Map.entry("Báo cáo", "BC"),
                    Map.entry("Biên bản", "BB"),
                    Map.entry("Tờ trình", "TTr"),
                    Map.entry("Hợp đồng", "HĐ"),
                    Map.entry("Công văn", "none"),
                    Map.entry("Công điện", "CĐ"),
                    Map.entry("Bản ghi nhớ", "BGN"),
                    Map.entry("Bản thỏa thuận", "BTT"),
                    Map.entry("Giấy ủy quyền", "GUQ"),
                    Map.entry("Giấy mời", "GM"),
                    Map.entry("Giấy giới thiệu", "GGT"),
                    Map.entry("Giấy nghỉ phép", "GNP"),
                    Map.entry("Phiếu gửi", "PG"),
                    Map.entry("Phiếu chuyển", "PC"),
                    Map.entry("Phiếu báo", "PB"),
                    Map.entry("Thư công", "none"));

    @Test
    void everyKindOfArticle7IsThereWithTheAbbreviationOfAppendix3() {
        Map<String, String> listed =
                KINDS.all().stream()
                        .filter(Form::isListed)
                        .collect(
                                toMap(
                                        Form::name,
                                        form ->
                                                form.abbreviation() == null
                                                        ? "none"
                                                        : form.abbreviation(),
                                        (one, other) -> one.equals(other) ? one : "two"));

        assertThat(listed).isEqualTo(ARTICLE_7);
    }

    @Test
    void everyShippedFormCanBeRead() {
        assertThat(KINDS.problems()).isEmpty();
    }

    @Test
    void theIndexNamesEveryFolderThatHoldsAForm() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("templates"))) {
            List<String> forms =
                    folders.filter(folder -> Files.exists(folder.resolve("form.yaml")))
                            .map(folder -> folder.getFileName().toString())
                            .toList();
            assertThat(codes()).containsExactlyInAnyOrderElementsOf(forms);
        }
    }

    @Test
    void everyFieldSpeaksVietnameseAndEnglish() {
        assertThat(KINDS.all().stream().flatMap(form -> form.fields().stream()))
                .allSatisfy(field -> {
                    assertThat(field.labelEn()).isNotEqualTo(field.label());
                    assertThat(field.helpEn() == null)
                            .as(field.name())
                            .isEqualTo(field.help() == null);
                });
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everySampleMakesAPaperThatBreaksNoRule(String kind) {
        Reading<?> reading = PaperFile.read(KINDS.sample(kind).orElseThrow(), KINDS);

        assertThat(reading.problems())
                .filteredOn(problem -> problem.severity() != Problem.Severity.NOTE)
                .isEmpty();
        assertThat(reading).isInstanceOf(Reading.Read.class);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everySkeletonMakesAPaperAtOnce(String kind) {
        Reading<?> reading = PaperFile.read(KINDS.kind(kind).orElseThrow().skeleton(), KINDS);

        assertThat(reading.problems())
                .filteredOn(problem -> problem.severity() != Problem.Severity.NOTE)
                .isEmpty();
        assertThat(reading).isInstanceOf(Reading.Read.class);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aSkeletonShowsEveryField(String kind) {
        Form form = KINDS.kind(kind).orElseThrow();

        assertThat(form.skeleton().path("values").propertyNames())
                .containsExactlyElementsOf(form.fields().stream().map(Field::name).toList());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void anEmptyFormNamesExactlyItsRequiredFields(String kind) {
        Form form = KINDS.kind(kind).orElseThrow();
        var empty = form.skeleton().putObject("values");
        List<String> required =
                form.fields().stream()
                        .filter(field -> field.required() && Filling.isBlank(field.preset()))
                        .map(field -> "values." + field.name())
                        .toList();

        assertThat(form.fill(empty).problems())
                .filteredOn(Problem::isFatal)
                .allMatch(problem -> problem.code().equals("FORM.required"))
                .extracting(Problem::field)
                .containsExactlyElementsOf(required);
    }

    @Test
    void aNameWrittenAsAPersonWouldLeadsToItsCode() {
        assertThat(KINDS.nearest("Kế hoạch").getFirst()).isEqualTo("ke-hoach");
        assertThat(KINDS.nearest("giay moi").getFirst()).isEqualTo("giay-moi");
    }

    @Test
    void aKindOutsideArticle7CarriesANote() {
        Reading<?> reading = PaperFile.read(KINDS.sample("ket-luan").orElseThrow(), KINDS);

        assertThat(reading.problems())
                .extracting(Problem::code)
                .containsExactly("D7.kind-unlisted");
        assertThat(KINDS.kind("ket-luan").orElseThrow().note()).contains("Điều 7");
    }
}
