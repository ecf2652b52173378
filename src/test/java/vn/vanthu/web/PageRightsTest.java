package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Rights;
import vn.vanthu.api.OpenHouse;
import vn.vanthu.door.Does;
import vn.vanthu.door.MappedRoute;

/// Every page and every form by every role: who is refused is who [Rights] refuses, and nobody gets
/// in without signing in or by a form of another site.
class PageRightsTest {

    private static final Set<Act> NAMED =
            EnumSet.of(Act.READ, Act.COMPARE, Act.READ_HISTORY, Act.EDIT, Act.TAKE_OVER_LOCK);
    private static final List<String> PEOPLE =
            List.of("lan", "binh", "huong", "ky", "luu", "admin");

    private static OpenHouse house;
    private static String draft;
    private static String paper;
    private static final Map<String, Visitor> VISITORS = new HashMap<>();

    /// Somebody at a browser.
    private record Visitor(HttpClient client, String header, String token) {

        static Visitor anybody() throws IOException, InterruptedException {
            HttpClient client =
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .cookieHandler(new CookieManager())
                            .build();
            return new Visitor(client, "", "").withToken();
        }

        static Visitor signedIn(String login) throws IOException, InterruptedException {
            Visitor visitor = anybody();
            HttpResponse<String> answer =
                    visitor.send(
                            visitor.request("/sign-in")
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .header(visitor.header(), visitor.token())
                                    .POST(
                                            BodyPublishers.ofString(
                                                    "login="
                                                            + login
                                                            + "&password="
                                                            + URLEncoder.encode(
                                                                    OpenHouse.PASSWORD,
                                                                    StandardCharsets.UTF_8))));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            return visitor.withToken();
        }

        private Visitor withToken() throws IOException, InterruptedException {
            var json = new JsonMapper().readTree(send(request("/sign-in/token").GET()).body());
            return new Visitor(
                    client, json.path("header").asString(), json.path("token").asString());
        }

        HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(house.address() + path))
                    .timeout(Duration.ofMinutes(1));
        }

        HttpResponse<String> send(HttpRequest.Builder request)
                throws IOException, InterruptedException {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
        }

        HttpResponse<String> ask(Route route, boolean isForged)
                throws IOException, InterruptedException {
            HttpRequest.Builder request = request(route.path());
            if (!isForged) {
                request.header(header(), token());
            }
            request.header("X-Requested-With", "fetch");
            if (route.method() == RequestMethod.GET) {
                return send(request.GET());
            }
            return send(
                    request.header("Content-Type", route.consumes())
                            .method(route.method().name(), BodyPublishers.ofString("")));
        }
    }

    private record Route(RequestMethod method, String pattern, String consumes, Does does) {

        String path() {
            return pattern.replaceAll("\\{format:[^}]*}", "pdf")
                    .replaceAll("\\{[^}]*kind[^}]*}", "thong-bao")
                    .replaceAll("\\{[^}]*(version|number)[^}]*}", "1")
                    .replaceAll("\\{year[^}]*}", "2026")
                    .replaceAll("\\{(code|series)[^}]*}", "chung")
                    .replaceAll("\\{login[^}]*}", "luu")
                    .replaceAll("\\{[^}]*}", pattern.startsWith("/papers") ? paper : draft);
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException, InterruptedException {
        house = OpenHouse.open(folder);
        paper = house.issued();
        draft = house.signed();
        for (String login : PEOPLE) {
            VISITORS.put(login, Visitor.signedIn(login));
        }
    }

    @AfterAll
    static void close() {
        VISITORS.values().forEach(visitor -> visitor.client().close());
        house.close();
    }

    private static Visitor visitor(String login) {
        return Objects.requireNonNull(VISITORS.get(login), login);
    }

    private static List<Route> routes() {
        return MappedRoute.of(house.get(RequestMappingHandlerMapping.class), "vn.vanthu.web")
                .stream()
                .map(route ->
                        new Route(
                                route.method(),
                                route.pattern(),
                                route.consumes().isEmpty()
                                        ? "application/x-www-form-urlencoded"
                                        : route.consumes(),
                                route.does()))
                .toList();
    }

    @Test
    void everyRouteNamesItsActsOrForWhomItIsOpen() {
        assertThat(routes())
                .hasSizeGreaterThan(10)
                .allSatisfy(route ->
                        assertThat(route.does().act().length > 0)
                                .as(route.toString())
                                .isEqualTo(route.does().open() == Does.Open.NOBODY));
    }

    @Test
    void refusesWhomTheTableRefuses() throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes()) {
            for (String login : PEOPLE) {
                boolean expected = isRefused(route, login);
                if (!expected && route.method() != RequestMethod.GET) {
                    // What is allowed and changes something is done by the stories.
                    continue;
                }
                HttpResponse<String> answer = visitor(login).ask(route, false);
                boolean refused =
                        answer.statusCode() == 403 && answer.body().contains("RIGHT.refused");
                boolean wide = answer.statusCode() == 401 || answer.statusCode() >= 500;
                if ((refused != expected && !(isOfPaper(route) && refused)) || wide) {
                    wrong.add(
                            "%s by %s: %d, expected %s"
                                    .formatted(
                                            route,
                                            login,
                                            answer.statusCode(),
                                            expected ? "a refusal" : "none"));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Whether a paper's own circle may refuse what the role allows.
    private static boolean isOfPaper(Route route) {
        return route.pattern().contains("{");
    }

    private static boolean isRefused(Route route, String login) {
        Actor actor = house.get(Accounts.class).find(login).orElseThrow().actor();
        for (Act act : route.does().act()) {
            if (!NAMED.contains(act) && !Rights.may(actor, act, null).isAllowed()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void showsNothingToWhoeverIsNotSignedIn() throws IOException, InterruptedException {
        Visitor nobody = Visitor.anybody();
        for (Route route : routes()) {
            if (route.does().open() != Does.Open.ANYBODY) {
                assertThat(nobody.ask(route, false).statusCode())
                        .as(route.toString())
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void doesNothingForAFormOfAnotherSite() throws IOException, InterruptedException {
        Visitor admin = visitor("admin");
        for (Route route : routes()) {
            if (route.method() != RequestMethod.GET) {
                assertThat(admin.ask(route, true).statusCode()).as(route.toString()).isEqualTo(401);
            }
        }
    }

    @Test
    void everyPageForbidsForeignScriptsAndFrames() throws IOException, InterruptedException {
        Visitor lan = visitor("lan");
        HttpResponse<String> desk = lan.send(lan.request("/").GET());
        assertThat(desk.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self' 'nonce-", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(desk.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(desk.headers().firstValue("referrer-policy")).contains("same-origin");
        assertThat(desk.headers().firstValue("cache-control").orElseThrow()).contains("no-store");
    }
}
