package vn.vanthu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import vn.vanthu.account.Act;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.batch.PastBatches;
import vn.vanthu.legacy.batch.PastTrial;
import vn.vanthu.legacy.read.ReadLimits;

/// `vanthu import`: reads papers of the past, proposes what they are, and archives those that are
/// sure enough; goes on where it stopped, and takes no file twice.
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    private final Voice voice;
    private final Entrance entrance;

    @Mixin private final Acting acting = new Acting();

    @Parameters(arity = "0..*", paramLabel = "DIR|FILE", descriptionKey = "import-inputs")
    private List<Path> words = new ArrayList<>();

    @Option(
            names = "--confirm-above",
            paramLabel = "SHARE",
            converter = ShareConverter.class,
            descriptionKey = "import-confirm")
    private @Nullable Double least;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = "",
            descriptionKey = "import-report")
    private @Nullable Path report;

    @Option(names = "--expected", paramLabel = "DIR", descriptionKey = "import-expected")
    private @Nullable Path expected;

    @Option(names = "--dry-run", descriptionKey = "import-dry")
    private boolean dry;

    @Option(names = "--quiet", descriptionKey = "verify-quiet")
    private boolean quiet;

    ImportCommand(Voice voice, Entrance entrance) {
        this.voice = voice;
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        Path file = reportFile();
        if (words.isEmpty()) {
            voice.complain(voice.say("usage.missing", "DIR|FILE"));
            return Exit.USAGE;
        }
        if (expected != null && !Files.isDirectory(expected)) {
            return voice.refused(List.of(Problem.must("FILE.missing", "", expected)));
        }
        PastInputs inputs = PastInputs.find(words, voice);
        inputs.problems().forEach(voice::problem);
        if (inputs.files().isEmpty()) {
            return voice.refused(List.of(Problem.must("PAST.no-files", "", words.getFirst())));
        }
        int code =
                dry
                        ? tell(trial(inputs), inputs, file)
                        : entrance.asOwner(
                                acting,
                                Act.ISSUE,
                                (house, by) -> {
                                    ImportRun run =
                                            new ImportRun(
                                                    house.room(PastBatches.class),
                                                    voice,
                                                    quiet,
                                                    by,
                                                    least);
                                    Imported imported = run.of(inputs, name(), expected);
                                    return imported == null
                                            ? Exit.TO_MEND
                                            : tell(imported, inputs, file);
                                });
        return inputs.problems().isEmpty() ? code : Math.max(code, Exit.TO_MEND);
    }

    /// A folder behind `--report` is no report but what is to be imported.
    private @Nullable Path reportFile() {
        Path named = report;
        if (named == null || named.toString().isEmpty()) {
            return null;
        }
        if (Files.isDirectory(named) || (words.isEmpty() && Files.exists(named))) {
            words = new ArrayList<>(words);
            words.addFirst(named);
            return null;
        }
        return named;
    }

    private String name() {
        return words.getFirst().toAbsolutePath().normalize().toString();
    }

    private Imported trial(PastInputs inputs) {
        Progress progress = new Progress(voice, inputs.files().size(), quiet, "import.progress");
        Imported imported = new Imported();
        try (PastTrial trial = new PastTrial(ReadLimits.USUAL)) {
            Batch.run(
                    inputs.files().entrySet(),
                    Runtime.getRuntime().availableProcessors(),
                    input ->
                            Map.entry(input.getKey(), trial.look(input.getValue(), input.getKey())),
                    seen -> {
                        imported.add(
                                seen.getValue(), true, inputs.expected(seen.getKey(), expected));
                        progress.at(imported.size());
                    });
        }
        progress.clear();
        return imported;
    }

    private int tell(Imported imported, PastInputs inputs, @Nullable Path file) {
        ImportReport told = new ImportReport(imported, voice);
        if (file != null) {
            byte[] json = (Json.of(told.object()) + "\n").getBytes(StandardCharsets.UTF_8);
            try {
                Delivery.deliver(file, Map.of("", json));
            } catch (IOException e) {
                return voice.refused(
                        List.of(
                                Problem.must(
                                        "OUTPUT.unwritable", "", file, Faults.reason(voice, e))));
            }
        }
        told.tell(inputs.files().size(), Objects.requireNonNullElse(least, 0.0) > 0, dry);
        return imported.isToMend() ? Exit.TO_MEND : Exit.DONE;
    }

    /// Reads a share of one: `0.95`, `0,95`, `95%`.
    static final class ShareConverter implements ITypeConverter<Double> {
        @Override
        public Double convert(String typed) {
            try {
                boolean percent = typed.endsWith("%");
                String figures =
                        (percent ? typed.substring(0, typed.length() - 1) : typed)
                                .replace(',', '.');
                double share = Double.parseDouble(figures.strip()) / (percent ? 100 : 1);
                if (share >= 0 && share <= 1) {
                    return share;
                }
            } catch (NumberFormatException e) {
                throw new TypeConversionException(typed);
            }
            throw new TypeConversionException(typed);
        }
    }
}
