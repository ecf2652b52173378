package vn.vanthu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.vanthu.workflow.TestHouse.BINH;
import static vn.vanthu.workflow.TestHouse.HUONG;
import static vn.vanthu.workflow.TestHouse.LAN;
import static vn.vanthu.workflow.TestHouse.done;
import static vn.vanthu.workflow.TestHouse.refused;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Role;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;

/// A paper's way from draft to archive, step by step, with everything that may come between.
@ParameterizedClass
@EnumSource(Database.Kind.class)
class WayOfAPaperTest {

    private static final byte[] NOTICE = TestHouse.sample("thong-bao");

    @Parameter Database.Kind kind = Database.Kind.SQLITE;
    @TempDir Path folder = Path.of("");

    private TestHouse house;
    private Drafts drafts;
    private Approval approval;
    private Issuing issuing;
    private Papers papers;

    @BeforeEach
    void open() {
        house = TestHouse.open(kind, folder, LocalDate.of(2026, 3, 5));
        drafts = house.get(Drafts.class);
        approval = house.get(Approval.class);
        issuing = house.get(Issuing.class);
        papers = house.get(Papers.class);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void isIssuedAsNumberOneOfTheDay() {
        IssuedCard card = house.issued(NOTICE);
        assertThat(card.label()).isEqualTo("01/TB-SNV");
        assertThat(card.issued()).isEqualTo(LocalDate.of(2026, 3, 5));
        Papers.Opened opened = done(papers.open(card.paper(), LAN));
        assertThat(opened.versions()).hasSize(1);
        assertThat(opened.versions().getFirst().files().keySet())
                .containsExactlyInAnyOrder(
                        "paper.json",
                        "metadata.json",
                        "history.json",
                        "0001-TB-SNV.pdf",
                        "0001-TB-SNV.docx");
        assertThat(done(drafts.find(card.paper(), LAN)).step()).isEqualTo(Step.ISSUED);
    }

    @Test
    void isIssuedOnceHoweverOftenAsked() {
        DraftCard card = house.signed(NOTICE);
        IssuedCard first = done(issuing.issue(card.id(), card.version(), null, null, HUONG));
        IssuedCard again = done(issuing.issue(card.id(), card.version(), null, null, HUONG));
        assertThat(again).isEqualTo(first);
        assertThat(done(papers.open(first.paper(), LAN)).versions()).hasSize(1);
    }

    @Test
    void goesBackWithAReasonAndOnlyWithOne() {
        DraftCard card = done(drafts.begin(NOTICE, null, "SKHCN", null, LAN));
        done(approval.submit(card.id(), 1, LAN));
        assertThat(refused(approval.sendBack(card.id(), " ", BINH)))
                .containsExactly("DRAFT.reason-missing");
        DraftCard back = done(approval.sendBack(card.id(), "Thiếu căn cứ", BINH));
        assertThat(back.step()).isEqualTo(Step.DRAFTING);
        assertThat(done(drafts.steps(card.id(), LAN)))
                .extracting(StepTaken::act, StepTaken::to, StepTaken::reason)
                .containsExactly(
                        tuple(Act.DRAFT, Step.DRAFTING, ""),
                        tuple(Act.SUBMIT, Step.CONTENT_APPROVAL, ""),
                        tuple(Act.RETURN, Step.DRAFTING, "Thiếu căn cứ"));
    }

    @Test
    void keepsEveryVersionAndComparesTwo() {
        DraftCard card = done(drafts.begin(NOTICE, null, "SKHCN", null, LAN));
        byte[] next =
                new String(NOTICE, StandardCharsets.UTF_8)
                        .replace("tuyển công chức năm 2026\"", "tuyển viên chức năm 2026\"")
                        .getBytes(StandardCharsets.UTF_8);
        DraftCard saved = done(drafts.save(card.id(), next, 1, LAN));
        assertThat(saved.version()).isEqualTo(2);
        assertThat(done(drafts.save(card.id(), next, 2, LAN)).version()).isEqualTo(2);
        assertThat(done(drafts.form(card.id(), 1, LAN))).isEqualTo(NOTICE);
        assertThat(done(drafts.form(card.id(), 2, LAN))).isEqualTo(next);
        List<Change> changes = done(drafts.compare(card.id(), 1, 2, LAN));
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().words())
                .extracting(Change.Word::fate)
                .containsExactly(
                        Change.Fate.STAYED, Change.Fate.LEFT, Change.Fate.CAME, Change.Fate.STAYED);
        assertThat(changes.getFirst().words())
                .extracting(Change.Word::text)
                .contains("công ", "viên ");
    }

    @Test
    void nobodyOverwritesWhatHeHasNotSeen() {
        DraftCard card = done(drafts.begin(NOTICE, null, "SKHCN", null, LAN));
        done(drafts.save(card.id(), other("một"), 1, LAN));
        assertThat(refused(drafts.save(card.id(), other("hai"), 1, LAN)))
                .containsExactly("DRAFT.changed");
        assertThat(done(drafts.versions(card.id(), LAN))).hasSize(2);
    }

    @Test
    void isHeldByOneUntilHeLetsGoOrItIsTakenOver() {
        DraftCard card = done(drafts.begin(NOTICE, null, "SKHCN", null, LAN));
        done(drafts.hold(card.id(), LAN));
        assertThat(refused(drafts.save(card.id(), other("một"), 1, BINH)))
                .containsExactly("DRAFT.held");
        DraftCard taken = done(drafts.takeOver(card.id(), BINH));
        assertThat(taken.lock()).isNotNull();
        assertThat(refused(drafts.save(card.id(), other("một"), 1, LAN)))
                .containsExactly("DRAFT.held");
        house.clock.pass(Duration.ofMinutes(16));
        assertThat(done(drafts.save(card.id(), other("một"), 1, LAN)).version()).isEqualTo(2);
    }

    @Test
    void aDraftInApprovalIsShutToItsAuthor() {
        DraftCard card = done(drafts.begin(NOTICE, null, "SKHCN", null, LAN));
        done(approval.submit(card.id(), 1, LAN));
        assertThat(refused(drafts.save(card.id(), other("một"), 1, LAN)))
                .allMatch(code -> code.startsWith("RIGHT.refused"));
        assertThat(done(drafts.save(card.id(), other("một"), 1, BINH)).version()).isEqualTo(2);
        assertThat(refused(approval.approveContent(card.id(), 1, BINH)))
                .containsExactly("DRAFT.changed");
        done(approval.approveContent(card.id(), 2, BINH));
    }

    @Test
    void onlyTheOneNamedUnderThePaperSigns() {
        DraftCard card = done(drafts.begin(NOTICE, null, "SKHCN", null, LAN));
        done(approval.submit(card.id(), 1, LAN));
        done(approval.approveContent(card.id(), 1, BINH));
        DraftCard last = done(approval.approveForm(card.id(), 1, HUONG));
        var other = new Actor("khac", "Người Khác", Set.of(Role.SIGNER), null, null, false);
        assertThat(refused(approval.sign(card.id(), 1, other)))
                .allMatch(code -> code.startsWith("RIGHT.refused"));
        assertThat(done(approval.sign(card.id(), 1, TestHouse.signer(last))).step())
                .isEqualTo(Step.NUMBERING);
    }

    @Test
    void aHalfWrittenDraftIsKeptButDoesNotGoOn() {
        byte[] half =
                "{\"vanthu\":\"form/1\",\"kind\":\"thong-bao\",\"values\":{}}"
                        .getBytes(StandardCharsets.UTF_8);
        DraftCard card = done(drafts.begin(half, null, "SKHCN", null, LAN));
        assertThat(done(drafts.form(card.id(), 1, LAN))).isEqualTo(half);
        assertThat(refused(approval.submit(card.id(), 1, LAN))).isNotEmpty();
        assertThat(done(drafts.find(card.id(), LAN)).step()).isEqualTo(Step.DRAFTING);
    }

    @Test
    void aSecretPaperIsNotEvenSaved() {
        for (String mark : List.of("MẬT", "Tối mật", "TUYỆT MẬT")) {
            byte[] secret =
                    new String(NOTICE, StandardCharsets.UTF_8)
                            .replace(
                                    "\"values\": {",
                                    "\"values\": {\"circulation\": \"" + mark + "\",")
                            .getBytes(StandardCharsets.UTF_8);
            assertThat(refused(drafts.begin(secret, null, "SKHCN", null, LAN)))
                    .as(mark)
                    .containsExactly("SECRET.paper");
        }
        assertThat(drafts.list(null, null, LAN)).isEmpty();
    }

    @Test
    void aRecalledPaperIsFrozenAndWhoeverOpensOrCitesItIsTold() {
        IssuedCard card = house.issued(NOTICE);
        AfterIssue after = house.get(AfterIssue.class);
        assertThat(refused(after.recall(card.paper(), "", HUONG)))
                .containsExactly("DRAFT.reason-missing");
        assertThat(done(after.recall(card.paper(), "Nhầm nội dung", HUONG)).standing())
                .isEqualTo(Standing.RECALLED);
        assertThat(refused(after.recall(card.paper(), "lần nữa", HUONG)))
                .containsExactly("PAPER.frozen");
        var opened = papers.open(card.paper(), LAN);
        assertThat(opened.problems()).extracting(Problem::code).containsExactly("PAPER.recalled");
        assertThat(done(opened).versions())
                .extracting(Papers.Kept::act)
                .containsExactly("issued", "recalled");
        DraftCard citing =
                done(drafts.begin(other("theo Thông báo số 01/TB-SNV"), null, "SKHCN", null, LAN));
        assertThat(approval.submit(citing.id(), 1, LAN).problems())
                .extracting(Problem::code)
                .contains("CITED.recalled");
    }

    @Test
    void aReplacementIsLinkedBothWays() {
        IssuedCard old = house.issued(NOTICE);
        DraftCard draft =
                done(
                        drafts.begin(
                                other("mới"),
                                null,
                                "SKHCN",
                                new DraftCard.Bearing(Relation.REPLACES, old.paper()),
                                LAN));
        DraftCard signed = TestHouse.signed(draft, approval);
        IssuedCard next = done(issuing.issue(signed.id(), 1, null, null, HUONG));
        Papers.Opened before = done(papers.open(old.paper(), LAN));
        Papers.Opened after = done(papers.open(next.paper(), LAN));
        assertThat(before.card().standing()).isEqualTo(Standing.REPLACED);
        assertThat(before.ties()).isEqualTo(after.ties()).hasSize(1);
        assertThat(before.ties().getFirst().source()).isEqualTo(next.paper());
        assertThat(before.versions())
                .extracting(Papers.Kept::act)
                .containsExactly("issued", "replaced");
    }

    @Test
    void numbersFollowOneAnother() {
        assertThat(house.issued(NOTICE).number().value()).isEqualTo(1);
        assertThat(house.issued(NOTICE).number().value()).isEqualTo(2);
    }

    private static byte[] other(String subject) {
        return TestHouse.with(NOTICE, "subject", subject);
    }
}
