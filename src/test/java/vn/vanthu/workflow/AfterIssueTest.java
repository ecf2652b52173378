package vn.vanthu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.vanthu.workflow.TestHouse.HUONG;
import static vn.vanthu.workflow.TestHouse.LAN;
import static vn.vanthu.workflow.TestHouse.done;
import static vn.vanthu.workflow.TestHouse.refused;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Role;
import vn.vanthu.document.CopyMark;
import vn.vanthu.document.Foot;
import vn.vanthu.document.Signer;
import vn.vanthu.register.Entry;
import vn.vanthu.register.Register;
import vn.vanthu.render.copy.Direction;

/// Copies, corrections, signed copies: what may follow issue, and what may not.
class AfterIssueTest {

    @TempDir Path folder = Path.of("");

    private TestHouse house;
    private IssuedCard notice;

    @BeforeEach
    void open() {
        house = TestHouse.open(folder, null, LocalDate.of(2026, 3, 5));
        notice = house.issued(TestHouse.sample("thong-bao"));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theThreeFormsOfCopyShareOneSeriesOfTheirOwn() {
        Copies copies = house.get(Copies.class);
        IssuedCard copy =
                done(copies.copy(notice.paper(), wanted(CopyMark.Form.SAO_Y, Set.of()), HUONG));
        IssuedCard excerpt =
                done(
                        copies.copy(
                                notice.paper(),
                                wanted(CopyMark.Form.TRICH_SAO, Set.of("body[1]")),
                                HUONG));
        IssuedCard second =
                done(copies.copy(copy.paper(), wanted(CopyMark.Form.SAO_LUC, Set.of()), HUONG));
        assertThat(List.of(copy, excerpt, second))
                .extracting(IssuedCard::label)
                .containsExactly("01/SY-SKHCN", "02/TrS-SKHCN", "03/SL-SKHCN");
        assertThat(notice.label()).isEqualTo("01/TB-SNV");
    }

    @Test
    void aCopyIsLinkedBothWaysAndBeginsWithTheOriginal() {
        Copies copies = house.get(Copies.class);
        Papers papers = house.get(Papers.class);
        IssuedCard copy =
                done(copies.copy(notice.paper(), wanted(CopyMark.Form.SAO_Y, Set.of()), HUONG));
        byte[] original = done(papers.file(notice.paper(), 0, "0001-TB-SNV.pdf", LAN));
        byte[] copied = done(papers.file(copy.paper(), 0, "0001-SY-SKHCN.pdf", HUONG));
        assertThat(Arrays.copyOf(copied, original.length)).isEqualTo(original);
        Papers.Opened opened = done(papers.open(notice.paper(), LAN));
        assertThat(opened.ties())
                .extracting(Tie::source, Tie::relation)
                .containsExactly(tuple(copy.paper(), Relation.COPIES));
        assertThat(opened.ties()).isEqualTo(done(papers.open(copy.paper(), HUONG)).ties());
        assertThat(opened.versions()).extracting(Papers.Kept::act).contains("copied");
    }

    @Test
    void aSaoLucIsMadeOfACopyAndASaoYOfAnOriginal() {
        Copies copies = house.get(Copies.class);
        assertThat(
                        refused(
                                copies.copy(
                                        notice.paper(),
                                        wanted(CopyMark.Form.SAO_LUC, Set.of()),
                                        HUONG)))
                .containsExactly("PAPER.copy-source");
        assertThat(house.get(Register.class).entries("sao", 2026, null, 10)).isEmpty();
    }

    @Test
    void onlyTheVeryPaperWithSomethingAppendedIsItsSignedCopy() {
        AfterIssue after = house.get(AfterIssue.class);
        Papers papers = house.get(Papers.class);
        byte[] pdf = done(papers.file(notice.paper(), 0, "0001-TB-SNV.pdf", LAN));
        byte[] signed = Arrays.copyOf(pdf, pdf.length + 100);
        byte[] other = signed.clone();
        other[1000] ^= 1;
        assertThat(refused(after.fileSigned(notice.paper(), other, HUONG)))
                .containsExactly("PAPER.not-same");
        done(after.fileSigned(notice.paper(), signed, HUONG));
        done(after.fileSigned(notice.paper(), signed, HUONG));
        Papers.Opened opened = done(papers.open(notice.paper(), LAN));
        assertThat(opened.versions())
                .extracting(Papers.Kept::act)
                .containsExactly("issued", "signed");
        assertThat(done(papers.file(notice.paper(), 0, "0001-TB-SNV.signed.pdf", LAN)))
                .isEqualTo(signed);
        assertThat(done(papers.file(notice.paper(), 1, "0001-TB-SNV.pdf", LAN))).isEqualTo(pdf);
    }

    @Test
    void aCorrectionIsALetterAndTheRegisterNotesIt() {
        Drafts drafts = house.get(Drafts.class);
        Approval approval = house.get(Approval.class);
        Issuing issuing = house.get(Issuing.class);
        var bearing = new DraftCard.Bearing(Relation.CORRECTS, notice.paper());
        DraftCard wrong =
                TestHouse.signed(
                        done(
                                drafts.begin(
                                        TestHouse.sample("thong-bao"),
                                        null,
                                        "SKHCN",
                                        bearing,
                                        LAN)),
                        approval);
        assertThat(refused(issuing.issue(wrong.id(), 1, null, null, HUONG)))
                .containsExactly("PAPER.not-letter");
        DraftCard letter =
                TestHouse.signed(
                        done(
                                drafts.begin(
                                        TestHouse.sample("cong-van"), null, "SKHCN", bearing, LAN)),
                        approval);
        IssuedCard issued = done(issuing.issue(letter.id(), 1, null, null, HUONG));
        Entry entry = house.get(Register.class).byPaper(notice.paper()).orElseThrow();
        assertThat(entry.notes())
                .extracting(note -> note.text())
                .containsExactly("Đính chính bởi " + issued.label() + " ngày 05/3/2026");
        assertThat(done(house.get(Papers.class).open(notice.paper(), LAN)).card().standing())
                .isEqualTo(Standing.CORRECTED);
    }

    @Test
    void whoMayNotReadAPaperLearnsNothingOfIt() {
        Actor stranger = new Actor("la", "Người Lạ", Set.of(Role.DRAFTER), "KHAC", null, false);
        Papers papers = house.get(Papers.class);
        assertThat(refused(papers.open(notice.paper(), stranger)))
                .allMatch(code -> code.startsWith("RIGHT.refused"));
        assertThat(done(papers.list(0, null, stranger))).isEmpty();
        assertThat(done(papers.list(0, null, LAN)))
                .extracting(IssuedCard::paper)
                .containsExactly(notice.paper());
    }

    private static CopyRequest wanted(CopyMark.Form form, Set<String> chosen) {
        return new CopyRequest(
                form,
                Direction.TO_PAPER,
                new Signer(
                        List.of(Signer.Capacity.parse("CHÁNH VĂN PHÒNG")), null, null, "Lê Văn C"),
                List.of(new Foot.Recipient("Sở Tài chính", null, 1)),
                new Foot.Filing.Kept(List.of(), 1),
                chosen);
    }
}
