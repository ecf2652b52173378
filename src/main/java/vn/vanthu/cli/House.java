package vn.vanthu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The rooms of the program, opened on one data folder without a service; works beside a running
/// one.
final class House implements AutoCloseable, Rooms {

    private final ConfigurableApplicationContext context;
    private final boolean isLent;

    private House(ConfigurableApplicationContext context, boolean isLent) {
        this.context = context;
        this.isLent = isLent;
    }

    /// Opens the folder; what is missing in it is made.
    static House open(Class<?> program, Path folder) {
        ConfigurableApplicationContext context =
                builder(program).web(WebApplicationType.NONE).run(settings(folder));
        return new House(context, false);
    }

    static SpringApplicationBuilder builder(Class<?> program) {
        return new SpringApplicationBuilder(program).logStartupInfo(false);
    }

    /// @param more in the form `name=value`
    static String[] settings(Path folder, String... more) {
        List<String> settings = new ArrayList<>();
        settings.add("--vanthu.data=" + folder.toAbsolutePath().normalize());
        // What keeps the program from starting is said in our words, not logged in Spring's.
        settings.add("--logging.level.org.springframework.boot.SpringApplication=OFF");
        settings.add(
                "--logging.level.org.springframework.boot.diagnostics"
                        + ".LoggingFailureAnalysisReporter=OFF");
        settings.add("--logging.level.org.springdoc.core.events=ERROR");
        Arrays.stream(more).map(setting -> "--" + setting).forEach(settings::add);
        return settings.toArray(String[]::new);
    }

    /// Whether the program has ever been at work in that folder.
    static boolean isInhabited(Path folder) {
        return Files.exists(folder.resolve("register.db"))
                || Files.isDirectory(folder.resolve("journal"));
    }

    @Override
    public <T> T room(Class<T> room) {
        return context.getBean(room);
    }

    /// The same house, which closing leaves open.
    House lent() {
        return new House(context, true);
    }

    @Override
    public void close() {
        if (!isLent) {
            context.close();
        }
    }
}
