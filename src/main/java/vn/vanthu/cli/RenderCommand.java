package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.Reading;
import vn.vanthu.render.press.Format;
import vn.vanthu.render.press.Rendered;

/// `vanthu render FILE|DIR… --out DIR`: makes the files of papers.
@Command(name = "render")
final class RenderCommand implements Callable<Integer> {

    private final Voice voice;
    private final Supplier<Office> office;

    @ParentCommand private VanThuCommand parent;

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", descriptionKey = "inputs")
    private List<Path> words = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "pdf,docx,html",
            hideParamSyntax = true,
            split = ",",
            converter = FormatConverter.class)
    private List<Format> formats = List.of(Format.values());

    @Option(names = "--no-proof")
    private boolean noProof;

    @Option(names = "--quiet")
    private boolean quiet;

    RenderCommand(Voice voice, Supplier<Office> office) {
        this.voice = voice;
        this.office = office;
        this.parent = new VanThuCommand(voice);
    }

    @Override
    public Integer call() {
        Inputs inputs = Inputs.find(words, voice);
        inputs.problems().forEach(voice::problem);
        List<Problem> clashes = Clashes.find(inputs.files(), out);
        if (!clashes.isEmpty()) {
            clashes.forEach(voice::problem);
            return Exit.USAGE;
        }
        if (inputs.files().isEmpty()) {
            return Exit.TO_MEND;
        }
        Problem closed = closed(out);
        if (closed != null) {
            voice.problem(closed);
            return Exit.TO_MEND;
        }
        Run run = new Run(voice, inputs.files().size(), quiet, parent.isDebug());
        Office atWork = office.get();
        Set<Format> wanted = EnumSet.copyOf(formats);
        Batch.run(
                inputs.files(),
                Math.min(Batch.workers(), inputs.files().size()),
                input -> make(input, atWork, wanted),
                run::record);
        run.sum();
        return run.isClean() && inputs.problems().isEmpty() ? Exit.DONE : Exit.TO_MEND;
    }

    private Handled make(Input input, Office atWork, Set<Format> wanted) {
        try {
            return switch (Reception.read(input.file(), atWork, voice)) {
                case Reading.Refused<Paper>(var problems) -> Handled.refused(input, problems);
                case Reading.Read<Paper>(var paper, var problems) ->
                        switch (atWork.render(paper, wanted, !noProof)) {
                            case Rendered.Refused(var more) ->
                                    Handled.refused(input, CheckCommand.both(problems, more));
                            case Rendered.Files made -> deliver(input, problems, made);
                        };
            };
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // One paper that breaks the program must not stop the others.
            return Handled.failed(input, e);
        }
    }

    private Handled deliver(Input input, List<Problem> problems, Rendered.Files made) {
        Path stem = out.resolve(input.stem());
        try {
            return Handled.done(
                    input, problems, Delivery.deliver(stem, made.files()), made.pages());
        } catch (IOException e) {
            List<Problem> more = new ArrayList<>(problems);
            more.add(Problem.must("OUTPUT.unwritable", "", stem + ".*", Faults.reason(voice, e)));
            return Handled.refused(input, more);
        }
    }

    /// Why nothing can be put into `folder`, told before two thousand papers were made in vain.
    private @Nullable Problem closed(Path folder) {
        for (Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                String reason =
                        !Files.isDirectory(at)
                                ? "reason.not-a-folder"
                                : Files.isWritable(at) ? "" : "reason.access";
                return reason.isEmpty()
                        ? null
                        : Problem.must("OUTPUT.unwritable", "", folder, voice.say(reason));
            }
        }
        return Problem.must("OUTPUT.unwritable", "", folder, voice.say("reason.missing"));
    }

    /// Reads `pdf`, `docx` or `html`.
    static final class FormatConverter implements CommandLine.ITypeConverter<Format> {
        @Override
        public Format convert(String name) {
            for (Format format : Format.values()) {
                if (format.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                    return format;
                }
            }
            throw new CommandLine.TypeConversionException(name);
        }
    }
}
