package vn.vanthu.search.made;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// Says which agency issues the paper of an index, when, of which kind and under which number.
///
/// Papers lie in books, one an agency and year; within a book days and numbers go up together, each
/// kind with its own series (NĐ 30, Đ.15.1). Books of 24 agencies over 23 years make a round; more
/// papers are of more agencies, so that a small made office is not a thinned large one.
final class Schedule {

    static final int FIRST_YEAR = 2004;
    static final int LAST_YEAR = 2026;

    private static final int YEARS = LAST_YEAR - FIRST_YEAR + 1;
    private static final int BOOKS = Agency.OF_A_PROVINCE * YEARS;

    // Offices write more every year.
    private static final int FIRST_BOOK = 280;
    private static final int MORE_A_YEAR = 14;

    // Prime to the number of books, so that neighbouring books differ in agency and year.
    private static final int STRIDE = 211;
    private static final int START = 48;

    private static final int ROW = 1_000;

    private final int[] begins = new int[BOOKS + 1];
    private final int[] kinds = new int[ROW];
    private final int[][] before;

    /// @param issued where one stands in the books
    record Place(int book, int ordinal, int size, Agency agency, int year, Issue issued) {}

    /// @param number in the series of its kind
    record Issue(KindOfPaper kind, int number, LocalDate day) {}

    Schedule(long seed) {
        for (int b = 0; b < BOOKS; b++) {
            begins[b + 1] = begins[b] + FIRST_BOOK + MORE_A_YEAR * (shuffled(b) % YEARS);
        }
        Dice dice = new Dice(seed, -1);
        List<KindOfPaper> all = KindOfPaper.ALL;
        int at = 0;
        for (int k = 0; k < all.size(); k++) {
            for (int i = 0; i < all.get(k).share(); i++) {
                kinds[at++] = k;
            }
        }
        for (int i = ROW - 1; i > 0; i--) {
            int j = dice.below(i + 1);
            int swapped = kinds[i];
            kinds[i] = kinds[j];
            kinds[j] = swapped;
        }
        before = new int[all.size()][ROW + 1];
        for (int i = 0; i < ROW; i++) {
            for (int k = 0; k < all.size(); k++) {
                before[k][i + 1] = before[k][i] + (kinds[i] == k ? 1 : 0);
            }
        }
    }

    private static int shuffled(int book) {
        return (book * STRIDE + START) % BOOKS;
    }

    /// Where the paper of that index stands.
    Place place(int index) {
        int round = index / begins[BOOKS];
        int within = index % begins[BOOKS];
        int found = Arrays.binarySearch(begins, within);
        int book = found >= 0 ? found : -found - 2;
        int year = FIRST_YEAR + shuffled(book) % YEARS;
        Agency agency = Agency.number(round * Agency.OF_A_PROVINCE + shuffled(book) / YEARS);
        int ordinal = within - begins[book];
        int size = begins[book + 1] - begins[book];
        return new Place(
                index - ordinal, ordinal, size, agency, year, issue(agency, year, ordinal, size));
    }

    private Issue issue(Agency agency, int year, int ordinal, int size) {
        int shift = Math.floorMod(agency.index() * 37 + year * 101, ROW);
        int at = (shift + ordinal) % ROW;
        int kind = kinds[at];
        int[] count = before[kind];
        int number =
                shift + ordinal < ROW
                        ? count[at] - count[shift]
                        : count[ROW] - count[shift] + count[at];
        LocalDate day = LocalDate.of(year, 1, 4).plusDays(ordinal * 357L / size);
        return new Issue(
                KindOfPaper.ALL.get(kind),
                number + 1,
                day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day);
    }
}
