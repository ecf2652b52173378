package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.search.judged.Evaluation;
import vn.vanthu.search.judged.JudgedFiles;
import vn.vanthu.search.judged.Measures;

/// `vanthu eval`: measures how well questions find the passages that people judged to answer them,
/// through the reading and ranking that papers are searched by; on files alone.
@Command(name = "eval")
final class EvalCommand implements Callable<Integer> {

    private final Voice voice;

    @Option(
            names = "--corpus",
            paramLabel = "FILE",
            required = true,
            descriptionKey = "eval-corpus")
    private Path corpus = Path.of("");

    @Option(
            names = "--queries",
            paramLabel = "FILE",
            required = true,
            descriptionKey = "eval-queries")
    private Path queries = Path.of("");

    @Option(names = "--qrels", paramLabel = "FILE", required = true, descriptionKey = "eval-qrels")
    private Path qrels = Path.of("");

    @Option(
            names = "--abbreviations",
            paramLabel = "FILE",
            descriptionKey = "eval-abbreviations")
    private @Nullable Path abbreviations;

    @Option(names = "--run", paramLabel = "FILE", descriptionKey = "eval-run")
    private @Nullable Path run;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--quiet", descriptionKey = "verify-quiet")
    private boolean quiet;

    EvalCommand(Voice voice) {
        this.voice = voice;
    }

    @Override
    public Integer call() {
        if (run != null && Files.exists(run)) {
            return voice.refused(List.of(Problem.must("OUTPUT.exists", "", run)));
        }
        // A file that is named and not there must not be passed over as an office's may be.
        if (abbreviations != null && !Files.isRegularFile(abbreviations)) {
            return voice.refused(List.of(Problem.must("JUDGED.missing", "", abbreviations)));
        }
        Progress progress = new Progress(voice, quiet);
        Outcome<Evaluation> outcome =
                Evaluation.of(
                        new JudgedFiles(corpus, queries, qrels), abbreviations, progress::at);
        progress.clear();
        int[] code = {Exit.DONE};
        int told = voice.outcome(outcome, evaluation -> code[0] = tell(evaluation));
        return told == Exit.DONE ? code[0] : told;
    }

    private int tell(Evaluation evaluation) {
        if (run != null) {
            try {
                Delivery.deliver(run, Map.of("", evaluation.run()));
            } catch (IOException e) {
                return voice.refused(
                        List.of(
                                Problem.must(
                                        "OUTPUT.unwritable", "", run, Faults.reason(voice, e))));
            }
        }
        if (json) {
            voice.tell(Json.of(object(evaluation)));
            return Exit.DONE;
        }
        voice.tell(voice.say("eval.read", evaluation.passages(), evaluation.ranked().size()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(List.of("")));
        rows.getFirst().addAll(members(evaluation.typed()).keySet());
        rows.add(row("eval.typed", evaluation.typed()));
        rows.add(row("eval.bare", evaluation.bare()));
        Columns.lines(rows).forEach(voice::tell);
        voice.tell(
                voice.say(
                        "eval.seconds",
                        voice.decimal(evaluation.indexSeconds()),
                        voice.decimal(evaluation.askSeconds())));
        return Exit.DONE;
    }

    private List<String> row(String heading, Measures measures) {
        List<String> row = new ArrayList<>(List.of(voice.say(heading)));
        Locale locale = Locale.of(voice.language().code());
        members(measures).values().forEach(value -> row.add(String.format(locale, "%.4f", value)));
        return row;
    }

    /// By the names that everyone who measures rankings knows.
    private static Map<String, Double> members(Measures measures) {
        Map<String, Double> members = new LinkedHashMap<>();
        members.put("recall@10", measures.recallAt10());
        members.put("recall@100", measures.recallAt100());
        members.put("MRR@10", measures.mrrAt10());
        members.put("nDCG@10", measures.ndcgAt10());
        return members;
    }

    private static Map<String, Object> object(Evaluation evaluation) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("passages", evaluation.passages());
        object.put("queries", evaluation.ranked().size());
        object.put("typed", members(evaluation.typed()));
        object.put("bare", members(evaluation.bare()));
        object.put("indexSeconds", evaluation.indexSeconds());
        object.put("askSeconds", evaluation.askSeconds());
        return object;
    }
}
