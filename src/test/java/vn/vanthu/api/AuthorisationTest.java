package vn.vanthu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.PaperRights;
import vn.vanthu.account.Rights;
import vn.vanthu.account.Role;
import vn.vanthu.door.Does;
import vn.vanthu.door.MappedRoute;

/// Every route by every role: who is refused is who [Rights] refuses.
class AuthorisationTest {

    /// Rights that a single paper may give to somebody whose role does not.
    private static final Set<Act> NAMED =
            EnumSet.of(Act.READ, Act.COMPARE, Act.READ_HISTORY, Act.EDIT, Act.TAKE_OVER_LOCK);

    private static final Map<String, Role> PEOPLE =
            Map.of(
                    "lan", Role.DRAFTER,
                    "binh", Role.HEAD_OF_UNIT,
                    "huong", Role.REGISTRY,
                    "ky", Role.SIGNER,
                    "luu", Role.ARCHIVIST,
                    "admin", Role.ADMINISTRATOR);

    private static OpenHouse house;
    private static String draft;
    private static String paper;

    /// A route as it is mapped.
    ///
    /// @param consumes the type of body it takes; empty for none
    record Mapped(RequestMethod method, String pattern, String consumes, Does does) {

        String path() {
            return pattern.substring("/api/v1".length())
                    .replace("{id}", pattern.startsWith("/api/v1/papers") ? paper : draft)
                    .replace("{code}", "chung")
                    .replace("{year}", "2026")
                    .replace("{number}", "1")
                    .replace("{login}", "luu")
                    .replace("{kind}", "thong-bao")
                    .replace("{name}", "khong-co.pdf")
                    .replace("{version}", "1")
                    .replace("{batch}", "khong-co")
                    .replace("{file}", "khong-co")
                    .replaceAll("\\{format:[^}]*}", "pdf")
                    .concat(query());
        }

        private String query() {
            if (pattern.endsWith("/suggest")) {
                return "?q=thong";
            }
            if (pattern.endsWith("/compare")) {
                return "?from=1&to=1";
            }
            return pattern.endsWith("/signers")
                    ? "?kind=thong-bao"
                    : pattern.endsWith("/recipients") ? "?q=so" : "";
        }

        Answer by(@Nullable String login, String... headers) {
            List<String> all = new ArrayList<>(List.of(headers));
            // A version that nobody ever saw: what is allowed is then refused for another reason.
            all.addAll(List.of("If-Match", "\"99\"", "Idempotency-Key", OpenHouse.key()));
            if (!consumes.isEmpty()) {
                all.addAll(List.of("Content-Type", consumes));
            }
            String body =
                    pattern.startsWith("/api/v1/drafts") && !pattern.contains("{id}/")
                            ? new String(OpenHouse.NOTICE, StandardCharsets.UTF_8)
                            : pattern.endsWith("/rights/{login}") ? "{\"leave\": \"READ\"}" : "{}";
            return house.send(
                    method.name(),
                    login,
                    path(),
                    consumes.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                    all.toArray(String[]::new));
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @BeforeAll
    static void open(@TempDir Path folder) {
        house = OpenHouse.open(folder);
        paper = house.issued();
        draft = house.draft().at("/id");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static List<Mapped> routes() {
        return MappedRoute.of(house.get(RequestMappingHandlerMapping.class), "vn.vanthu.api")
                .stream()
                .filter(route -> route.controller() != FaultController.class)
                .map(route ->
                        new Mapped(route.method(), route.pattern(), route.consumes(), route.does()))
                .toList();
    }

    @Test
    void everyRouteNamesItsActOrForWhomItIsOpen() {
        assertThat(routes())
                .hasSizeGreaterThan(70)
                .allSatisfy(route ->
                        assertThat(route.does().act().length == 1)
                                .as(route.toString())
                                .isEqualTo(route.does().open() == Does.Open.NOBODY));
    }

    @Test
    void everyActThatARouteCanDoHasOne() {
        Set<Act> routed = EnumSet.noneOf(Act.class);
        routes().forEach(route -> routed.addAll(List.of(route.does().act())));
        assertThat(EnumSet.complementOf(EnumSet.copyOf(routed)))
                .as(
                        "acts without a route: two are done by a draft that bears on a paper, one"
                                + " by the owner of the folder")
                .containsExactlyInAnyOrder(Act.CORRECT, Act.REPLACE, Act.RESTORE);
    }

    @Test
    void refusesWhomTheTableRefusesAndNobodyElse() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Mapped route : routes()) {
            if (route.does().act().length == 0) {
                continue;
            }
            for (Map.Entry<String, Role> person : PEOPLE.entrySet()) {
                boolean expected = isRefused(route, person.getKey());
                Answer answer = route.by(person.getKey());
                boolean refused =
                        answer.status() == 403
                                && answer.codes().stream().allMatch(c -> c.startsWith("RIGHT."));
                asked++;
                boolean unlike = answer.status() < 300 && answer.status() != route.does().status();
                if (refused != expected
                        || unlike
                        || answer.status() == 401
                        || answer.status() >= 500) {
                    wrong.add(
                            "%s by %s: %d, expected %s; %s"
                                    .formatted(
                                            route,
                                            person.getValue(),
                                            answer.status(),
                                            expected ? "a refusal" : "none",
                                            answer));
                }
            }
        }
        assertThat(wrong).as("%d questions", asked).isEmpty();
        assertThat(asked).isGreaterThan(350);
    }

    private static boolean isRefused(Mapped route, String login) {
        Actor actor = house.get(Accounts.class).find(login).orElseThrow().actor();
        Act act = route.does().act()[0];
        boolean ofPaper = route.pattern().contains("{id}") && isOfPaper(act);
        if (!ofPaper) {
            return !NAMED.contains(act) && !Rights.may(actor, act, null).isAllowed();
        }
        PaperRights rights = PaperRights.of("lan", "VP");
        if (route.pattern().startsWith("/api/v1/papers")) {
            rights = rights.putTo(Set.of("ky"));
        }
        return !Rights.may(actor, act, rights).isAllowed();
    }

    private static boolean isOfPaper(Act act) {
        return switch (act) {
            // A draft that is with nobody is given back by nobody, whatever his right.
            case RETURN -> false;
            case MANAGE_TOKENS, CONFIRM_RIGHTS, MANAGE_ACCOUNTS -> false;
            default -> true;
        };
    }

    @Test
    void answersNobodyWhoDoesNotSayWhoHeIs() {
        for (Mapped route : routes()) {
            Answer answer = route.by(null);
            if (route.does().open() == Does.Open.ANYBODY) {
                assertThat(answer.status()).as(route.toString()).isNotEqualTo(401);
            } else {
                assertThat(answer.is(401).codes()).containsExactly("API.sign-in");
                assertThat(answer.header("www-authenticate")).startsWith("Bearer");
            }
        }
    }

    @Test
    void letsATokenThatReadsChangeNothing() {
        house.account("ca", "Cả Quyền", "VP", Role.values());
        String token = house.token("ca", true);
        for (Mapped route : routes()) {
            if (route.does().act().length == 1 && !route.does().act()[0].isReading()) {
                Answer answer = route.by(null, "Authorization", "Bearer " + token);
                assertThat(answer.is(403).codes())
                        .as(route.toString())
                        .containsExactly("RIGHT.refused-read-only");
            }
        }
        house.send(
                        "GET",
                        null,
                        "/papers/" + paper,
                        BodyPublishers.noBody(),
                        "Authorization",
                        "Bearer " + token)
                .is(200);
        house.send(
                        "PUT",
                        null,
                        "/me/password",
                        BodyPublishers.ofString("{}"),
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        "application/json")
                .is(403);
    }

    /// NĐ 30, PL VI, I.III.3.b: "phân quyền truy cập đối với từng hồ sơ, văn bản".
    @Test
    void letsSomebodyNamedOnAPaperReadIt() {
        house.account("khach", "Khách", null, Role.ADMINISTRATOR);
        String token = "Bearer " + house.token("khach", false);
        String path = "/papers/" + paper;
        assertThat(
                        house.send(
                                        "GET",
                                        null,
                                        path,
                                        BodyPublishers.noBody(),
                                        "Authorization",
                                        token)
                                .status())
                .isEqualTo(403);
        house.put("lan", path + "/rights/khach", "{\"leave\": \"READ\"}").is(204);
        house.send("GET", null, path, BodyPublishers.noBody(), "Authorization", token).is(200);
        assertThat(house.get("lan", path + "/rights").at("/readers/0")).isEqualTo("khach");
        house.send("DELETE", "lan", path + "/rights/khach", BodyPublishers.noBody()).is(204);
        assertThat(
                        house.send(
                                        "GET",
                                        null,
                                        path,
                                        BodyPublishers.noBody(),
                                        "Authorization",
                                        token)
                                .status())
                .isEqualTo(403);
        assertThat(house.put("lan", path + "/rights/lan", "{\"leave\": \"READ\"}").is(403).codes())
                .containsExactly("RIGHT.grant-self");
    }
}
