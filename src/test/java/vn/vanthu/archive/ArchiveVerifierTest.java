package vn.vanthu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.archive.Deposits.CLOCK;

import io.ocfl.core.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.archive.ocfl.PapersRoot;
import vn.vanthu.document.Problem;

class ArchiveVerifierTest {

    private static final String THIRD = "papers/2026/thong-bao/0000-0999/0003-TB-SKHCN";

    @TempDir(factory = MemoryFolder.class)
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.vanthu.archive.Faults#faults")
    void namesEveryFaultWithItsPlace(String name, Harm harm, String code, String place)
            throws IOException {
        SoundArchive.in(folder);
        harm.to(folder);
        Findings findings = ArchiveVerifier.verify(folder, Progress.NONE);
        assertThat(findings.faults())
                .as(name)
                .anySatisfy(fault -> {
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.field()).isEqualTo(place);
                    assertThat(fault.values().getFirst()).isEqualTo(place);
                });
    }

    @Test
    void findsNothingInASoundArchive() throws IOException {
        SoundArchive.in(folder);
        List<Long> told = new ArrayList<>();
        Findings findings = ArchiveVerifier.verify(folder, (done, of) -> told.add(done * 100 + of));
        assertThat(findings.faults()).isEmpty();
        assertThat(findings.notes()).isEmpty();
        assertThat(findings.papers()).isEqualTo(3);
        assertThat(findings.versions()).isEqualTo(4);
        assertThat(findings.files()).isEqualTo(7);
        assertThat(findings.journalLines()).isEqualTo(7);
        assertThat(told).containsExactly(103L, 203L, 303L);
    }

    /// All of our own files rewritten to match: nothing within the folder can tell it any more.
    @Test
    void tellsARewrittenChainOnlyByAHeadKeptElsewhere() throws IOException {
        SoundArchive.in(folder);
        JournalHead kept = ArchiveVerifier.verify(folder, Progress.NONE).head();
        assertThat(kept).isNotNull();
        Harm.rewriteChain(folder, 4, "first", "worst");
        assertThat(ArchiveVerifier.verify(folder, Progress.NONE).faults()).isEmpty();
        assertThat(ArchiveVerifier.verify(folder, List.of(kept), Progress.NONE).faults())
                .extracting(Problem::code)
                .containsExactly("JOURNAL.rewritten");
    }

    @Test
    void tellsAJournalThatIsShorterThanAHeadKeptElsewhere() throws IOException {
        SoundArchive.in(folder);
        assertThat(
                        ArchiveVerifier.verify(
                                        folder,
                                        List.of(new JournalHead(8, "0".repeat(128))),
                                        Progress.NONE)
                                .faults())
                .extracting(Problem::code)
                .containsExactly("JOURNAL.cut");
    }

    @Test
    void namesMetadataThatDisagreeWithTheirPaper() throws IOException {
        try (Archive archive = Archive.open(folder, CLOCK)) {
            archive.put(
                    SoundArchive.described(
                            SoundArchive.metadata("454", "SKHCN-TT", LocalDate.of(2019, 6, 25))));
        }
        assertThat(ArchiveVerifier.verify(folder, Progress.NONE).faults())
                .containsExactly(
                        disagrees("CodeNumber", "453", "454"),
                        disagrees("CodeNotation", "SKHCN-TTr", "SKHCN-TT"),
                        disagrees("IssuedDate", "2019-06-24", "2019-06-25"));
    }

    private static Problem disagrees(String field, String inPaper, String inMetadata) {
        String place = THIRD + "/v1/metadata.json";
        return Problem.must("ARCHIVE.metadata-disagrees", place, place, field, inPaper, inMetadata);
    }

    /// Whatever the full validator of ocfl-java refuses, `verify` refuses too.
    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.vanthu.archive.Faults#faults")
    void isNeverMilderThanOcflJava(String name, Harm harm, String code, String place)
            throws IOException {
        SoundArchive.in(folder);
        harm.to(folder);
        boolean isRefused = false;
        Path papers = folder.resolve("papers");
        boolean canBeAsked = !name.contains("pipe") && !name.contains("inventory ");
        if (canBeAsked && Files.isDirectory(papers)) {
            for (Path object : PapersRoot.objectFolders(papers).toList()) {
                isRefused |= Validator.validateObject(object, true).hasErrors();
            }
        }
        boolean isSound = ArchiveVerifier.verify(folder, Progress.NONE).isSound();
        assertThat(isSound && isRefused).as(name + ": " + code + " at " + place).isFalse();
    }
}
