package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.batch.OpenedFile;
import vn.vanthu.legacy.batch.PastBatch;
import vn.vanthu.legacy.batch.PastBatches;
import vn.vanthu.legacy.batch.PastFile;
import vn.vanthu.legacy.batch.PastState;

/// One run of an import: adds what is new, reads what waits, confirms and archives what is sure.
final class ImportRun {

    private final PastBatches past;
    private final Voice voice;
    private final boolean quiet;
    private final Actor by;
    private final @Nullable Double least;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Set<String> added = new LinkedHashSet<>();
    private final Imported imported = new Imported();

    ImportRun(PastBatches past, Voice voice, boolean quiet, Actor by, @Nullable Double least) {
        this.past = past;
        this.voice = voice;
        this.quiet = quiet;
        this.by = by;
        this.least = least;
    }

    /// Reads, proposes and, as far as it was told to, confirms and takes in.
    ///
    /// @param name of the batch; files that are added later under the same name join it
    /// @return null when it was refused as a whole, which is told
    @Nullable Imported of(PastInputs inputs, String name, @Nullable Path expected) {
        String batch = batch(name);
        if (batch == null) {
            return null;
        }
        add(inputs, batch);
        read();
        open(inputs, expected);
        if (least != null) {
            confirm(least);
            takeIn();
        }
        return imported;
    }

    private @Nullable String batch(String name) {
        Outcome<String> batch =
                past.batches(by)
                        .then(all ->
                                all.stream()
                                        .filter(one -> one.name().equals(name))
                                        .findFirst()
                                        .map(Outcome::done)
                                        .orElseGet(() -> past.begin(name, by))
                                        .map(PastBatch::id));
        return switch (batch) {
            case Outcome.Done<String>(var id, _) -> id;
            case Outcome.Refused<String>(var problems) -> {
                voice.refused(problems);
                yield null;
            }
        };
    }

    private void add(PastInputs inputs, String batch) {
        Progress progress = progress(inputs.files().size(), "import.adding");
        int count = 0;
        for (Map.Entry<String, Path> input : inputs.files().entrySet()) {
            switch (past.add(batch, input.getKey(), input.getValue(), by)) {
                case Outcome.Done<PastBatches.Added>(var done, _) -> {
                    ids.put(input.getKey(), done.file().id());
                    if (done.isNew()) {
                        added.add(input.getKey());
                    }
                }
                case Outcome.Refused<PastBatches.Added>(var problems) ->
                        imported.refuse(input.getKey(), problems);
            }
            progress.at(++count);
        }
        progress.clear();
    }

    /// Also what an earlier run left waiting, in whichever batch.
    private void read() {
        Progress progress = new Progress(voice, quiet, "import.progress");
        past.read(null, progress::at, by);
        progress.clear();
    }

    private void open(PastInputs inputs, @Nullable Path expected) {
        ids.forEach((name, id) -> {
            if (past.open(id, by) instanceof Outcome.Done<OpenedFile>(var opened, _)) {
                imported.add(
                        named(opened, name), added.contains(name), inputs.expected(name, expected));
            }
        });
    }

    /// Under the name of this run: the same bytes may have been added under another.
    private static OpenedFile named(OpenedFile opened, String name) {
        return new OpenedFile(
                opened.file().called(name),
                opened.reading(),
                opened.proposal(),
                opened.fields(),
                opened.repair(),
                opened.text(),
                opened.references(),
                opened.findings(),
                opened.bookLines());
    }

    private void confirm(double surely) {
        ids.forEach((name, id) -> {
            PastFile file = file(name);
            if (file.state() == PastState.PROPOSED && file.confidence() >= surely) {
                become(name, past.confirm(id, file.values(), by));
            }
        });
    }

    private void takeIn() {
        List<String> names =
                ids.keySet().stream()
                        .filter(name -> file(name).state() == PastState.CONFIRMED)
                        .toList();
        Progress progress = progress(names.size(), "import.archiving");
        int count = 0;
        for (String name : names) {
            become(name, past.takeIn(String.valueOf(ids.get(name)), by));
            progress.at(++count);
        }
        progress.clear();
    }

    private void become(String name, Outcome<PastFile> outcome) {
        List<Problem> left =
                outcome instanceof Outcome.Refused<PastFile>(var problems) ? problems : List.of();
        PastFile now =
                outcome instanceof Outcome.Done<PastFile>(var file, _)
                        ? file.called(name)
                        : file(name);
        imported.become(name, now, left);
    }

    private PastFile file(String name) {
        Imported.Item item = imported.items().get(name);
        if (item == null) {
            throw new IllegalStateException(name + " was added and cannot be opened");
        }
        return item.file();
    }

    private Progress progress(long of, String key) {
        return new Progress(voice, of, quiet, key);
    }
}
