package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Problems that different rooms find are told together.
class AllAtOnceTest {

    @TempDir Path folder;

    @Test
    void aLetterNoFaceHasIsToldTogetherWithWhatElseIsWrong() throws IOException {
        Path file = folder.resolve("paper.json");
        Files.writeString(
                file,
                """
                {"vanthu": "paper/1", "stage": "issued", "kind": "khong-co",
                 "head": {"agency": "Sở 漢", "number": "5", "symbol": "SX-VP", "date": "2026-02-30"},
                 "title": {"about": "a"}, "body": ["x\\u0007"], "foot": {"signers": []}}\
                """);
        Session session =
                Session.run("render", file.toString(), "--out", folder.resolve("out").toString());
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err())
                .contains("head.agency) · GLYPH.missing")
                .contains("«漢» (U+6F22)")
                .contains("head.date) · PL1.II.4.date-impossible")
                .contains("body[0]) · TEXT.control")
                .contains("foot.signers) · PL1.II.7.signer-missing")
                .contains("kind) · KIND.unknown");
        assertThat(Session.files(folder.resolve("out"))).isEmpty();
    }
}
