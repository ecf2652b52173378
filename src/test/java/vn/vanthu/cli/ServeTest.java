package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Runs `./vanthu serve` as a process of its own, commands beside it, and ends it as a machine
/// does.
@DisabledOnOs(OS.WINDOWS)
class ServeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern READY = Pattern.compile("http://localhost:(\\d+) ");
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/setup/\\S+");

    @TempDir Path folder = Path.of("");
    private Path launcher = Path.of("");
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void installTheProgram() throws IOException {
        launcher = Installed.in(folder);
    }

    @AfterEach
    void endWhatIsLeft() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void servesUntilItIsToldToStopWithCommandsBesideIt() throws Exception {
        try (Desk desk = new Desk(folder.resolve("archive"))) {
            serveBeside(desk);
        }
    }

    private void serveBeside(Desk desk) throws Exception {
        Process service = serve("1", "--sample");
        String said = ready("1", service);
        assertThat(LINK.matcher(said).results()).hasSize(1);
        assertThat(answers(said)).isBetween(200, 499);

        String link = found(LINK, said);
        desk.must(
                desk.typing(
                        List.of(link, "quan-tri", "Quản Trị", Desk.PASSWORD, Desk.PASSWORD),
                        "setup"));
        assertThat(
                        desk.must(
                                        desk.typing(
                                                List.of(Desk.PASSWORD),
                                                "account",
                                                "list",
                                                "--as=quan-tri"))
                                .out())
                .contains("administrator");
        desk.must(desk.typing(List.of(), "verify"));
        Process second = serve("2", "--port=" + found(READY, said, 1));
        assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(err("2")).contains("SERVE.port").doesNotContain("\tat ");
        assertThat(answers(said)).isBetween(200, 499);

        service.destroy();
        assertThat(service.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        // 128 + SIGTERM, as of every program that a signal ended.
        assertThat(service.exitValue()).isEqualTo(143);
        assertThat(err("1")).doesNotContain("Exception", "WARNING");
        desk.must(desk.typing(List.of(), "verify"));

        Process again = serve("3");
        assertThat(ready("3", again)).doesNotContain("/setup/");
        again.destroy();
        assertThat(again.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private Process serve(String name, String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of("sh", launcher.toString(), "serve"));
        if (Arrays.stream(options).noneMatch(option -> option.startsWith("--port"))) {
            line.add("--port=0");
        }
        line.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("VANTHU"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process =
                builder.redirectOutput(folder.resolve(name + ".out").toFile())
                        .redirectError(folder.resolve(name + ".err").toFile())
                        .start();
        started.add(process);
        return process;
    }

    /// All that it said by the time it was ready, and a moment later.
    private String ready(String name, Process service) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && service.isAlive()) {
            String said = Files.readString(folder.resolve(name + ".out"));
            if (READY.matcher(said).find()) {
                Thread.sleep(1_000);
                return Files.readString(folder.resolve(name + ".out"));
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not ready: " + err(name));
    }

    private String err(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".err"));
    }

    private static int answers(String said) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + found(READY, said, 1)
                                                + "/api/v1/health"))
                        .timeout(PATIENCE)
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static String found(Pattern pattern, String said) {
        return found(pattern, said, 0);
    }

    private static String found(Pattern pattern, String said, int group) {
        Matcher found = pattern.matcher(said);
        assertThat(found.find()).as(said).isTrue();
        return found.group(group);
    }
}
