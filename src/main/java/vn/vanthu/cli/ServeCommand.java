package vn.vanthu.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanthu.account.FirstStart;

/// `vanthu serve`: runs the service on this machine until it is told to stop.
@Command(name = ServeCommand.NAME)
final class ServeCommand implements Callable<Integer> {

    static final String NAME = "serve";

    // In which the first pages have the processors for themselves.
    private static final Duration FIRST_PAGES = Duration.ofSeconds(1);

    private final Voice voice;
    private final Surroundings around;

    @Mixin private final DataFolder data = new DataFolder();

    @Option(names = "--port", paramLabel = "PORT")
    private int port = 8080;

    @Option(names = "--sample")
    private boolean sample;

    /// Ends once the first pages were shown; the launcher uses it to note what a start needs.
    @Option(names = "--rehearsal", hidden = true)
    private boolean rehearsal;

    ServeCommand(Voice voice, Surroundings around) {
        this.voice = voice;
        this.around = around;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = around.data(data.folder());
        CountDownLatch closed = new CountDownLatch(1);
        Opening opening = new Opening(sample, voice::problem);
        Furnishing.alone();
        Class<?> program = Objects.requireNonNull(around.program(), "program");
        try (ConfigurableApplicationContext context =
                House.builder(program)
                        .main(program)
                        .lazyInitialization(true)
                        .initializers((GenericApplicationContext made) -> {
                            made.registerBean("opening", Opening.class, () -> opening);
                            opening.in(made);
                            Furnishing.putOff(made);
                        })
                        .listeners(
                                new Prepared(program),
                                (ApplicationListener<ContextClosedEvent>) _ -> closed.countDown())
                        .run(House.settings(folder, "server.port=" + port))) {
            String address = tell(context, folder);
            if (rehearsal) {
                return rehearse(context, address);
            }
            if (!closed.await(FIRST_PAGES.toMillis(), TimeUnit.MILLISECONDS)) {
                Furnishing.all(context.getBeanFactory());
                closed.await();
            }
        }
        return Exit.DONE;
    }

    private int rehearse(ConfigurableApplicationContext context, String address)
            throws InterruptedException {
        List<String> failed = Rehearsal.of(address);
        failed.forEach(voice::tell);
        Furnishing.all(context.getBeanFactory());
        return failed.isEmpty() ? Exit.DONE : Exit.TO_MEND;
    }

    private String tell(ConfigurableApplicationContext context, Path folder) {
        WebServer server = ((ServletWebServerApplicationContext) context).getWebServer();
        int bound = Objects.requireNonNull(server, "server").getPort();
        String address = "http://localhost:" + bound;
        voice.tell(voice.say("serve.ready", address, folder.toAbsolutePath().normalize()));
        // Shown while there is no administrator, so that no password is ever everybody's.
        context.getBean(FirstStart.class)
                .link(address)
                .ifPresent(link ->
                        voice.tell(voice.say("serve.setup", link, FirstStart.GOOD_FOR.toHours())));
        voice.out().flush();
        return address;
    }
}
