package vn.vanthu.search.judged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;

/// Questions with the passages that answer them; the passages themselves stay in their file.
final class JudgedSet {

    private final JudgedFiles files;
    private final int passages;
    private final List<Query> queries;

    private JudgedSet(JudgedFiles files, int passages, List<Query> queries) {
        this.files = files;
        this.passages = passages;
        this.queries = queries;
    }

    /// One question.
    ///
    /// @param grades by id of the passage, how well it answers; those that do not, with 0
    record Query(String id, String text, Map<String, Integer> grades) {
        boolean isAnswered() {
            return grades.values().stream().anyMatch(grade -> grade > 0);
        }
    }

    /// Reads and checks all three files.
    static Outcome<JudgedSet> read(JudgedFiles files) {
        Faults faults = new Faults();
        Set<String> documents = new HashSet<>();
        Map<String, Query> queries = new LinkedHashMap<>();
        reading(
                files.corpus(),
                faults,
                () -> unique(files.corpus(), faults, passage -> documents.add(passage.id())));
        reading(
                files.queries(),
                faults,
                () ->
                        unique(
                                files.queries(),
                                faults,
                                query ->
                                        queries.putIfAbsent(
                                                        query.id(),
                                                        new Query(
                                                                query.id(),
                                                                query.text(),
                                                                new LinkedHashMap<>()))
                                                == null));
        reading(
                files.qrels(),
                faults,
                () -> new Judgements(files.qrels(), faults, documents, queries).read());
        List<Query> answered = queries.values().stream().filter(Query::isAnswered).toList();
        if (!faults.areFatal() && answered.isEmpty()) {
            faults.add(Problem.must("JUDGED.nothing", "", files.qrels()));
        }
        if (faults.areFatal()) {
            return new Outcome.Refused<>(faults.all());
        }
        List<Problem> notes = new ArrayList<>(faults.all());
        int unanswered = queries.size() - answered.size();
        if (unanswered > 0) {
            notes.add(
                    new Problem(
                            Problem.Severity.NOTE,
                            "JUDGED.unanswered",
                            "",
                            List.of(String.valueOf(unanswered), String.valueOf(queries.size()))));
        }
        return new Outcome.Done<>(new JudgedSet(files, documents.size(), answered), notes);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void reading(Path file, Faults faults, Work work) {
        if (!Files.isRegularFile(file)) {
            faults.add(Problem.must("JUDGED.missing", "", file));
            return;
        }
        try {
            work.run();
        } catch (IOException e) {
            faults.add(Problem.must("FILE.unreadable", "", file, String.valueOf(e.getMessage())));
        }
    }

    /// Takes what stands on each line.
    private interface Taker {
        /// Takes one; tells whether its id is new.
        boolean take(Passage passage);
    }

    private static void unique(Path file, Faults faults, Taker taker) throws IOException {
        JudgedJson json = new JudgedJson(file, faults);
        new Lines(file, faults)
                .each((number, text) -> {
                    Passage read = json.read(number, text);
                    if (read != null && !taker.take(read)) {
                        faults.at(file, number, "JUDGED.twice", read.id());
                    }
                });
    }

    int passages() {
        return passages;
    }

    /// Those that a passage answers, in the order of the file.
    List<Query> queries() {
        return queries;
    }

    /// Every passage in the order of the file, read anew: none is kept.
    void eachPassage(Consumer<Passage> taker) throws IOException {
        Faults faults = new Faults();
        JudgedJson json = new JudgedJson(files.corpus(), faults);
        new Lines(files.corpus(), faults)
                .each((number, text) -> {
                    Passage read = json.read(number, text);
                    if (read == null) {
                        throw new IllegalStateException(
                                files.corpus() + " changed while it was read");
                    }
                    taker.accept(read);
                });
    }
}
