package vn.vanthu.render.docx;

import java.util.ArrayList;
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
/// Word processors also break lines beside a hyphen, a dash, a slash or a sign such as `%`; our lines
/// break at spaces only. So where a word that begins a line has such a character, and the part up to
/// it could have stood at the end of the line before, no break is allowed there.
final class Words {

    /// Stands where a line must not break beside a slash or another sign; nothing to be seen, no part
    /// of the text (U+2060 WORD JOINER; LibreOffice breaks after U+200D all the same).
    static final char HOLD = '\u2060';

    private static final char HYPHEN = '-';
    // Signs inside a word that no word processor breaks at, neither before nor after.
    private static final String FAST = ".,;:()[]\"'\u201C\u201D\u2018\u2019<>&@#*=+~_";
    // Signs that no line begins with, so that it may break after them only.
    private static final String CLOSING = "-/\u2013\u2026|!?}%";
    // No letter of a serif face is narrower than a fifth of its size, so this errs on the side of
    // holding together.
    private static final double NARROWEST = 0.2;

    private static final ObjectFactory OBJECTS = new ObjectFactory();

    private Words() {}

    static void write(Piece.Passage passage, List<SetLine> lines, P paragraph) {
        boolean[] held = held(passage, lines);
        int at = 0;
        for (Run run : passage.runs()) {
            paragraph.getContent().add(run(run, passage.look(), held, at));
            at += run.text().length();
        }
    }

    private static R run(Run words, Look look, boolean[] held, int offset) {
        R run = new R();
        run.setRPr(face(words, look));
        String text = words.text();
        StringBuilder stretch = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            boolean hold = held[offset + i];
            if (hold && text.charAt(i) == HYPHEN) {
                letters(run, stretch);
                run.getContent().add(OBJECTS.createRNoBreakHyphen(new R.NoBreakHyphen()));
                continue;
            }
            stretch.append(text.charAt(i));
            if (hold) {
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

    private static boolean[] held(Piece.Passage passage, List<SetLine> lines) {
        String text = passage.text();
        boolean[] held = new boolean[text.length()];
        double size = passage.look().size();
        for (int i = 1, at = 0; i < lines.size(); i++) {
            SetLine before = lines.get(i - 1);
            at += length(before);
            double free = before.room() - before.width();
            for (int j = at; j < text.length() && text.charAt(j) != ' '; j++) {
                boolean inner = j + 1 < text.length() && text.charAt(j + 1) != ' ';
                boolean fits = (j - at + 2) * NARROWEST * size <= free;
                held[j] = inner && fits && breaks(text.charAt(j), text.charAt(j + 1));
            }
        }
        return held;
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
