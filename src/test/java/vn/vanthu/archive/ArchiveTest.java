package vn.vanthu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.archive.Deposits.CLOCK;
import static vn.vanthu.archive.Deposits.issued;
import static vn.vanthu.archive.Deposits.notice;
import static vn.vanthu.archive.Deposits.signed;

import io.ocfl.core.validation.Validator;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    @TempDir Path folder;

    @Test
    void keepsEveryVersionAndGivesItBack() {
        try (Archive archive = Archive.open(folder, CLOCK)) {
            Kept first = archive.put(issued(1));
            Kept second = archive.put(signed(1));
            assertThat(first.line().seq()).isEqualTo(2);
            assertThat(second.line().previous()).isEqualTo(first.line().hash());

            Holding holding = archive.find(notice(1)).orElseThrow();
            assertThat(holding.versions()).hasSize(2);
            assertThat(holding.file(1, "paper.pdf")).asString().isEqualTo("pdf of issued 1");
            assertThat(holding.file(2, "paper.pdf")).asString().isEqualTo("signed pdf of 1");
            assertThat(holding.file(2, "paper.docx")).asString().isEqualTo("docx of issued 1");
            assertThat(holding.newest().act()).isEqualTo(Act.SIGNED);
            assertThat(holding.newest().by()).isEqualTo("an.nguyen");
        }
    }

    @Test
    void survivesReopening() {
        try (Archive archive = Archive.open(folder, CLOCK)) {
            archive.put(issued(1));
        }
        try (Archive archive = Archive.open(folder, CLOCK)) {
            assertThat(archive.healed()).isEmpty();
            assertThat(archive.put(issued(1)).line().seq()).isEqualTo(2);
            assertThat(archive.lastSeq()).isEqualTo(2);
            assertThat(archive.put(signed(1)).line().seq()).isEqualTo(3);
            assertThat(archive.journal(1, 10)).extracting(JournalLine::act)
                    .containsExactly(Act.MADE, Act.ISSUED, Act.SIGNED);
            assertThat(archive.objects()).containsExactly(notice(1));
        }
    }

    @Test
    void refusesOtherContentForAKeptVersion() {
        try (Archive archive = Archive.open(folder, CLOCK)) {
            archive.put(issued(1));
            Deposit other = Deposits.deposit(1, 1, Act.ISSUED, Deposits.files("something else"));
            assertThatThrownBy(() -> archive.put(other))
                    .isInstanceOf(ArchiveConflict.class)
                    .hasMessageContaining("paper.docx, paper.pdf");
            assertThatThrownBy(() -> archive.put(signed(2)))
                    .isInstanceOf(ArchiveConflict.class)
                    .hasMessageContaining("no version before it");
            Deposit borrowed =
                    new Deposit(
                            notice(3),
                            1,
                            Act.ISSUED,
                            Deposits.files("3"),
                            "an.nguyen",
                            CLOCK.instant(),
                            issued(1).actId(),
                            Map.of());
            assertThatThrownBy(() -> archive.put(borrowed))
                    .isInstanceOf(ArchiveConflict.class)
                    .hasMessageContaining("an id of its own");
            assertThat(archive.objects()).containsExactly(notice(1));
        }
    }

    @Test
    void passesTheValidatorOfOcflJava() {
        try (Archive archive = Archive.open(folder, CLOCK)) {
            archive.put(issued(1));
            archive.put(signed(1));
        }
        Path object = folder.resolve("papers/2026/thong-bao/0000-0999/0001-TB-SKHCN");
        var results = Validator.validateObject(object, true);
        assertThat(results.getErrors()).isEmpty();
        assertThat(results.getWarnings())
                .extracting(issue -> issue.getCode().name())
                .isSubsetOf(List.of("W005", "W008"));
    }
}
