package vn.vanthu.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;

/// Lets the office write forms of its own, in a folder before all others; what stood before each
/// save is kept with the instant and who replaced it.
///
/// Nothing is saved that could not be read: a form that is broken is no form.
public final class OwnForms {

    /// A form is read by people; a larger file is none.
    static final int MOST_CHARACTERS = 200_000;

    private static final String FILE = "form.yaml";
    private static final String FORMER = ".former";
    private static final Pattern NAME =
            Pattern.compile("(\\d{8}T\\d{6}\\d{3})--([a-z0-9._-]{1,40})\\.yaml");
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final List<Path> beneath;
    private final Kinds kinds;
    private final Clock clock;

    /// @param folder of the forms written here
    /// @param beneath folders that it comes before, in order
    OwnForms(Path folder, List<Path> beneath, Kinds kinds, Clock clock) {
        this.folder = folder;
        this.beneath = List.copyOf(beneath);
        this.kinds = kinds;
        this.clock = clock;
    }

    /// What a form was until somebody replaced it.
    ///
    /// @param id by which it is asked for
    /// @param until when it was replaced
    /// @param by login of the one who did
    public record Former(String id, Instant until, String by) {}

    /// The text of `form.yaml` that counts for a kind; empty when there is no such kind.
    public Optional<String> source(String kind) {
        return Kinds.isCode(kind)
                ? text(new FormFiles(all()).find(kind + "/" + FILE, 0))
                : Optional.empty();
    }

    private static Optional<String> text(FormFiles.@Nullable Found found) {
        return found == null
                ? Optional.empty()
                : Optional.of(new String(found.bytes(), StandardCharsets.UTF_8));
    }

    private List<Path> all() {
        List<Path> all = new ArrayList<>(List.of(folder));
        all.addAll(beneath);
        return all;
    }

    /// Whether the form was written here.
    public boolean isOwn(String kind) {
        return Files.isRegularFile(file(kind));
    }

    private Path file(String kind) {
        return folder.resolve(kind).resolve(FILE);
    }

    /// The form that a text would make, with nothing saved.
    public Outcome<Form> tried(String kind, String text) {
        if (source(kind).isEmpty()) {
            return new Outcome.Refused<>(kinds.whyNot(kind));
        }
        if (text.length() > MOST_CHARACTERS) {
            return Outcome.refused(Problem.must("TEMPLATE.shape", "", kind + "/" + FILE, FILE));
        }
        Path trial = null;
        try {
            trial = Files.createTempDirectory("vanthu-form");
            copyOwn(trial);
            Path file = trial.resolve(kind).resolve(FILE);
            Files.createDirectories(trial.resolve(kind));
            Files.writeString(file, text);
            List<Path> layers = new ArrayList<>(List.of(trial));
            layers.addAll(beneath);
            Kinds tried = Kinds.load(layers);
            return tried.kind(kind)
                    .map(Outcome::done)
                    .orElseGet(() -> new Outcome.Refused<>(tried.whyNot(kind)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (trial != null) {
                remove(trial);
            }
        }
    }

    private void copyOwn(Path trial) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.toList()) {
                Path form = child.resolve(FILE);
                if (Files.isRegularFile(form)) {
                    Path copy = trial.resolve(String.valueOf(child.getFileName()));
                    Files.createDirectories(copy);
                    Files.copy(form, copy.resolve(FILE));
                }
            }
        }
    }

    private static void remove(Path trial) {
        try (Stream<Path> all = Files.walk(trial)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Saves a form, which holds for every draft begun from now on.
    ///
    /// @param by login
    public Outcome<Form> save(String kind, String text, String by) {
        return tried(kind, text)
                .map(form -> {
                    try {
                        synchronized (this) {
                            keepFormer(kind, by);
                            write(kind, text);
                            kinds.reload();
                        }
                        return form;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private void write(String kind, String text) throws IOException {
        Files.createDirectories(folder.resolve(kind));
        Path fresh = folder.resolve(kind).resolve(FILE + ".new");
        Files.writeString(fresh, text);
        Files.move(
                fresh,
                file(kind),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private void keepFormer(String kind, String by) throws IOException {
        String before = source(kind).orElse("");
        Path place = folder.resolve(FORMER).resolve(kind);
        Files.createDirectories(place);
        Files.writeString(
                place.resolve(INSTANT.format(clock.instant()) + "--" + by + ".yaml"), before);
    }

    /// What the form was before, the newest first.
    public List<Former> former(String kind) {
        Path place = folder.resolve(FORMER).resolve(kind);
        if (!Kinds.isCode(kind) || !Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> NAME.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::matches)
                    .map(name ->
                            new Former(
                                    name.group(),
                                    INSTANT.parse(name.group(1), Instant::from),
                                    name.group(2)))
                    .sorted(Comparator.comparing(Former::until).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text of a former form.
    public Optional<String> formerText(String kind, String id) {
        if (former(kind).stream().noneMatch(each -> each.id().equals(id))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Files.readString(folder.resolve(FORMER).resolve(kind).resolve(id)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
