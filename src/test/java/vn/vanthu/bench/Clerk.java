package vn.vanthu.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.api.OpenHouse;

/// Sits at a browser: types into a draft and sees its pages, searches, looks at lists.
final class Clerk {

    private final HttpClient client;
    private final String address;
    private final Random random;
    private String cookie = "";
    private String header = "";
    private String token = "";
    private String draft = "";
    private int version = 1;

    Clerk(HttpClient client, String address, long seed) {
        this.client = client;
        this.address = address;
        this.random = new Random(seed);
    }

    void signIn(String login) throws IOException, InterruptedException {
        token();
        HttpResponse<byte[]> answer =
                send(
                        request("/sign-in")
                                .header(header, token)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                "login="
                                                        + login
                                                        + "&password="
                                                        + URLEncoder.encode(
                                                                OpenHouse.PASSWORD,
                                                                StandardCharsets.UTF_8))));
        if (answer.statusCode() != 302) {
            throw new AssertionError(login + " is refused: " + answer.statusCode());
        }
        token();
    }

    private void token() throws IOException, InterruptedException {
        JsonNode told = JsonMapper.shared().readTree(send(request("/sign-in/token").GET()).body());
        header = told.path("header").asString();
        token = told.path("token").asString();
    }

    void opens(String id) {
        draft = id;
    }

    int between(int least, int most) {
        return random.nextInt(least, most);
    }

    /// Types a word and waits until the pages are there.
    int types() throws IOException, InterruptedException {
        return write("POST", "/drafts/" + draft + "/preview");
    }

    /// The draft saves itself.
    int saves() throws IOException, InterruptedException {
        int status = write("PUT", "/drafts/" + draft + "/form?seen=" + version);
        version++;
        return status;
    }

    private int write(String method, String path) throws IOException, InterruptedException {
        String form = new String(OpenHouse.NOTICE, StandardCharsets.UTF_8);
        String changed =
                form.replaceFirst(
                        "(\"subject\"\\s*:\\s*\")", "$1Lần " + random.nextInt(1_000_000) + " ");
        return send(request(path)
                        .header(header, token)
                        .header("X-Requested-With", "fetch")
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(changed)))
                .statusCode();
    }

    int looksAt(String path) throws IOException, InterruptedException {
        return send(request(path).GET()).statusCode();
    }

    /// How many bytes a page has.
    int weighs(String path) throws IOException, InterruptedException {
        return send(request(path).GET()).body().length;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofMinutes(1));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
        answer.headers()
                .firstValue("Set-Cookie")
                .filter(set -> set.startsWith("vanthu="))
                .ifPresent(set -> cookie = set.replaceFirst(";.*", ""));
        return answer;
    }
}
