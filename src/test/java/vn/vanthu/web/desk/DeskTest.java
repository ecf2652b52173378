package vn.vanthu.web.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.account.Role;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.web.Browsing;
import vn.vanthu.web.search.IssuedPapers;
import vn.vanthu.workflow.Approval;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.IssuedCard;

/// The desk tells everybody what is his to do and to know.
class DeskTest {

    private static Browsing browsing;
    private static IssuedPapers papers;

    @BeforeAll
    static void open(@TempDir Path folder) {
        browsing = Browsing.open(folder);
        papers = new IssuedPapers(browsing.house);
        browsing.house.account("moi", "Hoàng Văn Mới", "KHTC", Role.DRAFTER);
        browsing.house.account("khac", "Đặng Thị Khác", "KHTC", Role.HEAD_OF_UNIT);
    }

    @AfterAll
    static void close() {
        browsing.close();
    }

    private static DraftCard submitted(String subject) {
        DraftCard draft = papers.draft(subject, "lan");
        return IssuedPapers.done(
                browsing.house.get(Approval.class).submit(draft.id(), 1, papers.actor("lan")));
    }

    private static Locator waiting(Page page, String subject) {
        return page.locator("section:has(#desk-waiting) li")
                .filter(new Locator.FilterOptions().setHasText(subject));
    }

    @Test
    void aDraftWaitsForWhoeverTakesItsNextStepAndForNobodyElse() throws IOException {
        Approval approval = browsing.house.get(Approval.class);
        String subject = "Về việc trực ngày lễ";
        DraftCard draft = submitted(subject);
        Page binh = browsing.as("binh");
        assertThat(waiting(binh, subject)).containsText("Duyệt nội dung");
        assertThat(waiting(binh, subject)).containsText("Trần Thị Lan");
        assertThat(waiting(binh, subject).locator("a"))
                .hasAttribute("href", "/drafts/" + draft.id() + "/review");
        Browsing.check(binh);
        Browsing.picture(binh, "desk");
        Page other = browsing.as("khac");
        assertThat(waiting(other, subject)).hasCount(0);
        Page huong = browsing.as("huong");
        assertThat(waiting(huong, subject)).hasCount(0);

        IssuedPapers.done(approval.approveContent(draft.id(), 1, papers.actor("binh")));
        huong.reload();
        assertThat(waiting(huong, subject)).containsText("Duyệt thể thức");
        binh.reload();
        assertThat(waiting(binh, subject)).hasCount(0);

        IssuedPapers.done(approval.approveForm(draft.id(), 1, papers.actor("huong")));
        Page ky = browsing.as("ky");
        assertThat(waiting(ky, subject)).containsText("Ký");
        IssuedPapers.done(approval.sign(draft.id(), 1, papers.actor("ky")));
        huong.reload();
        assertThat(waiting(huong, subject)).containsText("Cấp số");
        Browsing.check(huong);
    }

    @Test
    void aDraftSentBackTellsItsAuthorWhy() {
        String subject = "Về việc thu hồi thiết bị";
        DraftCard draft = submitted(subject);
        IssuedPapers.done(
                browsing.house
                        .get(Approval.class)
                        .sendBack(draft.id(), "Thiếu <b>căn cứ</b>", papers.actor("binh")));
        Page page = browsing.as("lan");
        Locator mine =
                page.locator("section:has(#desk-own) li")
                        .filter(new Locator.FilterOptions().setHasText(subject));
        assertThat(mine).containsText("Bị trả lại");
        assertThat(mine).containsText("Thiếu <b>căn cứ</b>");
        Browsing.check(page);
    }

    @Test
    void whoHasNothingIsToldWhatToDoFirst() {
        Page page = browsing.as("moi");
        assertThat(page.locator("section:has(#desk-own)")).containsText("Soạn văn bản");
        assertThat(page.locator(".desk-side")).containsText("Số dự kiến");
        Browsing.check(page);
        Page admin = browsing.as("admin");
        assertThat(admin.locator("section:has(#desk-first)")).containsText("Tạo tài khoản");
        assertThat(admin.locator("a[href='/drafts/new']")).hasCount(0);
        Browsing.check(admin);
    }

    @Test
    void aNumberKeptIsRememberedBeforeItIsLost() {
        IssuedPapers.done(
                browsing.house
                        .get(RegisterDesk.class)
                        .reserve(
                                "sao",
                                "Phòng Kế hoạch",
                                vn.vanthu.api.OpenHouse.DAY.plusDays(2),
                                "",
                                papers.actor("huong")));
        Page page = browsing.as("huong");
        assertThat(page.locator(".desk-notice"))
                .containsText("Số 01 giữ cho Phòng Kế hoạch chỉ dùng được đến hết ngày 07/3/2026.");
        Browsing.check(page);
        Page lan = browsing.as("lan");
        assertThat(lan.locator(".desk-notices")).hasCount(0);
    }

    @Test
    void aSavedSearchTellsOfPapersThatCameAndOnlyOnce() {
        papers.issue("Về việc diễn tập phòng cháy");
        Page page = browsing.as("luu");
        page.navigate("/search?q=dien+tap+phong+chay");
        page.click("text=Lưu phép tìm");
        Browsing.check(page);
        page.fill("#save-name", "Phòng cháy <i>cơ quan</i>");
        page.check("#save-alert");
        page.click("#save-dialog button.main");
        assertThat(page.locator("#saved-aside")).containsText("Phòng cháy <i>cơ quan</i>");
        page.navigate("/");
        assertThat(page.locator(".desk-notice")).hasCount(0);

        IssuedCard came = papers.issue("Về việc diễn tập phòng cháy lần hai");
        page.reload();
        assertThat(page.locator(".desk-notice"))
                .containsText("1 văn bản mới theo phép tìm “Phòng cháy <i>cơ quan</i>”");
        page.navigate("/search/saved");
        assertThat(page.locator("tbody tr")).containsText("1 văn bản mới");
        Browsing.check(page);
        page.navigate("/");
        page.click(".desk-notice button");
        assertThat(page).hasURL(Pattern.compile(".*since-line=\\d+.*"));
        assertThat(page.locator("#rows tbody tr")).hasCount(1);
        assertThat(page.locator("#rows .search-open")).hasText(came.label());
        page.navigate("/");
        assertThat(page.locator(".desk-recent, #desk-recent")).isVisible();
        assertThat(page.locator(".desk-notice")).hasCount(0);

        page.navigate("/search/saved");
        page.click("summary:has-text('Sửa')");
        page.fill("#n-0", "PCCC");
        page.click("text=Lưu thay đổi");
        assertThat(page.locator("tbody tr a").first()).hasText("PCCC");
        // A name is one's own only once.
        page.navigate("/search?q=khac");
        page.click("text=Lưu phép tìm");
        page.fill("#save-name", "PCCC");
        page.click("#save-dialog button.main");
        assertThat(page.locator(".problems")).isFocused();
        assertThat(page.locator("#again-name")).hasValue("PCCC");
        Browsing.check(page);
        page.navigate("/search/saved");
        page.onDialog(dialog -> dialog.accept());
        page.click("button:has-text('Xóa')");
        assertThat(page.locator("main")).containsText("Chưa lưu phép tìm nào");
    }

    @Test
    void englishIsComplete() {
        Page page = browsing.as("huong");
        page.click(".avatar");
        page.click("#me-menu button:has-text('English')");
        assertThat(page.locator("h1")).hasText("Desk");
        assertThat(page.locator("#desk-next")).hasText("Numbers to come");
        Browsing.check(page);
    }
}
