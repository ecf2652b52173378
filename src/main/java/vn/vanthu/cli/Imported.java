package vn.vanthu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.Proposal;
import vn.vanthu.legacy.batch.OpenedFile;
import vn.vanthu.legacy.batch.PastField;
import vn.vanthu.legacy.batch.PastFile;
import vn.vanthu.legacy.batch.PastState;
import vn.vanthu.legacy.judged.Accuracy;
import vn.vanthu.legacy.judged.Expected;

/// What came of an import, file by file, and how well papers were read where people say what they
/// are.
final class Imported {

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Accuracy accuracy = new Accuracy();
    private int judged;
    private final List<Path> unfit = new ArrayList<>();

    /// A file of the import.
    ///
    /// @param isNew whether this run added it
    /// @param confidences of the proposed fields
    /// @param left why it was not confirmed or archived, though it was asked for
    record Item(
            PastFile file,
            boolean isNew,
            Map<PastField, Double> confidences,
            List<PastBookEntry> books,
            List<Problem> left) {}

    /// A line of a register book that tells of the file.
    record PastBookEntry(String place, String differing) {}

    /// Adds a file as it was read.
    ///
    /// @param expected where people say what it is; null when they do not
    void add(OpenedFile opened, boolean isNew, @Nullable Path expected) {
        Map<PastField, Double> confidences = new EnumMap<>(PastField.class);
        opened.fields().forEach((field, guess) -> confidences.put(field, guess.confidence()));
        List<PastBookEntry> books =
                opened.bookLines().stream()
                        .map(line -> new PastBookEntry(line.place(), line.differing()))
                        .toList();
        put(opened.file().name(), new Item(opened.file(), isNew, confidences, books, List.of()));
        Proposal proposal = opened.proposal();
        if (expected != null && proposal != null) {
            judge(opened.file().name(), proposal, expected);
        }
    }

    private void judge(String name, Proposal proposal, Path expected) {
        try {
            Expected said = Expected.read(Files.readAllBytes(expected));
            if (said == null) {
                unfit.add(expected);
            } else {
                accuracy.add(name, proposal, said);
                judged++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds a file that was refused before it was even added.
    void refuse(String name, List<Problem> problems) {
        PastFile file = PastFile.unread("", name, 0, PastState.REFUSED, problems);
        put(name, new Item(file, true, Map.of(), List.of(), List.of()));
    }

    /// What became of a file after it was added.
    void become(String name, PastFile file, List<Problem> left) {
        Item before = items.get(name);
        put(
                name,
                before == null
                        ? new Item(file, false, Map.of(), List.of(), left)
                        : new Item(
                                file, before.isNew(), before.confidences(), before.books(), left));
    }

    private void put(String name, Item item) {
        items.put(name, item);
    }

    Map<String, Item> items() {
        return items;
    }

    int size() {
        return items.size();
    }

    Accuracy accuracy() {
        return accuracy;
    }

    /// How many papers were held against what people say.
    int judged() {
        return judged;
    }

    /// Files that should say what a paper is, and are no such JSON.
    List<Path> unfit() {
        return unfit;
    }

    long count(PastState state) {
        return items.values().stream().filter(item -> item.file().state() == state).count();
    }

    /// Whether somebody must do something before all is in the archive that was asked for.
    boolean isToMend() {
        return count(PastState.REFUSED) > 0
                || !unfit.isEmpty()
                || items.values().stream().anyMatch(item -> !item.left().isEmpty());
    }
}
