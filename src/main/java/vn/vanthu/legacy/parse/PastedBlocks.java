package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Block;
import vn.vanthu.document.Level;
import vn.vanthu.document.Numbering;
import vn.vanthu.document.Paragraph;
import vn.vanthu.document.Run;
import vn.vanthu.document.Table;
import vn.vanthu.document.Unit;

/// Makes blocks of a paper of the past into blocks of one that is being written: its units number
/// themselves.
///
/// A label stays only where counting would not give the same figure, as where clauses run on
/// through all headings. The first units of a text may be the second or fifth where they come to
/// stand, so theirs are left to counting too.
final class PastedBlocks {

    /// `1.2.`, which stands below clause 1 and is counted by nobody.
    private static final Pattern NESTED = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})+\\.?");

    private static final Pattern FIGURE =
            Pattern.compile("(?:.* )?0*(\\d{1,6})\\W*", Pattern.DOTALL);
    private static final Pattern ROMAN = Pattern.compile("(?:.* )?([IVXLC]+)\\W*", Pattern.DOTALL);

    private final Numbering typed = new Numbering();
    private final Numbering counted = new Numbering();
    private final Set<Level> seen = EnumSet.noneOf(Level.class);

    private PastedBlocks() {}

    /// @param marked whether the text ended in `./.`, which the paper prints by itself
    static List<Block> of(List<Block> blocks, boolean marked) {
        List<Block> made = new PastedBlocks().relabelled(blocks, true);
        if (marked && !made.isEmpty()) {
            made.set(made.size() - 1, ended(made.getLast()));
        }
        return made;
    }

    private List<Block> relabelled(List<Block> blocks, boolean atTop) {
        List<Block> made = new ArrayList<>();
        for (Block block : blocks) {
            made.add(
                    switch (block) {
                        case Unit unit -> relabelled(unit, atTop);
                        case Paragraph paragraph -> paragraph;
                        case Table table -> table;
                    });
        }
        return made;
    }

    private Unit relabelled(Unit unit, boolean atTop) {
        String label = typed.label(unit);
        boolean nested = NESTED.matcher(label).matches();
        Level level = nested ? Level.CLAUSE : unit.level();
        boolean restarts = level != Level.ARTICLE && level != Level.CHAPTER;
        boolean first =
                !seen.contains(level)
                        && figure(level, label) > 0
                        && (!restarts
                                || (atTop
                                        && seen.stream()
                                                .allMatch(other -> other.compareTo(level) > 0)));
        seen.add(level);
        String next = counted.next(level);
        boolean same = !nested && (isSign(level) || isSame(level, label, next));
        // Counting goes on from the label that stands there.
        counted.label(plain(level, same ? null : label));
        return new Unit(
                level,
                same || (first && !nested) ? null : label,
                unit.title(),
                unit.text(),
                relabelled(unit.blocks(), false));
    }

    private static Unit plain(Level level, @Nullable String label) {
        return new Unit(level, label, List.of(), List.of(), List.of());
    }

    // The decree counts a b c d đ e; who types the letters by another alphabet means the next all
    // the same.
    private static boolean isSign(Level level) {
        return switch (level) {
            case DASH, PLUS, POINT -> true;
            case PART, CHAPTER, SECTION, SUBSECTION, HEADING, ARTICLE, CLAUSE -> false;
        };
    }

    private static boolean isSame(Level level, String label, String next) {
        int figure = figure(level, label);
        return figure > 0 && figure == figure(level, next);
    }

    /// The number that a label ends in; 0 for one that is no number of its level, such as `A.`.
    private static int figure(Level level, String label) {
        Matcher figure = FIGURE.matcher(label);
        if (figure.matches()) {
            return Integer.parseInt(figure.group(1));
        }
        if (isSign(level)) {
            return 1;
        }
        Matcher roman = ROMAN.matcher(label.toUpperCase(Locale.ROOT));
        boolean lettered = level == Level.PART && label.strip().length() <= 2;
        return roman.matches() && !lettered ? value(roman.group(1)) : 0;
    }

    private static int value(String roman) {
        int value = 0;
        int highest = 0;
        for (int i = roman.length() - 1; i >= 0; i--) {
            int one =
                    switch (roman.charAt(i)) {
                        case 'I' -> 1;
                        case 'V' -> 5;
                        case 'X' -> 10;
                        case 'L' -> 50;
                        default -> 100;
                    };
            value += one < highest ? -one : one;
            highest = Math.max(highest, one);
        }
        return value;
    }

    // The last words as a sentence, without the mark behind them.
    private static Block ended(Block block) {
        return switch (block) {
            case Paragraph paragraph -> new Paragraph(ended(paragraph.runs()), paragraph.align());
            case Unit unit -> {
                List<Block> blocks = new ArrayList<>(unit.blocks());
                if (!blocks.isEmpty()) {
                    blocks.set(blocks.size() - 1, ended(blocks.getLast()));
                }
                List<Run> text = blocks.isEmpty() ? ended(unit.text()) : unit.text();
                yield new Unit(unit.level(), unit.label(), unit.title(), text, blocks);
            }
            case Table table -> table;
        };
    }

    private static List<Run> ended(List<Run> runs) {
        if (runs.isEmpty()) {
            return runs;
        }
        Run last = runs.getLast();
        char stop = last.text().charAt(last.text().length() - 1);
        if (!Character.isLetterOrDigit(stop) && ")”\"%".indexOf(stop) < 0) {
            return runs;
        }
        List<Run> ended = new ArrayList<>(runs.subList(0, runs.size() - 1));
        ended.add(new Run(last.text() + ".", last.bold(), last.italic()));
        return ended;
    }
}
