package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
        try (ConfigurableApplicationContext context =
                House.builder(Objects.requireNonNull(around.program(), "program"))
                        .initializers((GenericApplicationContext made) -> {
                            made.registerBean("opening", Opening.class, () -> opening);
                            opening.in(made);
                        })
                        .listeners(
                                (ApplicationListener<ContextClosedEvent>) _ -> closed.countDown())
                        .run(House.settings(folder, "server.port=" + port))) {
            String address = tell(context, folder);
            if (rehearsal) {
                Rehearsal.of(address);
            } else {
                closed.await();
            }
        }
        return Exit.DONE;
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
