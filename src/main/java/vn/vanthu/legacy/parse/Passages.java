package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Joins lines into paragraphs and tables: over the ends of lines where the page ends them, and
/// over page breaks.
final class Passages {

    private static final String STOPS = ".;:?!…";
    private static final int LONG = 40;
    // `S.` for 5. in a scan.
    private static final Pattern MISREAD = Pattern.compile("\\p{L}\\. \\p{Lu}");

    private final List<Line> lines;
    private final boolean wrapped;
    private final int width;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Line> open = new ArrayList<>();

    private Passages(List<Line> lines, boolean wrapped, int width) {
        this.lines = lines;
        this.wrapped = wrapped;
        this.width = width;
    }

    /// @param wrapped whether lines end where the page does
    static List<Passage> of(List<Line> lines, boolean wrapped) {
        return new Passages(lines, wrapped, width(lines)).join();
    }

    /// Whether the lines of a text end where its page does, not where its paragraphs do.
    static boolean isWrapped(List<Line> lines) {
        if (lines.stream().anyMatch(line -> line.left() >= 0)) {
            // Whoever tells where a line stands reads pages.
            return true;
        }
        int long_ = 0;
        int cut = 0;
        for (int i = 1; i < lines.size(); i++) {
            Line before = lines.get(i - 1);
            Line line = lines.get(i);
            if (before.isBlank() || line.isBlank() || before.hasTab() || line.hasTab()) {
                continue;
            }
            String text = before.text();
            if (text.length() < LONG) {
                continue;
            }
            long_++;
            boolean goesOn = startsSmall(line.text()) && STOPS.indexOf(last(text)) < 0;
            cut += goesOn ? 1 : 0;
        }
        return cut >= 2 && cut * 6 >= long_ && width(lines) <= 140;
    }

    private static int width(List<Line> lines) {
        int[] lengths =
                lines.stream()
                        .filter(line -> !line.hasTab())
                        .mapToInt(line -> line.text().length())
                        .filter(length -> length >= 30)
                        .sorted()
                        .toArray();
        return lengths.length == 0 ? 80 : lengths[(int) ((lengths.length - 1) * 0.9)];
    }

    private List<Passage> join() {
        int i = 0;
        boolean blank = true;
        while (i < lines.size()) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                blank = true;
                i++;
                continue;
            }
            int tableEnd = Tables.end(lines, i);
            if (tableEnd > i) {
                close();
                List<List<String>> rows = Tables.rows(lines.subList(i, tableEnd));
                addTable(rows, line, lines.get(tableEnd - 1));
                i = tableEnd;
                blank = false;
                continue;
            }
            if (Marks.isRule(line.text()) && line.text().length() > 2) {
                i++;
                continue;
            }
            if (!open.isEmpty() && begins(line, open.getLast(), blank)) {
                close();
            }
            open.add(line);
            blank = false;
            i++;
        }
        close();
        return passages;
    }

    // A table goes on over a page break when its header is repeated or its columns are as many.
    private void addTable(List<List<String>> rows, Line first, Line last) {
        Passage before = passages.isEmpty() ? null : passages.getLast();
        if (before != null && before.isTable()) {
            int columns = before.rows().getFirst().size();
            boolean repeated = Tables.isSame(before.rows().getFirst(), rows.getFirst());
            if (repeated || columns == rows.getFirst().size()) {
                List<List<String>> all = new ArrayList<>(before.rows());
                all.addAll(repeated ? rows.subList(1, rows.size()) : rows);
                passages.set(
                        passages.size() - 1,
                        new Passage("", "", false, before.place().to(last.place()), all));
                return;
            }
        }
        passages.add(new Passage("", "", false, first.place().to(last.place()), rows));
    }

    // Whether a line begins a paragraph behind `before`.
    private boolean begins(Line line, Line before, boolean blank) {
        String text = line.text();
        String last = before.text();
        char stop = last(last);
        boolean ended = STOPS.indexOf(stop) >= 0;
        boolean small = startsSmall(text);
        boolean full = last.length() >= 0.85 * width;
        Marker marker = Marker.read(line.bare());
        if (marker != null && !(wrapped && full && !ended && !blank && marker.isWeak())) {
            return true;
        }
        if (blank || !wrapped) {
            // A page break or a stray end of line cuts a sentence that goes on in small letters.
            boolean cut =
                    small
                            && !ended
                            && last.length() >= (wrapped ? 30 : 20)
                            && !Line.isCapitals(last)
                            && Character.isLetter(text.charAt(0));
            return !cut;
        }
        if (Line.isCapitals(text) && Line.isCapitals(last) && !ended) {
            Marker above = open.size() == 1 ? Marker.read(before.bare()) : null;
            boolean titled = above != null && above.end() < before.bare().stripTrailing().length();
            return !(titled || stop == ',');
        }
        if (Line.isCapitals(text) != Line.isCapitals(last)
                && (text.length() > 6 && last.length() > 6)) {
            return !small;
        }
        if (ended
                && (Openings.isBasis(line.fold())
                        || (stop == ';' && !small && Openings.isBasis(open.getFirst().fold())))) {
            return true;
        }
        if (ended && MISREAD.matcher(text).lookingAt()) {
            return true;
        }
        if (isIndented(line, before)) {
            return true;
        }
        if (small) {
            return false;
        }
        boolean heads = open.size() == 1 && Marker.read(before.bare()) != null;
        if (!ended) {
            // A short title, and text behind it.
            return last.length() < (heads ? 0.75 : 0.6) * width;
        }
        return last.length() < 0.85 * width;
    }

    private boolean isIndented(Line line, Line before) {
        if (line.left() >= 0 && before.left() >= 0) {
            return line.left() > before.left() + 12 && open.size() > 1;
        }
        int blanks = indent(line.raw());
        return blanks >= 2 && blanks <= 16 && indent(before.raw()) + 2 <= blanks && open.size() > 1;
    }

    private static int indent(String raw) {
        int i = 0;
        while (i < raw.length() && raw.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        StringBuilder markup = new StringBuilder();
        StringBuilder text = new StringBuilder();
        boolean bold = true;
        for (Line line : open) {
            markup.append(markup.isEmpty() ? "" : " ").append(line.raw());
            text.append(text.isEmpty() ? "" : " ").append(line.bare());
            bold &= line.isBold();
        }
        passages.add(
                new Passage(
                        Line.squeeze(markup.toString()),
                        Line.squeeze(text.toString()),
                        bold,
                        open.getFirst().place().to(open.getLast().place()),
                        List.of()));
        open.clear();
    }

    private static boolean startsSmall(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        boolean figure = Character.isDigit(first) && Marker.read(text) == null;
        return Character.isLowerCase(first)
                || figure
                || first == '('
                || first == '/'
                || first == '"';
    }

    private static char last(String text) {
        int i = text.length() - 1;
        while (i > 0 && "”\"’')*]".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i < 0 ? ' ' : text.charAt(i);
    }
}
