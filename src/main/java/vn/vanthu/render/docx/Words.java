package vn.vanthu.render.docx;

import java.util.List;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.RPr;
import org.docx4j.wml.Text;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Run;
import vn.vanthu.render.Look;
import vn.vanthu.render.Piece;
import vn.vanthu.render.SetLine;

/// Writes the runs of a passage, and holds together what the PDF does not break.
///
/// Word processors also break lines beside a hyphen, a dash, a slash or a sign such as `%`; our
/// lines break at spaces only. So where a word that begins a line has such a character, and the
/// part up to it could have stood at the end of the line before, no break is allowed there.
final class Words {

    /// Stands where a line must not break beside a slash or another sign; nothing to be seen, no
    /// part of the text (U+2060 WORD JOINER; LibreOffice breaks after U+200D all the same).
    static final char HOLD = '\u2060';

    /// Stands before a sign that begins a line; LibreOffice would rather keep such a sign with the
    /// word before it (U+200B ZERO WIDTH SPACE).
    static final char FREE = '\u200B';

    private static final char HYPHEN = '-';
    // Signs inside a word that no word processor breaks at, neither before nor after.
    private static final String FAST = ".,;:()[]\"'\u201C\u201D\u2018\u2019<>&@#*=+~_";
    // Signs that no line begins with, so that it may break after them only.
    private static final String CLOSING = "-/\u2013\u2026|!?}%";
    // Signs that LibreOffice does not let begin a line even after a space (UAX 14, LB13).
    private static final String NEVER_FIRST = "/!?})],;:.";
    // No letter of a serif face is narrower than a fifth of its size, so this errs on the side of
    // holding together.
    private static final double NARROWEST = 0.2;

    private static final ObjectFactory OBJECTS = new ObjectFactory();

    private final Piece.Passage passage;
    private final String text;
    private final boolean[] held;
    private final boolean[] freed;

    private Words(Piece.Passage passage, List<SetLine> lines) {
        this.passage = passage;
        this.text = passage.text();
        this.held = new boolean[text.length()];
        this.freed = new boolean[text.length()];
        int at = 0;
        for (int i = 1; i < lines.size(); i++) {
            at += length(lines.get(i - 1));
            if (text.charAt(at - 1) == ' ') {
                begin(at, lines.get(i - 1));
            } else {
                cut(at, length(lines.get(i - 1)));
            }
        }
    }

    /// Where a line ends within a word too long for it, a word processor would rather end it at the
    /// last hyphen or slash before; held together there and free at the cut, it ends where ours
    /// does.
    private void cut(int end, int length) {
        for (int i = end - 1; i > end - length + 1 && text.charAt(i - 1) != ' '; i--) {
            held[i - 1] = breaks(text.charAt(i - 1), text.charAt(i));
        }
        held[end - 1] = false;
        freed[end] = true;
    }

    static void write(Piece.Passage passage, List<SetLine> lines, P paragraph) {
        Words words = new Words(passage, lines);
        int at = 0;
        for (Run run : passage.runs()) {
            paragraph.getContent().add(words.run(run, at));
            at += run.text().length();
        }
    }

    /// Marks what must and what must not break where a line begins at `start`.
    private void begin(int start, SetLine before) {
        if (start >= text.length()) {
            return;
        }
        freed[start] = NEVER_FIRST.indexOf(text.charAt(start)) >= 0;
        double size = passage.look().size();
        double free = before.room() - before.width();
        for (int i = start; i + 1 < text.length() && text.charAt(i + 1) != ' '; i++) {
            boolean fits = (i - start + 2) * NARROWEST * size <= free;
            held[i] = fits && breaks(text.charAt(i), text.charAt(i + 1));
        }
    }

    private R run(Run words, int offset) {
        R run = new R();
        run.setRPr(face(words, passage.look()));
        int end = offset + words.text().length();
        StringBuilder stretch = new StringBuilder(words.text().length() + 4);
        for (int i = offset; i < end; i++) {
            if (held[i] && text.charAt(i) == HYPHEN) {
                letters(run, stretch);
                run.getContent().add(OBJECTS.createRNoBreakHyphen(new R.NoBreakHyphen()));
                continue;
            }
            if (freed[i]) {
                stretch.append(FREE);
            }
            stretch.append(text.charAt(i));
            if (held[i]) {
                stretch.append(HOLD);
            }
        }
        letters(run, stretch);
        return run;
    }

    /// Adds the letters gathered so far and empties them.
    private static void letters(R run, StringBuilder stretch) {
        if (stretch.isEmpty()) {
            return;
        }
        String words = stretch.toString();
        stretch.setLength(0);
        Text text = new Text();
        text.setValue(words);
        if (words.startsWith(" ") || words.endsWith(" ")) {
            text.setSpace("preserve");
        }
        run.getContent().add(text);
    }

    /// Weight and slant where they differ from the style; null where they do not.
    private static @Nullable RPr face(Run run, Look look) {
        if (run.bold() == look.bold() && run.italic() == look.italic()) {
            return null;
        }
        RPr face = new RPr();
        if (run.bold() != look.bold()) {
            face.setB(Switch.of(run.bold()));
        }
        if (run.italic() != look.italic()) {
            face.setI(Switch.of(run.italic()));
        }
        return face;
    }

    /// Whether a word processor may break a word between these two.
    private static boolean breaks(char left, char right) {
        if (left == '/' && Character.isDigit(right)) {
            return false; // dates stay whole everywhere
        }
        return isLoose(left) || (isLoose(right) && CLOSING.indexOf(right) < 0);
    }

    private static boolean isLoose(char c) {
        return !Character.isLetterOrDigit(c) && c != '\u00A0' && FAST.indexOf(c) < 0;
    }

    private static int length(SetLine line) {
        int length = 0;
        for (SetLine.Stretch stretch : line.words()) {
            length += stretch.text().length();
        }
        return length;
    }
}
