package vn.vanthu.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Opens the first pages of a service that has just started, so that the JVM can note which classes
/// they need (JEP 514), and tells which of them did not come.
final class Rehearsal {

    private static final List<String> FIRST =
            List.of(
                    "/",
                    "/sign-in",
                    "/sign-in/token",
                    "/assets/vanthu.css",
                    "/assets/js/shell.js",
                    "/texts/vi.js",
                    "/nowhere",
                    "/api/v1/health");

    private static final int FAULT = 500;

    private Rehearsal() {}

    /// Returns the paths that failed.
    static List<String> of(String address) throws InterruptedException {
        List<String> failed = new ArrayList<>();
        try (HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            for (String path : FIRST) {
                HttpRequest request =
                        HttpRequest.newBuilder(URI.create(address + path))
                                .timeout(Duration.ofSeconds(20))
                                .build();
                if (!comes(client, request)) {
                    failed.add(path);
                }
            }
        }
        return failed;
    }

    private static boolean comes(HttpClient client, HttpRequest request)
            throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() < FAULT;
        } catch (IOException _) {
            return false;
        }
    }
}
