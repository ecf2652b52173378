package vn.vanthu.web.entry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.account.Accounts;
import vn.vanthu.web.Browsing;

/// Who comes in by the office's own provider, and who does not.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInByAnotherTest {

    private static final String START = "/sign-in/oidc?next=%2Faccount";

    private static PretendProvider provider;
    private static Browsing browsing;

    @BeforeAll
    static void open(@TempDir Path folder) {
        provider = new PretendProvider();
        // It need not be there when the house opens.
        provider.isDown = true;
        browsing =
                Browsing.openWith(
                        folder,
                        "--vanthu.oidc.issuer=" + provider.issuer(),
                        "--vanthu.oidc.client-id=" + PretendProvider.CLIENT,
                        "--vanthu.oidc.client-secret=" + PretendProvider.SECRET,
                        "--vanthu.oidc.name=Cổng tỉnh");
    }

    @AfterAll
    static void close() {
        browsing.close();
        provider.close();
    }

    @BeforeEach
    void honest() {
        provider.mend();
        // Who was refused waits longer each time; a test is not the next attempt of the one before.
        browsing.house.clock.pass(Duration.ofHours(1));
    }

    @Test
    @Order(1)
    void aProviderThatIsDownIsSaidAndComesBackWithoutARestart() throws Exception {
        provider.isDown = true;
        try (Visitor visitor = new Visitor()) {
            assertThat(visitor.get(START).body()).contains("Không liên lạc được");
            assertThat(visitor.get(START).uri().toString()).endsWith("/sign-in?next=%2Faccount");
            provider.mend();
            assertThat(visitor.get(START).uri().getPath()).isEqualTo("/account");
        }
    }

    @Test
    void comesInByTheButtonAndGoesOnToThePageThatWasAskedFor() throws IOException {
        Page page = browsing.anybody();
        page.navigate("/account?x=1%262");
        Browsing.check(page);
        Browsing.picture(page, "sign-in-by-another");
        page.locator("a:has-text('Đăng nhập bằng Cổng tỉnh')").click();
        assertThat(page).hasURL(Pattern.compile(".*/account\\?x=1%262$"));
        assertThat(page.locator("dl.facts")).containsText("Trần Thị Lan");
        // A form of the page is taken: the token against forgery is that of the new session.
        page.click(".avatar");
        page.click("#me-menu button:has-text('English')");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void whoseSessionEndedSignsInAgainWithoutLeavingThePage() {
        Page page = browsing.anybody();
        page.navigate(START);
        assertThat(page.locator("dl.facts")).containsText("Trần Thị Lan");
        page.context().clearCookies();
        page.evaluate(
                """
                () => { import("vanthu/ask.js")
                    .then(they => they.ask("/account"))
                    .then(answer => { document.title = "answer " + answer.status; }); }\
                """);
        assertThat(page.locator("#again")).isVisible();
        Browsing.check(page);
        Page other =
                page.waitForPopup(() -> page.locator("#again a:has-text('Cổng tỉnh')").click());
        assertThat(other).hasURL(browsing.house.address() + "/");
        page.click("#again button:has-text('Tôi đã đăng nhập xong')");
        assertThat(page).hasTitle("answer 200");
        assertThat(page.locator("#again")).hasCount(0);
    }

    @Test
    void theLoginIsTakenHoweverTheProviderWritesIt() throws Exception {
        provider.login = "LAN ";
        try (Visitor visitor = new Visitor()) {
            assertThat(visitor.get(START).body()).contains("Trần Thị Lan");
        }
    }

    @Test
    void whoHasNoAccountIsToldSoAndGetsNone() throws IOException {
        provider.login = "người lạ <b>";
        Page page = browsing.anybody();
        page.navigate(START);
        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?next=.*account$"));
        assertThat(page.locator(".problems")).containsText("«người lạ <b>»");
        assertThat(page.locator(".problems")).containsText("quản trị viên");
        Browsing.check(page);
        Browsing.picture(page, "sign-in-by-another-unknown");
        page.navigate("/account");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
        assertThat(page.locator(".problems")).hasCount(0);
        assertThat(browsing.house.get(Accounts.class).find("người lạ <b>")).isEmpty();
    }

    @Test
    void aClosedAccountStaysClosed() throws Exception {
        browsing.house.account("xuan", "Xuân", null, vn.vanthu.account.Role.DRAFTER);
        browsing.house.get(Accounts.class).setActive("xuan", false, "admin");
        provider.login = "xuan";
        isRefusedWith("Chưa có tài khoản đang hoạt động");
    }

    @Test
    void aVoucherWithoutALoginOpensNothing() throws Exception {
        provider.lie = claims -> claims.claim("preferred_username", null);
        isRefusedWith("Chưa có tài khoản đang hoạt động");
    }

    @Test
    void aVoucherSignedByAnotherIsNotBelieved() throws Exception {
        provider.signsByAStrangeKey = true;
        isRefusedWith("không đáng tin");
    }

    @Test
    void aVoucherWithoutSignatureIsNotBelieved() throws Exception {
        provider.signsNotAtAll = true;
        isRefusedWith("không đáng tin");
    }

    @Test
    void aVoucherForAnotherSignInIsNotBelieved() throws Exception {
        provider.lie = claims -> claims.claim("nonce", "another");
        isRefusedWith("không đáng tin");
        provider.lie = claims -> claims.claim("nonce", null);
        isRefusedWith("không đáng tin");
    }

    @Test
    void anExpiredVoucherIsNotBelieved() throws Exception {
        Instant then = Instant.now().minus(Duration.ofHours(1));
        provider.lie =
                claims ->
                        claims.issueTime(Date.from(then.minusSeconds(60)))
                                .expirationTime(Date.from(then));
        isRefusedWith("không đáng tin");
    }

    @Test
    void aVoucherForAnotherProgramOrByAnotherProviderIsNotBelieved() throws Exception {
        provider.lie = claims -> claims.audience("another");
        isRefusedWith("không đáng tin");
        provider.lie = claims -> claims.issuer("https://another.example");
        isRefusedWith("không đáng tin");
    }

    @Test
    void whoDeclinesAtTheProviderIsToldSo() throws Exception {
        provider.declines = true;
        isRefusedWith("bị từ chối");
    }

    @Test
    void anAnswerToNoQuestionOfThisBrowserOpensNothing() throws Exception {
        try (Visitor one = new Visitor();
                Visitor other = new Visitor()) {
            String forged = "/sign-in/oidc/back?code=a&state=b";
            assertThat(one.get(forged).body()).contains("không bắt đầu từ đây");
            // Somebody's own good answer, put under another's hand.
            String back = one.backFrom(START);
            assertThat(other.get(back).body()).contains("không bắt đầu từ đây");
            assertThat(other.isIn()).isFalse();
            assertThat(one.get(back).uri().getPath()).isEqualTo("/account");
            assertThat(one.get(back).body()).as("once").contains("không bắt đầu từ đây");
        }
    }

    @Test
    void aProviderThatFailsInTheMiddleIsSaid() throws Exception {
        try (Visitor visitor = new Visitor()) {
            String back = visitor.backFrom(START);
            provider.isDown = true;
            assertThat(visitor.get(back).body()).contains("Không liên lạc được");
            assertThat(visitor.isIn()).isFalse();
        }
    }

    @Test
    void leadsNowhereButIntoThisProgram() throws Exception {
        try (Visitor visitor = new Visitor()) {
            HttpResponse<String> answer =
                    visitor.get("/sign-in/oidc?next=https%3A%2F%2Fevil.example%2F");
            assertThat(answer.uri().toString()).isEqualTo(browsing.house.address() + "/");
        }
    }

    @Test
    void behindAProxyTheProviderSendsBackToTheProxy() throws Exception {
        try (Visitor visitor = new Visitor()) {
            assertThat(visitor.placeBehindAProxy(START))
                    .contains("redirect_uri=https://127.0.0.1/sign-in/oidc/back")
                    .contains("code_challenge_method=S256")
                    .contains("&state=")
                    .contains("&nonce=");
        }
    }

    @Test
    void theSessionHasANewIdOnceSomebodyIsIn() throws Exception {
        try (Visitor visitor = new Visitor()) {
            visitor.get("/sign-in");
            String before = visitor.cookie();
            visitor.get(START);
            assertThat(visitor.cookie()).isNotEqualTo(before);
            assertThat(visitor.isIn()).isTrue();
        }
    }

    private static void isRefusedWith(String sentence) throws Exception {
        try (Visitor visitor = new Visitor()) {
            HttpResponse<String> answer = visitor.get(START);
            assertThat(answer.uri().getPath()).isEqualTo("/sign-in");
            assertThat(answer.body()).contains(sentence).doesNotContain("??");
            assertThat(visitor.isIn()).isFalse();
        }
    }

    /// Somebody at a browser that follows where it is sent.
    private static final class Visitor implements AutoCloseable {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient following = client(HttpClient.Redirect.NORMAL);
        private final HttpClient halting = client(HttpClient.Redirect.NEVER);

        private HttpClient client(HttpClient.Redirect redirect) {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(cookies)
                    .followRedirects(redirect)
                    .build();
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return send(following, URI.create(browsing.house.address()).resolve(path));
        }

        private static HttpResponse<String> send(HttpClient client, URI address)
                throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(1)).build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
        }

        /// Where the provider sends back to, without going there.
        String backFrom(String path) throws IOException, InterruptedException {
            URI there = URI.create(browsing.house.address()).resolve(path);
            for (int i = 0; i < 2; i++) {
                there =
                        URI.create(
                                send(halting, there)
                                        .headers()
                                        .firstValue("Location")
                                        .orElseThrow());
            }
            return there.toString();
        }

        /// Where one is sent who comes by a proxy with a certificate.
        String placeBehindAProxy(String path) throws IOException, InterruptedException {
            return halting.send(
                            HttpRequest.newBuilder(
                                            URI.create(browsing.house.address()).resolve(path))
                                    .header("X-Forwarded-For", "10.0.0.7")
                                    .header("X-Forwarded-Proto", "https")
                                    .build(),
                            BodyHandlers.ofString())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        }

        boolean isIn() throws IOException, InterruptedException {
            return get("/account").uri().getPath().equals("/account");
        }

        String cookie() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("vanthu"))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
        }

        @Override
        public void close() {
            following.close();
            halting.close();
        }
    }
}
