package vn.vanthu.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.vanthu.VanThu;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.NewAccount;
import vn.vanthu.account.Role;
import vn.vanthu.account.Tokens;
import vn.vanthu.database.TestDatabase;
import vn.vanthu.office.Office;
import vn.vanthu.office.SampleAgency;
import vn.vanthu.workflow.MovingClock;
import vn.vanthu.workflow.TestHouse;

/// The whole house behind this door, on a random port of this machine.
///
/// One account for each role, each with a token: `lan` drafts, `binh` heads her unit, `huong` is
/// Văn thư, `ky` signs the sample notice, `luu` keeps the archive, `admin` administers.
public final class OpenHouse implements AutoCloseable {

    public static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    public static final String PASSWORD = "một mật khẩu đủ dài 27";
    public static final byte[] NOTICE = TestHouse.sample("thong-bao");
    static final String ISSUE = "{}";

    public final MovingClock clock = new MovingClock(DAY);
    private final ConfigurableApplicationContext context;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(20))
                    .build();
    private final Map<String, String> tokens = new HashMap<>();

    private OpenHouse(Path folder, @Nullable String address, String... more) {
        List<String> settings = new ArrayList<>();
        settings.add("--server.port=0");
        settings.add("--vanthu.data=" + folder.resolve("archive"));
        settings.add("--vanthu.backups=" + folder.resolve("backups"));
        settings.add("--spring.main.allow-bean-definition-overriding=true");
        if (address != null) {
            settings.add("--vanthu.database.url=" + address);
            settings.add("--vanthu.database.user=" + TestDatabase.user(address));
            settings.add("--vanthu.database.password=" + TestDatabase.password(address));
        }
        settings.addAll(List.of(more));
        this.context =
                new SpringApplicationBuilder(VanThu.class)
                        .web(WebApplicationType.SERVLET)
                        .initializers((GenericApplicationContext made) ->
                                made.registerBean(
                                        "testClock",
                                        Clock.class,
                                        () -> clock,
                                        definition -> definition.setPrimary(true)))
                        .run(settings.toArray(String[]::new));
    }

    /// A house where nobody has an account yet.
    public static OpenHouse fresh(Path folder) {
        return new OpenHouse(folder, null);
    }

    /// A house with its agency, its series and its people; opened again on a folder it goes on.
    public static OpenHouse open(Path folder) {
        return open(folder, null);
    }

    public static OpenHouse open(Path folder, @Nullable String address) {
        OpenHouse house = new OpenHouse(folder, address);
        house.furnish();
        return house;
    }

    /// The same with settings of its own, each as on the command line.
    public static OpenHouse openWith(Path folder, String... settings) {
        OpenHouse house = new OpenHouse(folder, null, settings);
        house.furnish();
        return house;
    }

    private void furnish() {
        Office office = get(Office.class);
        boolean first = office.isEmpty();
        if (first) {
            SampleAgency.load(office);
            account("admin", "Quản trị", null, Role.ADMINISTRATOR);
            account("lan", "Trần Thị Lan", "VP", Role.DRAFTER);
            account("binh", "Lê Văn Bình", "VP", Role.HEAD_OF_UNIT);
            account("huong", "Phạm Thu Hương", "VP", Role.REGISTRY);
            account("ky", signerOfTheNotice(), null, Role.SIGNER);
            account("luu", "Đỗ Lưu", null, Role.ARCHIVIST);
        }
        for (String login : List.of("admin", "lan", "binh", "huong", "ky", "luu")) {
            tokens.put(login, token(login, false));
        }
        if (first) {
            put("huong", "/series/chung", series("Văn bản hành chính")).is(200);
            put(
                            "huong",
                            "/series/sao",
                            """
                            {"name": "Bản sao", "issuer": "SKHCN",
                             "kinds": ["sao-y", "sao-luc", "trich-sao"]}\
                            """)
                    .is(200);
        }
    }

    static String series(String name) {
        return "{\"name\": \"" + name + "\", \"issuer\": \"SKHCN\"}";
    }

    private static String signerOfTheNotice() {
        String json = new String(NOTICE, StandardCharsets.UTF_8);
        int signers = json.indexOf("\"signers\"");
        String name = json.substring(json.indexOf("\"name\"", signers) + 6);
        return name.substring(name.indexOf('"') + 1, name.indexOf('"', name.indexOf('"') + 1));
    }

    public void account(String login, String name, @Nullable String unit, Role... roles) {
        var problems =
                get(Accounts.class)
                        .make(
                                new NewAccount(login, name, null, unit, Set.of(roles), PASSWORD),
                                "test");
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.toString());
        }
    }

    /// A token of somebody, good for a month.
    String token(String login, boolean readOnly) {
        return switch (get(Tokens.class).make(login, "thử", readOnly, DAY.plusMonths(1))) {
            case Tokens.Outcome.Made(_, var secret) -> secret;
            case Tokens.Outcome.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    public <T> T get(Class<T> room) {
        return context.getBean(room);
    }

    int port() {
        return Objects.requireNonNull(
                        ((WebServerApplicationContext) context).getWebServer(), "no server")
                .getPort();
    }

    Answer get(@Nullable String login, String path, String... headers) {
        return send("GET", login, path, BodyPublishers.noBody(), headers);
    }

    Answer post(@Nullable String login, String path, @Nullable String json, String... headers) {
        return json == null
                ? send("POST", login, path, BodyPublishers.noBody(), headers)
                : send("POST", login, path, BodyPublishers.ofString(json), typed(headers));
    }

    Answer put(@Nullable String login, String path, String json, String... headers) {
        return send("PUT", login, path, BodyPublishers.ofString(json), typed(headers));
    }

    private static String[] typed(String... headers) {
        if (List.of(headers).contains("Content-Type")) {
            return headers;
        }
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/json"));
        return all.toArray(String[]::new);
    }

    /// @param path after `/api/v1`
    /// @param headers names and values in turn
    Answer send(
            String method,
            @Nullable String login,
            String path,
            BodyPublisher body,
            String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address() + "/api/v1" + path))
                        .timeout(Duration.ofMinutes(2))
                        .method(method, body);
        if (login != null) {
            request.header("Authorization", "Bearer " + tokens.get(login));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    Answer send(HttpRequest request) {
        try {
            return new Answer(client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + port();
    }

    /// A draft of the sample notice by Lan.
    Answer draft() {
        return post("lan", "/drafts", new String(NOTICE, StandardCharsets.UTF_8)).is(201);
    }

    /// Key of a draft that was led to the numbering.
    public String signed() {
        Answer draft = draft();
        String path = "/drafts/" + draft.at("/id");
        String tag = draft.header("etag");
        tag = post("lan", path + "/submit", null, "If-Match", tag).is(200).header("etag");
        tag = post("binh", path + "/approve-content", null, "If-Match", tag).is(200).header("etag");
        tag = post("huong", path + "/approve-form", null, "If-Match", tag).is(200).header("etag");
        post("ky", path + "/sign", null, "If-Match", tag).is(200);
        return draft.at("/id");
    }

    Answer issue(String id, String key) {
        return post(
                "huong",
                "/drafts/" + id + "/issue",
                ISSUE,
                "If-Match",
                "\"1\"",
                "Idempotency-Key",
                key);
    }

    /// Key of a paper issued today.
    public String issued() {
        return issue(signed(), key()).is(201).at("/id");
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }
}
