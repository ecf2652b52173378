package vn.vanthu.web.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.account.Account;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Actor;
import vn.vanthu.api.OpenHouse;
import vn.vanthu.document.Outcome;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.register.Series;
import vn.vanthu.web.Browsing;

/// The book of outgoing papers, its numbers kept, struck out and accounted for.
class TheBookOnScreenTest {

    private static final int YEAR = OpenHouse.DAY.getYear();
    private static Browsing browsing;
    private static String issued;

    @BeforeAll
    static void open(@TempDir Path folder) {
        browsing = Browsing.open(folder);
        issued = browsing.house.issued();
    }

    @AfterAll
    static void close() {
        browsing.close();
    }

    @Test
    void aNumberIsKeptAndStruckOutAndNoGapIsLeft() throws Exception {
        Page page = browsing.as("huong");
        page.navigate("/register");
        Browsing.check(page);
        page.click("[data-opens=reserve]");
        Browsing.check(page);
        page.fill("#f-owner", "Phòng <b>Tổ chức</b>");
        page.fill("#f-purpose", "=1+1 kế hoạch");
        page.fill("#f-expires", "2026-03-09");
        page.click("#reserve button.main");
        assertThat(page.locator("p.done")).containsText("Đã giữ số");
        assertThat(page.locator("dl.facts")).containsText("Phòng <b>Tổ chức</b>");
        Browsing.check(page);
        String number = page.locator("h1").innerText().replace("Số ", "");
        page.navigate("/register?state=RESERVED");
        assertThat(page.locator("tbody tr")).containsText("=1+1 kế hoạch");

        page.navigate("/register/numbers/" + number + "?series=chung&year=" + YEAR);
        page.click("[data-opens=void]");
        page.click("#void button.danger");
        // A browser does not send a form without its reason.
        assertThat(page.locator("#void")).isVisible();
        page.fill("#f-reason", "Kế hoạch bị bỏ");
        page.click("#void button.danger");
        assertThat(page.locator("p.done")).containsText("Đã hủy số");
        assertThat(page.locator("[data-opens=void]")).hasCount(0);

        page.navigate("/register");
        assertThat(page.locator("tr.void s").first()).hasText(number);
        assertThat(page.locator("tr.void")).containsText("Kế hoạch bị bỏ");
        Browsing.picture(page, "register");
        page.click("a:text-is('Kiểm tra số')");
        assertThat(page.locator("p.done")).containsText("Không có khoảng trống");
        assertThat(page.locator("table.list")).containsText("Kế hoạch bị bỏ");
        Browsing.check(page);
        Browsing.picture(page, "register-gaps");
    }

    @Test
    void theBookIsFilteredWithoutMarksAndOpensThePaper() {
        Page page = browsing.as("luu");
        page.navigate("/register");
        page.fill("#q", "tiep nhan ho so");
        page.click("form.filters button");
        assertThat(page).hasURL(Pattern.compile(".*q=tiep.*"));
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.click("tbody a");
        assertThat(page).hasURL(Pattern.compile(".*/papers/" + issued + "$"));
        page.navigate("/register?q=khong-co-chu-nay");
        assertThat(page.locator(".empty")).isVisible();
        Browsing.check(page);
    }

    @Test
    void theBookIsPrintedInFourForms() {
        Page page = browsing.as("luu");
        for (String format : new String[] {"pdf", "docx", "xlsx", "csv"}) {
            var answer =
                    page.request()
                            .get(browsing.house.address()
                                    + "/register/book."
                                    + format
                                    + "?series=chung&year="
                                    + YEAR);
            assertThat(answer.status()).as(format).isEqualTo(200);
            assertThat(answer.body().length).as(format).isGreaterThan(100);
            assertThat(answer.headers().get("content-disposition"))
                    .contains("so-dang-ky-chung-" + YEAR + "." + format);
        }
    }

    @Test
    void whoMayNotSeesNoButtonAndIsRefusedByTheRoute() {
        Page lan = browsing.as("lan");
        assertThat(lan.navigate("/register").status()).isEqualTo(403);
        Page binh = browsing.as("binh");
        binh.navigate("/register");
        assertThat(binh.locator("h1")).hasText("Sổ đăng ký văn bản đi");
        assertThat(binh.locator("[data-opens=reserve], [data-opens=close-year]")).hasCount(0);
        assertThat(binh.locator("a[download]")).hasCount(0);
        assertThat(post(binh, "/register/reserve", "series=chung&owner=x&expires=2026-03-09"))
                .isEqualTo(403);
        assertThat(post(binh, "/register/close", "series=chung&year=2025")).isEqualTo(403);
        assertThat(
                        post(
                                binh,
                                "/register/numbers/1/void",
                                "series=chung&reason=x&year=" + YEAR))
                .isEqualTo(403);
        assertThat(binh.navigate("/register/gaps?series=chung&year=" + YEAR).status())
                .isEqualTo(403);
    }

    @Test
    void theNumberOfAnArchivedPaperIsNotStruckOut() {
        Page page = browsing.as("huong");
        page.navigate("/register/numbers/1?series=chung&year=" + YEAR);
        assertThat(page.locator("[data-opens=void]")).hasCount(0);
        assertThat(
                        post(
                                page,
                                "/register/numbers/1/void",
                                "series=chung&reason=x&year=" + YEAR))
                .isEqualTo(409);
        assertThat(
                        post(
                                page,
                                "/register/numbers/1/void",
                                "series=chung&reason=&year=" + YEAR))
                .isEqualTo(422);
    }

    @Test
    void aYearThatIsOverIsClosedOnce() {
        Page page = browsing.as("huong");
        page.navigate("/register?year=" + (YEAR - 1));
        page.click("[data-opens=close-year]");
        page.check("#sure");
        page.click("#close-year button.danger");
        assertThat(page.locator("p.done, .problems").first()).isVisible();
        assertThat(page.locator("p.done")).containsText("Đã khóa sổ");
        assertThat(page.locator("[data-opens=close-year]")).hasCount(0);
    }

    @Test
    void theBookIsTurnedByNumbersTheNewestFirst() {
        RegisterDesk desk = browsing.house.get(RegisterDesk.class);
        Actor huong =
                browsing.house.get(Accounts.class).find("huong").map(Account::actor).orElseThrow();
        Series series = new Series("trang", "Trang", "SKHCN", Set.of("giay-moi"), false, true);
        assertThat(desk.define(series, huong)).isInstanceOf(Outcome.Done.class);
        for (int i = 1; i <= 105; i++) {
            assertThat(desk.reserve("trang", "x" + i, OpenHouse.DAY, "y", huong))
                    .isInstanceOf(Outcome.Done.class);
        }
        Page page = browsing.as("huong");
        page.navigate("/register?series=trang");
        assertThat(page.locator("tbody tr")).hasCount(100);
        assertThat(page.locator("tbody tr").first()).containsText("x105");
        page.click("a[rel=next]");
        assertThat(page.locator("tbody tr")).hasCount(5);
        assertThat(page.locator("tbody tr").last()).containsText("x1 ");
        assertThat(page.locator("a[rel=next]")).hasCount(0);
        page.click("a[rel=prev]");
        assertThat(page.locator("tbody tr").first()).containsText("x105");
        page.navigate("/register?series=trang&until=3");
        assertThat(page.locator("tbody tr")).hasCount(3);
        page.navigate("/register?series=trang&q=x10");
        assertThat(page.locator("tbody tr")).hasCount(7);
    }

    private static int post(Page page, String path, String form) {
        String token = page.getAttribute("meta[name=forgery]", "content");
        String header = page.getAttribute("meta[name=forgery]", "data-header");
        return page.request()
                .post(
                        browsing.house.address() + path,
                        RequestOptions.create()
                                .setHeader(header, token)
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData(form))
                .status();
    }
}
