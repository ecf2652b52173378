package vn.vanthu.web.entry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Actor;
import vn.vanthu.account.FirstStart;
import vn.vanthu.account.Role;
import vn.vanthu.api.OpenHouse;
import vn.vanthu.archive.Progress;
import vn.vanthu.document.Outcome;
import vn.vanthu.keeping.Upkeep;
import vn.vanthu.keeping.Verified;
import vn.vanthu.register.Register;
import vn.vanthu.search.Follower;
import vn.vanthu.search.Results;
import vn.vanthu.search.Search;
import vn.vanthu.search.SearchRequest;
import vn.vanthu.web.Browsing;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.Papers;

/// From the one-time link to a desk at which one can work.
class FirstStepsTest {

    private static final Actor READER = Actor.of("doc", null, Role.REGISTRY);

    @TempDir Path folder;

    private static Page setUp(Browsing browsing) {
        String link = browsing.house.get(FirstStart.class).link("http://localhost").orElseThrow();
        Page page = browsing.anybody();
        page.navigate(URI.create(link).getPath());
        Browsing.check(page);
        page.fill("#f-login", "quantri");
        page.fill("#f-name", "Nguyễn Quản Trị");
        page.fill("#f-password", OpenHouse.PASSWORD);
        page.click("button.main");
        assertThat(page).hasURL(Pattern.compile(".*/first-steps$"));
        Browsing.check(page);
        return page;
    }

    @Test
    void theSampleAgencyMovesInWithFivePapersAndPeopleWhoSignIn() {
        try (Browsing browsing = Browsing.fresh(folder)) {
            Page page = setUp(browsing);
            // Five papers are printed and proven meanwhile.
            page.setDefaultTimeout(180_000);
            page.click("#sample");
            assertThat(page.locator("h1")).hasText("Tài khoản của những người mẫu");
            page.setDefaultTimeout(20_000);
            Browsing.check(page);
            page.fill("[id='f-password.lehoang']", OpenHouse.PASSWORD);
            page.click("main button.main");
            assertThat(page.locator("h1")).hasText("Đã tạo tài khoản");
            Browsing.check(page);
            // Five were chosen by the program, all different; the sixth is not shown.
            List<String> shown = page.locator(".made-password").allInnerTexts();
            Assertions.assertThat(shown).hasSize(5).doesNotHaveDuplicates();
            page.click("main .button.main");
            assertThat(page.locator("h1")).hasText("Bàn làm việc");
            page.navigate("/first-steps");
            assertThat(page.locator("h1")).hasText("Bàn làm việc");

            Page drafter = browsing.anybody();
            drafter.navigate("/sign-in");
            drafter.fill("#login", "trinhan");
            drafter.fill("#password", shown.getFirst());
            drafter.click("button.main");
            assertThat(drafter.locator("h1")).hasText("Bàn làm việc");

            Assertions.assertThat(
                            browsing.house
                                    .get(Follower.class)
                                    .awaitCaughtUp(Duration.ofSeconds(60)))
                    .isTrue();
            for (String words :
                    List.of(
                            "453/SKHCN-TTr",
                            "507/SKHCN-TTr",
                            "01A/KH-SKHCN",
                            "tọa đàm chuyên đề")) {
                Assertions.assertThat(found(browsing, words)).as(words).isPositive();
            }
            Assertions.assertThat(found(browsing, "cải cách hành chính")).isEqualTo(5);
            Assertions.assertThat(verified(browsing).faults()).isEmpty();
            Assertions.assertThat(listed(browsing)).isEqualTo(5);
            // The register made again from the archive lists them as well.
            Actor admin = Actor.of("quantri", null, Role.ADMINISTRATOR);
            Assertions.assertThat(browsing.house.get(Upkeep.class).rebuild(admin))
                    .isInstanceOf(Outcome.Done.class);
            Assertions.assertThat(listed(browsing)).isEqualTo(5);
            // What was given in the past moves no counter of this year.
            Assertions.assertThat(
                            browsing.house
                                    .get(Register.class)
                                    .forecast("chung", OpenHouse.DAY.getYear())
                                    .next())
                    .hasToString("01");
        }
    }

    private static int found(Browsing browsing, String words) {
        return switch (browsing.house.get(Search.class).find(SearchRequest.of(words), READER)) {
            case Outcome.Done<Results>(var results, _) -> results.hits().size();
            case Outcome.Refused<Results>(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    /// How many papers the lists of all years show.
    private static long listed(Browsing browsing) {
        Papers papers = browsing.house.get(Papers.class);
        long listed = 0;
        for (int year = 2010; year <= OpenHouse.DAY.getYear(); year++) {
            if (papers.list(year, null, READER) instanceof Outcome.Done<List<IssuedCard>> done) {
                listed += done.value().size();
            }
        }
        return listed;
    }

    private static Verified verified(Browsing browsing) {
        return switch (browsing.house.get(Upkeep.class).verify(READER, Progress.NONE)) {
            case Outcome.Done<Verified>(var verified, _) -> verified;
            case Outcome.Refused<Verified>(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    @Test
    void oneFoundsOnesOwnAgencyInOneFormAndAMistakeChangesNothing() {
        try (Browsing browsing = Browsing.fresh(folder)) {
            Page page = setUp(browsing);
            page.fill("#f-name", "Sở Xây dựng");
            page.fill("#f-parent", "UBND tỉnh Quảng Ngãi");
            page.fill("#f-code", "SXD");
            page.fill("#f-place", "Quảng Ngãi");
            page.fill("#f-units", "VP Văn phòng\nQLN");
            page.fill("#f-headName", "Lê Thử");
            page.click("text=Lập cơ quan");
            assertThat(page.locator(".problems")).isFocused();
            assertThat(page.locator(".problems a")).hasText("Các đơn vị");
            assertThat(page.locator("#f-name")).hasValue("Sở Xây dựng");
            Browsing.check(page);
            page.fill("#f-units", "VP Văn phòng\nQLN Phòng Quản lý nhà");
            page.click("text=Lập cơ quan");
            assertThat(page).hasURL(Pattern.compile(".*/office/accounts.*"));
            assertThat(page.locator(".done")).containsText("Đã lập cơ quan");
            assertThat(page.locator(".brand-agency")).hasText("Sở Xây dựng");
            page.navigate("/office/units");
            assertThat(page.locator("table")).containsText("Phòng Quản lý nhà");
            page.navigate("/office/series");
            assertThat(page.locator("tbody tr").first()).containsText("SXD");
            assertThat(page.locator("tbody tr").first()).containsText("01");
            page.navigate("/office/people");
            assertThat(page.locator("main")).containsText("Lê Thử");
            Assertions.assertThat(browsing.house.get(Accounts.class).all()).hasSize(1);
        }
    }
}
