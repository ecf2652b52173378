package vn.vanthu.render.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.vanthu.document.Align;
import vn.vanthu.document.book.Book;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Role;

/// Rules the table of a book: widths of the columns, the two lines of its head, heights of lines.
final class Ruling {

    /// The two lines of the head: the headings and `(1) (2) …`, as PL IV prints them.
    static final int HEADS = 2;

    // A letter of the widest kind and the padding, pt; thirty such columns fill a page.
    private static final double NARROWEST = 22;
    // Words longer than this are cut rather than given a wider column, pt.
    private static final double LONGEST_WORD = 84;
    private static final double MOST_FOR_WORDS = 0.85;
    private static final double SLACK = 1.5;

    private final Passages passages;
    private final List<Double> widths;
    private final List<Leaf.Line> heads;

    Ruling(Book book, Passages passages) {
        this.passages = passages;
        this.widths =
                widths(
                        book.columns().stream().map(Book.Column::share).toList(),
                        least(book),
                        passages.rules().page(true).textWidth());
        this.heads = heads(book);
    }

    List<Double> widths() {
        return widths;
    }

    List<Leaf.Line> heads() {
        return heads;
    }

    /// Height of the head, pt.
    double headHeight() {
        return heads.stream().mapToDouble(Leaf.Line::height).sum();
    }

    /// Width of the words in a column, pt.
    double room(int column) {
        return widths.get(column) - 2 * passages.rules().cellPadX();
    }

    /// What a line needs besides its words, pt.
    double frame() {
        return 2 * passages.rules().cellPadY() + passages.rules().tableBorder();
    }

    Leaf.Line line(List<List<Piece.Passage>> cells, boolean struck) {
        double tallest = 0;
        for (int i = 0; i < cells.size(); i++) {
            tallest = Math.max(tallest, passages.height(cells.get(i), room(i)));
        }
        return new Leaf.Line(cells, struck, tallest + frame());
    }

    /// A line without words, as high as one line of them.
    Leaf.Line blank(String origin) {
        List<List<Piece.Passage>> cells = new ArrayList<>();
        for (int i = 0; i < widths.size(); i++) {
            cells.add(List.of(passages.one(Role.BOOK_CELL, "", Align.LEFT, origin)));
        }
        return line(cells, false);
    }

    /// The table with these lines.
    Piece.Grid grid(List<Leaf.Line> lines, String origin) {
        List<Piece.GridCell> cells = new ArrayList<>();
        int row = 0;
        // Passages are told apart by identity: each page has a head of its own.
        for (Leaf.Line line : heads) {
            row = add(again(line), row, cells);
        }
        for (Leaf.Line line : lines) {
            row = add(line, row, cells);
        }
        return new Piece.Grid(widths, HEADS, row, cells, false, origin);
    }

    private static Leaf.Line again(Leaf.Line line) {
        List<List<Piece.Passage>> cells = new ArrayList<>();
        for (List<Piece.Passage> words : line.cells()) {
            cells.add(words.stream().map(p -> p.worded(p.runs())).toList());
        }
        return new Leaf.Line(cells, line.struck(), line.height());
    }

    private static int add(Leaf.Line line, int row, List<Piece.GridCell> cells) {
        for (int column = 0; column < line.cells().size(); column++) {
            cells.add(new Piece.GridCell(row, column, 1, 1, line.cells().get(column)));
        }
        return row + 1;
    }

    private List<Leaf.Line> heads(Book book) {
        List<List<Piece.Passage>> headings = new ArrayList<>();
        List<List<Piece.Passage>> numbers = new ArrayList<>();
        for (int i = 0; i < book.columns().size(); i++) {
            String origin = "columns[" + i + "]";
            double room = room(i);
            headings.add(
                    passages.of(Role.BOOK_HEAD, book.columns().get(i).heading(), origin).stream()
                            .map(heading -> passages.balanced(heading, room))
                            .toList());
            numbers.add(passages.of(Role.BOOK_COLUMN, "(" + Integer.toString(i + 1) + ")", origin));
        }
        return List.of(line(headings, false), line(numbers, false));
    }

    /// The least width of each column: its longest word, that a date or a symbol be not cut, up to
    /// a bound; where the words of all columns would take most of the page, a letter must do.
    private double[] least(Book book) {
        double[] least = new double[book.columns().size()];
        double margin = 2 * passages.rules().cellPadX() + SLACK;
        double sum = 0;
        for (int i = 0; i < least.length; i++) {
            double word = passages.longestWord(Role.BOOK_HEAD, book.columns().get(i).heading());
            for (Book.Row row : book.rows()) {
                double inCell = passages.longestWord(Role.BOOK_CELL, row.cells().get(i));
                word = Math.max(word, Math.min(inCell, LONGEST_WORD));
            }
            least[i] = Math.max(NARROWEST, Math.min(word, LONGEST_WORD) + margin);
            sum += least[i];
        }
        if (sum > MOST_FOR_WORDS * passages.rules().page(true).textWidth()) {
            Arrays.fill(least, NARROWEST);
        }
        return least;
    }

    /// Shares of `total`; a column that would be narrower than its least width gets that, at the
    /// cost of the others. All least widths together must be less than `total`.
    static List<Double> widths(List<Double> shares, double[] least, double total) {
        boolean[] narrow = new boolean[least.length];
        while (true) {
            double rest = total;
            double sum = 0;
            for (int i = 0; i < least.length; i++) {
                if (narrow[i]) {
                    rest -= least[i];
                } else {
                    sum += shares.get(i);
                }
            }
            boolean settled = true;
            List<Double> widths = new ArrayList<>();
            for (int i = 0; i < least.length; i++) {
                double width = narrow[i] ? least[i] : rest * (shares.get(i) / sum);
                if (width < least[i]) {
                    narrow[i] = true;
                    settled = false;
                }
                widths.add(width);
            }
            if (settled) {
                return widths;
            }
        }
    }
}
