package vn.vanthu.legacy.judged;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.legacy.Guess;
import vn.vanthu.legacy.Proposal;
import vn.vanthu.legacy.parse.Fold;
import vn.vanthu.search.text.Tokens;

/// Counts over many papers how often each field is proposed rightly.
///
/// Names and phrases agree when their words do, whatever the case, the place of a tone and the
/// punctuation; of a damaged text also when six letters in seven do, accents aside. `Về việc` or
/// `V/v` at the head of a subject does not count, nor do zeros before a number. Everything else
/// must agree in every letter.
public final class Accuracy {

    private static final double ALIKE = 0.85;

    private final Map<Field, Score> scores = new EnumMap<>(Field.class);
    private final List<Mistake> mistakes = new ArrayList<>();

    /// How a field did.
    ///
    /// @param right values proposed as expected
    /// @param wrong values proposed that were not expected
    /// @param missed values expected and not proposed
    /// @param surelyWrong of the wrong ones, those that were not marked as doubtful
    /// @param none papers that rightly have none
    public record Score(int right, int wrong, int missed, int surelyWrong, int none) {

        /// Share of the proposed values that are right; 1 when none was proposed.
        public double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        /// Share of the expected values that were proposed; 1 when none was expected.
        public double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        private Score plus(
                int moreRight, int moreWrong, int moreMissed, int moreSure, int moreNone) {
            return new Score(
                    right + moreRight,
                    wrong + moreWrong,
                    missed + moreMissed,
                    surelyWrong + moreSure,
                    none + moreNone);
        }
    }

    /// A paper whose field was not proposed as expected.
    ///
    /// @param isSure whether a wrong value was not marked as doubtful
    public record Mistake(
            String paper,
            Field field,
            List<String> expected,
            List<String> proposed,
            boolean isSure) {}

    /// Counts one paper.
    public void add(String paper, Proposal proposal, Expected expected) {
        expected.fields()
                .forEach((field, values) ->
                        add(paper, field, field.said(proposal), values, expected.isDamaged()));
    }

    private void add(
            String paper,
            Field field,
            List<Field.Said> said,
            List<String> values,
            boolean damaged) {
        List<String> left = new ArrayList<>(values);
        int right = 0;
        int wrong = 0;
        int sure = 0;
        for (Field.Said one : said) {
            int at = indexOf(left, one.value(), field, damaged);
            if (at >= 0) {
                left.remove(at);
                right++;
            } else {
                wrong++;
                sure += one.confidence() >= Guess.SURE ? 1 : 0;
            }
        }
        int none = values.isEmpty() && said.isEmpty() ? 1 : 0;
        scores.merge(
                field,
                new Score(right, wrong, left.size(), sure, none),
                (old, more) ->
                        old.plus(
                                more.right(),
                                more.wrong(),
                                more.missed(),
                                more.surelyWrong(),
                                more.none()));
        if (wrong > 0 || !left.isEmpty()) {
            mistakes.add(
                    new Mistake(
                            paper,
                            field,
                            values,
                            said.stream().map(Field.Said::value).toList(),
                            sure > 0));
        }
    }

    private static int indexOf(List<String> values, String value, Field field, boolean damaged) {
        for (int i = 0; i < values.size(); i++) {
            if (isSame(values.get(i), value, field, damaged)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSame(String one, String other, Field field, boolean damaged) {
        if (field == Field.NUMBER && PaperNumber.isNumber(one) && PaperNumber.isNumber(other)) {
            return PaperNumber.parse(one).equals(PaperNumber.parse(other));
        }
        if (field.isExact()) {
            return (damaged && field == Field.SYMBOL)
                    ? Fold.of(one).equals(Fold.of(other))
                    : one.equals(other);
        }
        return words(one, false).equals(words(other, false))
                || (damaged && Fold.likeness(words(one, true), words(other, true)) >= ALIKE);
    }

    private static String words(String text, boolean folded) {
        Tokens tokens = Tokens.of(text);
        StringBuilder words = new StringBuilder();
        int position = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.position(i) != position) {
                position = tokens.position(i);
                words.append(words.isEmpty() ? "" : " ")
                        .append(folded ? tokens.term(i).folded() : tokens.term(i).exact());
            }
        }
        String joined = words.toString();
        for (String about : new String[] {"ve viec ", "vê1 viêc5 ", "v v "}) {
            if (joined.startsWith(about)) {
                return joined.substring(about.length());
            }
        }
        return joined;
    }

    /// What was counted, by field, in the order of [Field].
    public Map<Field, Score> scores() {
        return new EnumMap<>(scores);
    }

    /// Every field of every paper that was not as expected, in the order they were counted.
    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }
}
