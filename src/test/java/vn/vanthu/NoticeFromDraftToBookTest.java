package vn.vanthu;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.workflow.TestHouse.ARCHIVIST;
import static vn.vanthu.workflow.TestHouse.BINH;
import static vn.vanthu.workflow.TestHouse.HUONG;
import static vn.vanthu.workflow.TestHouse.LAN;
import static vn.vanthu.workflow.TestHouse.done;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.archive.ArchiveVerifier;
import vn.vanthu.archive.Progress;
import vn.vanthu.audit.AuditTrail;
import vn.vanthu.database.Database;
import vn.vanthu.keeping.Books;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.register.EntryState;
import vn.vanthu.render.book.BookFormat;
import vn.vanthu.workflow.AfterIssue;
import vn.vanthu.workflow.Approval;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.Issuing;
import vn.vanthu.workflow.Papers;
import vn.vanthu.workflow.Standing;
import vn.vanthu.workflow.Step;
import vn.vanthu.workflow.TestHouse;

/// The story of one notice, as the office would tell it.
@ParameterizedClass
@EnumSource(Database.Kind.class)
class NoticeFromDraftToBookTest {

    @Parameter Database.Kind kind = Database.Kind.SQLITE;
    @TempDir Path folder = Path.of("");

    @Test
    void aNoticeIsDraftedApprovedIssuedArchivedRecalledAndBound() throws IOException {
        try (TestHouse house = TestHouse.open(kind, folder, LocalDate.of(2026, 3, 5))) {
            DraftCard draft = drafted(house);
            IssuedCard notice = issued(house, draft);
            recalled(house, notice);
            bound(house, notice);
            remembered(house, notice);
        }
        assertThat(ArchiveVerifier.verify(folder.resolve("archive"), Progress.NONE).faults())
                .isEmpty();
    }

    /// Lan writes, Bình sends it back with a reason, Lan mends it, Bình and Hương approve.
    private static DraftCard drafted(TestHouse house) {
        Drafts drafts = house.get(Drafts.class);
        Approval approval = house.get(Approval.class);
        byte[] notice = TestHouse.sample("thong-bao");
        DraftCard draft = done(drafts.begin(notice, null, "SKHCN", null, LAN));
        done(approval.submit(draft.id(), 1, LAN));
        done(approval.sendBack(draft.id(), "Ghi rõ thời hạn nộp hồ sơ", BINH));
        byte[] mended = TestHouse.with(notice, "subject", "Về việc nộp hồ sơ trước ngày 16/6/2026");
        done(drafts.save(draft.id(), mended, 1, LAN));
        done(approval.submit(draft.id(), 2, LAN));
        assertThat(done(drafts.compare(draft.id(), 1, 2, BINH)))
                .extracting(change -> change.place())
                .containsExactly("values.subject");
        done(approval.approveContent(draft.id(), 2, BINH));
        return done(approval.approveForm(draft.id(), 2, HUONG));
    }

    /// The signer signs, Hương gives it number 01 of the year.
    private static IssuedCard issued(TestHouse house, DraftCard draft) throws IOException {
        done(house.get(Approval.class).sign(draft.id(), 2, TestHouse.signer(draft)));
        assertThat(done(house.get(RegisterDesk.class).forecast("chung", 2026, HUONG)).next())
                .hasToString("01");
        IssuedCard notice = done(house.get(Issuing.class).issue(draft.id(), 2, null, null, HUONG));
        assertThat(notice.label()).isEqualTo("01/TB-SNV");
        assertThat(done(house.get(Drafts.class).find(draft.id(), LAN)).step())
                .isEqualTo(Step.ISSUED);
        byte[] pdf = done(house.get(Papers.class).file(notice.paper(), 0, "0001-TB-SNV.pdf", LAN));
        assertThat(text(pdf))
                .contains("Số: 01/TB-SNV", "ngày 05 tháng 3 năm 2026", "trước ngày 16/6/2026");
        return notice;
    }

    /// It turns out to be wrong and is taken back; it stays to be seen, frozen.
    private static void recalled(TestHouse house, IssuedCard notice) {
        house.clock.set(LocalDate.of(2026, 3, 9));
        IssuedCard recalled =
                done(
                        house.get(AfterIssue.class)
                                .recall(notice.paper(), "Nhầm thời hạn nộp hồ sơ", HUONG));
        assertThat(recalled.standing()).isEqualTo(Standing.RECALLED);
        var opened = house.get(Papers.class).open(notice.paper(), LAN);
        assertThat(opened.problems())
                .extracting(problem -> problem.code())
                .containsExactly("PAPER.recalled");
        assertThat(done(opened).versions())
                .extracting(Papers.Kept::act)
                .containsExactly("issued", "recalled");
    }

    /// The next year the book is closed and printed, and a reprint is the first print to the byte.
    private static void bound(TestHouse house, IssuedCard notice) throws IOException {
        house.clock.set(LocalDate.of(2027, 1, 4));
        RegisterDesk desk = house.get(RegisterDesk.class);
        Books books = house.get(Books.class);
        assertThat(done(desk.gaps("chung", 2026, HUONG)).isSound()).isTrue();
        done(desk.closeYear("chung", 2026, HUONG));
        EnumSet<BookFormat> all = EnumSet.allOf(BookFormat.class);
        Map<String, byte[]> first = done(books.print("chung", 2026, all, HUONG));
        Map<String, byte[]> again = done(books.print("chung", 2026, all, ARCHIVIST));
        assertThat(again).containsExactlyInAnyOrderEntriesOf(first);
        assertThat(text(Objects.requireNonNull(first.get(".pdf"))))
                .contains("SỔ ĐĂNG KÝ VĂN BẢN ĐI", "01/TB-SNV", "05/3/2026", "Thu hồi");
        assertThat(done(desk.entries("chung", 2026, Optional.empty(), HUONG)))
                .extracting(entry -> entry.state())
                .containsExactly(EntryState.ARCHIVED);
        assertThat(house.issued(TestHouse.sample("thong-bao")).label()).isEqualTo("01/TB-SNV");
        assertThat(notice.year()).isEqualTo(2026);
    }

    /// Who did what can be read from the trail, and nobody has touched the trail.
    private static void remembered(TestHouse house, IssuedCard notice) {
        AuditTrail trail = house.get(AuditTrail.class);
        assertThat(trail.check(null)).isEmpty();
        assertThat(TestHouse.actsOn(trail, notice.paper()))
                .containsSubsequence(
                        "draft",
                        "submit",
                        "return",
                        "edit",
                        "submit",
                        "approve-content",
                        "approve-form",
                        "sign",
                        "issue",
                        "read",
                        "recall");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
