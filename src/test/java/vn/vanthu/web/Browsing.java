package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.vanthu.api.OpenHouse;
import vn.vanthu.tools.OutsideProgram;

/// A house with its people (see [OpenHouse]) and a real Chromium before its door.
///
/// Whatever a page's script throws, and whatever the browser refuses by the content policy, fails
/// the test when the browsing closes.
public final class Browsing implements AutoCloseable {

    /// The common screen of an office.
    static final int WIDTH = 1366;

    static final int HEIGHT = 768;

    private static final double PATIENCE = 30_000;

    private static final Path PICTURES = Path.of("target/pictures");
    private static final Path SCREENS = Path.of("src/docs/images");

    public final OpenHouse house;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> faults = new ArrayList<>();

    private Browsing(OpenHouse house) {
        // Machines that build are slow and busy; what never comes still fails.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Path chromium = OutsideProgram.require("chromium");
        this.house = house;
        this.playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-background-networking")));
    }

    /// A house with its agency and its people: `lan` drafts, `binh` heads her unit, `huong` is Văn
    /// thư, `ky` signs the sample notice, `luu` keeps the archive, `admin` administers.
    public static Browsing open(Path folder) {
        OutsideProgram.require("chromium");
        return new Browsing(OpenHouse.open(folder));
    }

    /// The same with settings of its own, each as on the command line.
    public static Browsing openWith(Path folder, String... settings) {
        OutsideProgram.require("chromium");
        return new Browsing(OpenHouse.openWith(folder, settings));
    }

    /// A house where nobody has an account yet.
    public static Browsing fresh(Path folder) {
        OutsideProgram.require("chromium");
        return new Browsing(OpenHouse.fresh(folder));
    }

    /// A browser of its own in which nobody is signed in.
    public Page anybody() {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(house.address())
                                .setLocale("vi-VN")
                                .setTimezoneId("Asia/Ho_Chi_Minh")
                                .setViewportSize(WIDTH, HEIGHT));
        context.setDefaultTimeout(PATIENCE);
        Page page = context.newPage();
        page.onPageError(error -> faults.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /// A browser of its own in which `login` is signed in and sees his desk.
    public Page as(String login) {
        Page page = anybody();
        page.navigate("/sign-in");
        page.fill("#login", login);
        page.fill("#password", OpenHouse.PASSWORD);
        page.click("button.main");
        page.waitForURL("**/");
        return page;
    }

    /// Fails on any breach of WCAG 2.2 AA that axe-core finds, and on texts that are missing.
    public static void check(Page page) {
        assertThat(page.content()).as("texts of " + page.url()).doesNotContain("??");
        List<Rule> found =
                new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations();
        assertThat(found.stream().map(rule -> rule.getId() + " " + rule.getNodes()).toList())
                .as("axe-core at " + page.url())
                .isEmpty();
    }

    /// Keeps a picture of what the window shows under `target/pictures`.
    public static Path picture(Page page, String name) throws IOException {
        return picture(page, PICTURES, name);
    }

    /// The same, and for the README when `-Dpictures=update` asks for it.
    static Path pictureOfAScreen(Page page, String name) throws IOException {
        return picture(
                page,
                "update".equals(System.getProperty("pictures")) ? SCREENS : PICTURES,
                "screen-" + name);
    }

    private static Path picture(Page page, Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        house.close();
        assertThat(faults).as("what the browser complained of").isEmpty();
    }
}
