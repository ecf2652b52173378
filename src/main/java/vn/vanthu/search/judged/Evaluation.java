package vn.vanthu.search.judged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.archive.Progress;
import vn.vanthu.document.Outcome;
import vn.vanthu.search.PaperIndex;
import vn.vanthu.search.lucene.LuceneIndex;
import vn.vanthu.search.lucene.Settings;
import vn.vanthu.search.text.Abbreviations;

/// How well questions are answered by the same reading and ranking that papers are searched by.
///
/// @param passages how many there are
/// @param typed of the questions as they stand
/// @param bare of the same questions without accents
/// @param ranked what was found for each question as it stands
/// @param indexSeconds how long it took to take all passages in
/// @param askSeconds how long it took to ask all questions twice
public record Evaluation(
        int passages,
        Measures typed,
        Measures bare,
        List<Ranked> ranked,
        double indexSeconds,
        double askSeconds) {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
    private static final double NANOS = 1e9;

    public Evaluation {
        ranked = List.copyOf(ranked);
    }

    /// What was found for one question.
    ///
    /// @param ids the best first, at most a hundred
    public record Ranked(String query, List<String> ids) {
        public Ranked {
            ids = List.copyOf(ids);
        }
    }

    /// Measures, in an index that is made for it and gone afterwards.
    ///
    /// @param abbreviations a file of the office's own, which win over those that ship with the
    ///   program; null for none
    /// @param progress told how many passages are in
    public static Outcome<Evaluation> of(
            JudgedFiles files, @Nullable Path abbreviations, Progress progress) {
        return Abbreviations.load(abbreviations)
                .then(known -> JudgedSet.read(files).map(set -> measured(set, known, progress)));
    }

    private static Evaluation measured(
            JudgedSet set, Abbreviations abbreviations, Progress progress) {
        try (BriefFolder folder = BriefFolder.make();
                PaperIndex index =
                        LuceneIndex.open(folder.path(), Settings.USUAL, abbreviations)) {
            return measured(set, index, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Evaluation measured(JudgedSet set, PaperIndex index, Progress progress)
            throws IOException {
        long started = System.nanoTime();
        List<String> ids = PassageBook.write(set, index, progress);
        long asked = System.nanoTime();
        List<Measures> typed = new ArrayList<>();
        List<Measures> bare = new ArrayList<>();
        List<Ranked> all = new ArrayList<>();
        for (JudgedSet.Query query : set.queries()) {
            Ranked ranked = new Ranked(query.id(), rank(index, query.text(), ids));
            all.add(ranked);
            typed.add(Measures.of(ranked.ids(), query.grades()));
            bare.add(Measures.of(rank(index, bare(query.text()), ids), query.grades()));
        }
        return new Evaluation(
                ids.size(),
                Measures.mean(typed),
                Measures.mean(bare),
                all,
                (asked - started) / NANOS,
                (System.nanoTime() - asked) / NANOS);
    }

    private static List<String> rank(PaperIndex index, String words, List<String> ids) {
        return index.rank(words, Measures.FAR).stream()
                .map(key -> ids.get(Integer.parseInt(key)))
                .toList();
    }

    /// The letters without their marks.
    static String bare(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    /// What was found in the form that the tools of TREC read: query, Q0, document, place, score,
    /// name of the run.
    public byte[] run() {
        StringBuilder run = new StringBuilder();
        for (Ranked each : ranked) {
            int place = 1;
            for (String id : each.ids()) {
                // The rank alone is known; a falling score keeps the order.
                run.append(each.query()).append("\tQ0\t").append(id).append('\t').append(place);
                run.append('\t').append(Measures.FAR + 1 - place).append("\tvanthu\n");
                place++;
            }
        }
        return run.toString().getBytes(StandardCharsets.UTF_8);
    }
}
