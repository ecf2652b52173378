package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.Reading;

/// `vanthu new KIND`: gives a filled skeleton to edit.
@Command(name = "new")
final class NewCommand implements Callable<Integer> {

    private final Voice voice;
    private final Supplier<Office> office;

    @Parameters(paramLabel = "KIND", descriptionKey = "kind")
    private String kind = "";

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    NewCommand(Voice voice, Supplier<Office> office) {
        this.voice = voice;
        this.office = office;
    }

    @Override
    public Integer call() {
        return switch (office.get().skeleton(kind)) {
            case Reading.Refused<byte[]>(var problems) -> refuse(kind, problems);
            case Reading.Read<byte[]>(var skeleton, _) -> {
                if (out == null) {
                    voice.out().writeBytes(skeleton);
                    yield Exit.DONE;
                }
                yield write(skeleton, out);
            }
        };
    }

    private int write(byte[] skeleton, Path file) {
        if (Files.exists(file)) {
            // A paper half edited must not be lost to a command given twice.
            return refuse(kind, List.of(Problem.must("OUTPUT.exists", "", file)));
        }
        try {
            Delivery.deliver(file, Map.of("", skeleton));
        } catch (IOException e) {
            return refuse(
                    kind,
                    List.of(Problem.must("OUTPUT.unwritable", "", file, Faults.reason(voice, e))));
        }
        voice.tell(voice.say("new.written", file, kind));
        return Exit.DONE;
    }

    private int refuse(String subject, List<Problem> problems) {
        voice.problems(subject, problems);
        return Exit.TO_MEND;
    }
}
