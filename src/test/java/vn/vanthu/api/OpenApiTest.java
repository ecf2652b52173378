package vn.vanthu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import vn.vanthu.door.Does;

/// The description of the interface is a promise: a change of it is seen.
class OpenApiTest {

    private static final Path GOLDEN = Path.of("src/main/resources/openapi/vanthu-v1.json");

    private static OpenHouse house;

    @BeforeAll
    static void open(@TempDir Path folder) {
        house = OpenHouse.fresh(folder);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /// `-Dgolden=update` writes it anew.
    @Test
    void isAsItWasPublished() throws IOException {
        Answer found = house.get(null, "/openapi").is(200);
        assertThat(found.at("/openapi")).startsWith("3.1");
        String text = found.text().strip() + "\n";
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, text);
        }
        assertThat(text).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void describesEveryRouteInBothLanguages() {
        JsonNode paths = house.get(null, "/openapi").json().path("paths");
        house.get(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((route, method) -> {
                    Does does = method.getMethodAnnotation(Does.class);
                    if (does == null
                            || !method.getBeanType()
                                    .getPackageName()
                                    .startsWith(ApiDoor.class.getPackageName())
                            || method.getBeanType() == FaultController.class) {
                        return;
                    }
                    String path =
                            route.getPatternValues().iterator().next().replaceAll(":[^}/]*}", "}");
                    String verb = route.getMethodsCondition().getMethods().iterator().next().name();
                    JsonNode operation =
                            paths.path(path).path(verb.toLowerCase(java.util.Locale.ROOT));
                    assertThat(operation.path("summary").asString(""))
                            .as("%s %s", verb, path)
                            .isEqualTo(does.en());
                    assertThat(operation.path("x-vi").asString("")).isEqualTo(does.vi());
                    assertThat(operation.at("/responses/default/content").propertyNames())
                            .containsExactly(ProblemBody.MEDIA_TYPE);
                });
    }

    @Test
    void hasAPlaceForEverythingItPointsTo() {
        JsonNode api = house.get(null, "/openapi").json();
        for (JsonNode reference : api.findValues("$ref")) {
            String pointer = reference.asString().substring(1);
            assertThat(api.at(pointer).isMissingNode()).as(pointer).isFalse();
        }
        assertThat(api.path("components").path("securitySchemes").propertyNames())
                .containsExactlyInAnyOrder("token", "password");
        assertThat(api.at("/components/schemas/DraftView/properties/version/type").asString())
                .isEqualTo("integer");
    }

    @Test
    void givesNoTwoViewsOneName() {
        // Of two schemas of one name the description would hold one.
        assertThat(
                        new ClassFileImporter()
                                .importPackagesOf(ApiDoor.class).stream()
                                        .filter(c -> c.isRecord())
                                        .map(c -> c.getSimpleName()))
                .doesNotHaveDuplicates();
    }

    @Test
    void isThereAsYamlToo() {
        Answer yaml = house.get(null, "/openapi.yaml").is(200);
        assertThat(yaml.text()).contains("openapi: 3.1", "/api/v1/drafts/{id}/issue:");
        assertThat(yaml.header("content-type")).isEqualTo("application/vnd.oai.openapi");
    }
}
