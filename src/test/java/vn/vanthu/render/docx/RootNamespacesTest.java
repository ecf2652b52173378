package vn.vanthu.render.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RootNamespacesTest {

    private static String tidy(String xml) {
        return new String(
                RootNamespaces.tidy(xml.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    @Test
    void onlyNamespacesInUseStayAndInOneOrder() {
        String body = "><w:p r:id=\"1\">Sở &lt; a:b</w:p></w:d>";
        assertThat(
                        tidy(
                                "<?xml version=\"1.0\"?><w:d xmlns:w=\"W\" xmlns:x=\"X\" xmlns:r=\"R\""
                                        + body))
                .isEqualTo("<?xml version=\"1.0\"?><w:d xmlns:r=\"R\" xmlns:w=\"W\"" + body)
                .isEqualTo(
                        tidy(
                                "<?xml version=\"1.0\"?><w:d xmlns:r=\"R\" xmlns:y=\"Y\" xmlns:w=\"W\""
                                        + body));
    }

    @Test
    void aDefaultNamespaceAndAnEmptyRootAreKept() {
        assertThat(tidy("<r xmlns=\"D\" xmlns:x=\"X\" x:a=\"1\"/>"))
                .isEqualTo("<r xmlns=\"D\" x:a=\"1\" xmlns:x=\"X\"/>");
        assertThat(tidy("<r xmlns=\"D\"/>")).isEqualTo("<r xmlns=\"D\"/>");
    }
}
