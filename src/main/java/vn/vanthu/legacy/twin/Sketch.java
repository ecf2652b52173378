package vn.vanthu.legacy.twin;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import vn.vanthu.search.text.Frame;
import vn.vanthu.search.text.Term;
import vn.vanthu.search.text.Tokens;

/// A text in about a kilobyte: enough to tell how alike two are.
///
/// Words are counted as frames, which a scan read in the wrong language keeps, three in a row at a
/// time. Of all rows the least values under many orders are kept (MinHash): the share that two
/// texts have in common of these is that of all their rows.
///
/// @param first half of a digest over the exact words
/// @param second the other half
/// @param words how many
/// @param rows the least value of all rows of three frames, under each order
/// @param figures the least values of figures, labels and days, in order; all when there are few
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two with equals.
record Sketch(long first, long second, int words, int[] rows, int[] figures) {

    /// Bands of two rows. Texts that have three tenths of their rows in common share one in 997 of
    /// 1,000 cases, those with one twentieth in 15 of 100 (locality-sensitive hashing).
    static final int BANDS = 63;

    private static final int BAND = 2;
    private static final int ORDERS = BANDS * BAND;

    /// Numbers of a glance; the last has room for two rows that no text has and all share.
    static final int GLANCE = (ORDERS + 15) / 16;

    private static final int MOST_FIGURES = 64;
    private static final int ROW = 3;
    private static final int LEAST_WORDS = 30;
    private static final long[] FACTORS = new long[ORDERS];

    static {
        long state = 0x1234_5678_9ABC_DEFL;
        for (int i = 0; i < ORDERS; i++) {
            state += 0x9E37_79B9_7F4A_7C15L;
            FACTORS[i] = mixed(state) | 1;
        }
    }

    static Sketch of(String text) {
        Tokens tokens = Tokens.of(text);
        MessageDigest digest = digest();
        int[] rows = new int[ORDERS];
        Arrays.fill(rows, Integer.MAX_VALUE);
        int[] figures = new int[tokens.size()];
        int figureCount = 0;
        long[] last = new long[ROW];
        int words = 0;
        int position = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Term term = tokens.term(i);
            if (isFigure(term)) {
                figures[figureCount++] = (int) mixed(hash(term.folded()));
            }
            if (tokens.position(i) != position) {
                position = tokens.position(i);
                digest.update(term.exactBytes());
                digest.update((byte) ' ');
                last[words % ROW] = hash(Frame.of(term.folded()));
                words++;
                if (words >= ROW) {
                    take(rows, row(last, words));
                }
            }
        }
        byte[] sum = digest.digest();
        return new Sketch(number(sum, 0), number(sum, 8), words, rows, least(figures, figureCount));
    }

    /// Whether there is enough to compare.
    boolean tells() {
        return words >= LEAST_WORDS;
    }

    boolean isSameAs(Sketch other) {
        return first == other.first && second == other.second && words == other.words;
    }

    /// The share of rows of words that both have, 0 to 1.
    double likeness(Sketch other) {
        int same = 0;
        for (int i = 0; i < ORDERS; i++) {
            same += rows[i] == other.rows[i] ? 1 : 0;
        }
        return (double) same / ORDERS;
    }

    /// What all texts have in common that share a band.
    int band(int band) {
        long hash = band;
        for (int i = band * BAND; i < (band + 1) * BAND; i++) {
            hash = hash * 0x9E37_79B9_7F4A_7C15L + rows[i];
        }
        long mixed = (hash ^ (hash >>> 29)) * 0xBF58_476D_1CE4_E5B9L;
        return (int) (mixed >>> 33);
    }

    /// The last four bits of every row, sixteen rows to a number.
    long[] glance() {
        long[] glance = new long[GLANCE];
        for (int i = 0; i < ORDERS; i++) {
            glance[i / 16] |= (rows[i] & 0xFL) << (i % 16 * 4);
        }
        return glance;
    }

    /// How many rows of two numbers of glances look the same; added up over all, never fewer than
    /// are.
    static int perhapsSame(long one, long other) {
        long differing = one ^ other;
        differing |= differing >>> 1;
        differing |= differing >>> 2;
        return 16 - Long.bitCount(differing & 0x1111_1111_1111_1111L);
    }

    /// How many rows of two glances look the same where the texts are at least so alike.
    static int leastSame(double likeness) {
        return (int) Math.ceil(likeness * ORDERS) + GLANCE * 16 - ORDERS;
    }

    /// The share of figures, labels and days that both have, 0 to 1; 1 where neither has any.
    double agreement(Sketch other) {
        int i = 0;
        int k = 0;
        int all = 0;
        int both = 0;
        while (all < MOST_FIGURES && (i < figures.length || k < other.figures.length)) {
            boolean mine =
                    k >= other.figures.length
                            || (i < figures.length && figures[i] <= other.figures[k]);
            boolean theirs =
                    i >= figures.length
                            || (k < other.figures.length && other.figures[k] <= figures[i]);
            both += mine && theirs ? 1 : 0;
            i += mine ? 1 : 0;
            k += theirs ? 1 : 0;
            all++;
        }
        return all == 0 ? 1 : (double) both / all;
    }

    private static boolean isFigure(Term term) {
        return switch (term.kind()) {
            case LABEL, DATE -> true;
            // Numbers of clauses say nothing, and what a scan takes for a figure is one letter.
            case FIGURE -> term.folded().length() > 1;
            case WORD, ABBREVIATION -> false;
        };
    }

    private static long row(long[] last, int words) {
        long row = 0;
        for (int i = 0; i < ROW; i++) {
            row = row * 0x100_0193L + last[(words + i) % ROW];
        }
        return mixed(row);
    }

    private static void take(int[] rows, long row) {
        for (int i = 0; i < ORDERS; i++) {
            int value = (int) ((row * FACTORS[i]) >>> 33);
            if (value < rows[i]) {
                rows[i] = value;
            }
        }
    }

    private static int[] least(int[] figures, int count) {
        int[] sorted = Arrays.stream(figures, 0, count).sorted().distinct().toArray();
        return Arrays.copyOf(sorted, Math.min(MOST_FIGURES, sorted.length));
    }

    private static long hash(String word) {
        long hash = 0xCBF2_9CE4_8422_2325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100_0000_01B3L;
        }
        return hash;
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }

    private static long number(byte[] bytes, int from) {
        long number = 0;
        for (int i = from; i < from + 8; i++) {
            number = (number << 8) | (bytes[i] & 0xFF);
        }
        return number;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
