package vn.vanthu.render.cells;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.document.Run;

/// Looks at and adds to the end of a row of runs.
final class Endings {

    private Endings() {}

    /// The last letter that is no space; a space when there is none.
    static char lastLetter(List<Run> runs) {
        for (Run run : runs.reversed()) {
            String text = run.text().stripTrailing();
            if (!text.isEmpty()) {
                return text.charAt(text.length() - 1);
            }
        }
        return ' ';
    }

    /// The runs with `words` after the last letter, in the face of the last run.
    static List<Run> append(List<Run> runs, String words) {
        List<Run> longer = new ArrayList<>(runs);
        while (longer.size() > 1 && longer.getLast().text().isBlank()) {
            longer.removeLast();
        }
        Run last = longer.removeLast();
        longer.add(new Run(last.text().stripTrailing() + words, last.bold(), last.italic()));
        return longer;
    }

    /// The runs closed by `./.`; a full stop that is already there becomes part of it.
    static List<Run> close(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        String whole = text.toString().stripTrailing();
        if (whole.endsWith("./.")) {
            return runs;
        }
        return append(runs, whole.endsWith(".") ? "/." : "./.");
    }
}
