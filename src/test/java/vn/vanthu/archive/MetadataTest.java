package vn.vanthu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.archive.SoundArchive.metadata;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.Reading;

class MetadataTest {

    private static final Metadata FULL = metadata("453", "SKHCN-TTr", LocalDate.of(2019, 6, 24));

    private static String text(Metadata metadata) {
        return new String(MetadataJson.write(metadata), StandardCharsets.UTF_8);
    }

    private static List<Problem> problems(String json) {
        return MetadataJson.read(json.getBytes(StandardCharsets.UTF_8)).problems();
    }

    @Test
    void readsBackWhatItWrote() {
        assertThat(MetadataJson.read(MetadataJson.write(FULL)))
                .isEqualTo(new Reading.Read<>(FULL, List.of()));
        Metadata bare =
                new Metadata(
                        null,
                        null,
                        "",
                        "",
                        "",
                        LocalDate.of(2026, 3, 5),
                        "",
                        "",
                        "",
                        0,
                        "",
                        List.of(),
                        List.of(),
                        0,
                        0,
                        null,
                        Metadata.Own.of("paper-1", "thu-cong", "issued"));
        assertThat(MetadataJson.read(MetadataJson.write(bare)))
                .isEqualTo(new Reading.Read<>(bare, List.of()));
    }

    /// NĐ 30, Phụ lục VI, Phần II, I: the decree's names and its form of a date, "Date", "10".
    @Test
    void usesTheNamesAndDatesOfTheDecree() {
        assertThat(text(FULL))
                .contains(
                        "\"FileCode\"",
                        "\"OrganId\"",
                        "\"FileCatalog\"",
                        "\"FileNotation\"",
                        "\"DocOrdinal\"",
                        "\"TypeName\"",
                        "\"CodeNumber\"",
                        "\"CodeNotation\"",
                        "\"OrganName\"",
                        "\"Subject\"",
                        "\"Language\"",
                        "\"PageAmount\"",
                        "\"Description\"",
                        "\"SignerInfo\"",
                        "\"Position\"",
                        "\"FullName\"",
                        "\"To\"",
                        "\"Priority\"",
                        "\"IssuedAmount\"")
                .contains("\"IssuedDate\" : \"24/06/2019\"", "\"issued\" : \"2019-06-24\"")
                .contains("\"DueDate\" : \"01/07/2019\"", "\"due\" : \"2019-07-01\"");
    }

    @Test
    void keepsWhatIsLongerThanTheDecreeAndTellsIt() {
        Metadata kept =
                new Metadata(
                        new Metadata.FileCode("000.00.12.H56.longer", 2026, "1".repeat(21)),
                        1000,
                        "t".repeat(101),
                        "1".repeat(12),
                        "K".repeat(31),
                        LocalDate.of(2026, 3, 5),
                        "o".repeat(201),
                        "ế".repeat(501),
                        "l".repeat(31),
                        1000,
                        "d".repeat(501),
                        List.of(new Metadata.SignerInfo("p".repeat(101), "n".repeat(51))),
                        List.of(new Metadata.To("1".repeat(14), "o".repeat(201))),
                        10,
                        1000,
                        null,
                        Metadata.Own.of("paper-1", "thong-bao", "issued"));
        assertThat(MetadataJson.read(MetadataJson.write(kept)))
                .isEqualTo(new Reading.Read<>(kept, kept.problems()));
        assertThat(kept.problems())
                .extracting(Problem::field)
                .containsExactly(
                        "FileCode.OrganId",
                        "FileCode.FileNotation",
                        "DocOrdinal",
                        "TypeName",
                        "CodeNumber",
                        "CodeNotation",
                        "OrganName",
                        "Subject",
                        "Language",
                        "PageAmount",
                        "Description",
                        "SignerInfo[0].Position",
                        "SignerInfo[0].FullName",
                        "To[0].OrganId",
                        "To[0].OrganName",
                        "Priority",
                        "IssuedAmount");
        assertThat(kept.problems().get(7))
                .isEqualTo(Problem.should("PL6.II.length", "Subject", "Subject", 501, 500));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"metadata/1\" | \"metadata/2\" | JSON.version | vanthu",
                "\"Subject\" | \"Subjekt\" | JSON.unknown | Subjekt",
                "\"24/06/2019\" | \"31/06/2019\" | METADATA.date | IssuedDate",
                "\"24/06/2019\" | \"25/06/2019\" | METADATA.date-disagrees | IssuedDate",
                "\"due\" : \"2019-07-01\" | \"due\" : \"soon\" | METADATA.date | own.due",
                "\"PageAmount\" : 2 | \"PageAmount\" : \"2\" | JSON.integer | PageAmount",
                "\"PageAmount\" : 2 | \"PageAmount\" : -2 | JSON.range | PageAmount",
                "\"TypeName\" : \"Công văn\" | \"TypeName\" : 5 | JSON.string | TypeName",
                "\"rights\" : [ \"agency\" ] | \"rights\" : 1 | JSON.array | own.rights",
                "\"colour\" : \"no\" | \"colour\" : [] | JSON.string | own.more.colour"
            })
    void namesWhatItCannotRead(String from, String to, String code, String field) {
        String json = text(FULL);
        assertThat(json).contains(from);
        assertThat(problems(json.replace(from, to)))
                .anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.field()).isEqualTo(field);
                });
    }

    @Test
    void refusesWhatIsNoMetadataWithoutFalling() {
        for (String json : List.of("", "[]", "{}", "null", "{\"vanthu\":\"metadata/1\"}", "\0")) {
            assertThat(problems(json)).as(json).isNotEmpty();
        }
    }

    @Test
    void matchesThePublishedSchema() throws IOException {
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Files.readString(
                                        Path.of(
                                                "src/main/resources/schema/metadata-1.schema.json")));
        JsonMapper mapper = JsonMapper.shared();
        assertThat(schema.validate(mapper.readTree(text(FULL)))).isEmpty();
        assertThat(schema.validate(mapper.readTree(text(FULL).replace("24/06", "2406"))))
                .isNotEmpty();
        assertThat(schema.validate(mapper.readTree(text(FULL).replace("Subject", "Subjekt"))))
                .isNotEmpty();
    }
}
