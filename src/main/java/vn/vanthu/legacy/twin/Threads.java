package vn.vanthu.legacy.twin;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Strings papers together that share something, so that from one the others are found.
///
/// Papers are numbered from 0 as they come. Each lies on many threads at once: one for every band
/// of its sketch, for its number, its words, its key. A thread leads from the newest paper to the
/// oldest; papers that share nothing may lie on one by chance. It is one mapped file, 17 megabytes
/// and a third of a kilobyte a paper, of which the system keeps in memory what it has room for.
final class Threads implements AutoCloseable {

    /// After the bands of a sketch.
    static final int BY_NUMBER = Sketch.BANDS;

    static final int BY_WORDS = BY_NUMBER + 1;
    static final int BY_KEY = BY_WORDS + 1;
    static final int KINDS = BY_KEY + 1;

    // The last letter is the version of the form.
    private static final long NAME = 0x7674_7468_7264_7331L;

    // The heading, one long or int after another.
    private static final long HEADING = 4_096;
    private static final long CHANGING = 8;
    private static final long PAPERS = 16;
    private static final long HERE = 20;
    private static final long PASSING = 24;
    private static final long END = 32;
    private static final long NOTE = 40;
    private static final long AGE = 48;
    private static final long WRITER = 56;

    // The newest paper of each thread, plus one.
    private static final int THREADS = 1 << 16;
    private static final long ENDS = (long) KINDS * THREADS * Integer.BYTES;

    // Of each paper: on each thread the one before, plus one; its glance; its slip; its state.
    private static final long GLANCE = (long) KINDS * Integer.BYTES;
    private static final long SLIP = GLANCE + (long) Sketch.GLANCE * Long.BYTES;
    private static final long STATE = SLIP + Long.BYTES;
    private static final long PAPER = STATE + Long.BYTES;
    private static final int PIECE = 4_096;

    private static final int IS_HERE = 1;
    private static final int PASSES = 2;
    private static final int TELLS = 4;

    private final FileChannel file;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment heading;
    private final MemorySegment ends;
    private final List<MemorySegment> pieces = new ArrayList<>();

    private Threads(FileChannel file) throws IOException {
        this.file = file;
        this.heading = mapped(0, HEADING);
        this.ends = mapped(HEADING, ENDS);
    }

    /// Opens a file of threads; one that is none is made anew.
    static Threads open(Path path) throws IOException {
        FileChannel file =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        boolean isNew = file.size() == 0;
        Threads threads = new Threads(file);
        if (isNew) {
            threads.end(Slips.BEGIN);
            threads.heading.set(ValueLayout.JAVA_LONG, 0, NAME);
        } else if (threads.heading.get(ValueLayout.JAVA_LONG, 0) != NAME) {
            threads.begin();
            threads.heading.set(ValueLayout.JAVA_LONG, 0, NAME);
        }
        return threads;
    }

    private MemorySegment mapped(long from, long length) throws IOException {
        return file.map(FileChannel.MapMode.READ_WRITE, from, length, arena);
    }

    /// Begins to change something; whoever is killed before [#changed] leaves a sign.
    void begin() {
        heading.set(ValueLayout.JAVA_INT, CHANGING, 1);
        VarHandle.fullFence();
    }

    void changed() {
        VarHandle.fullFence();
        heading.set(ValueLayout.JAVA_INT, CHANGING, 0);
    }

    /// Whether somebody was killed while he changed something.
    boolean isTorn() {
        return heading.get(ValueLayout.JAVA_INT, CHANGING) != 0;
    }

    /// Forgets all papers.
    void clear() {
        ends.fill((byte) 0);
        set(PAPERS, 0);
        set(HERE, 0);
        set(PASSING, 0);
        heading.set(ValueLayout.JAVA_LONG, NOTE, 0);
        end(Slips.BEGIN);
        heading.set(ValueLayout.JAVA_LONG, AGE, age() + 1);
    }

    /// How often all was forgotten; another age has other numbers for the same papers.
    long age() {
        return heading.get(ValueLayout.JAVA_LONG, AGE);
    }

    /// Where the slips end.
    long end() {
        return heading.get(ValueLayout.JAVA_LONG, END);
    }

    void end(long end) {
        heading.set(ValueLayout.JAVA_LONG, END, end);
    }

    /// The slip of the last note, 0 for none.
    long note() {
        return heading.get(ValueLayout.JAVA_LONG, NOTE);
    }

    void note(long slip) {
        heading.set(ValueLayout.JAVA_LONG, NOTE, slip);
    }

    /// What the last writer said of himself, 0 when all is on the disk.
    long writer() {
        return heading.get(ValueLayout.JAVA_LONG, WRITER);
    }

    void writer(long writer) {
        heading.set(ValueLayout.JAVA_LONG, WRITER, writer);
    }

    /// How many papers there were ever.
    int papers() {
        return heading.get(ValueLayout.JAVA_INT, PAPERS);
    }

    /// How many are here.
    int here() {
        return heading.get(ValueLayout.JAVA_INT, HERE);
    }

    /// How many of these pass.
    int passing() {
        return heading.get(ValueLayout.JAVA_INT, PASSING);
    }

    private void set(long what, int value) {
        heading.set(ValueLayout.JAVA_INT, what, value);
    }

    /// Strings the next paper.
    ///
    /// @param values on each thread, what papers of that thread share; negative for none
    void add(int[] values, Slip.Came paper, long slip) throws IOException {
        int number = papers();
        MemorySegment piece = piece(number);
        long at = at(number);
        long[] glance = paper.sketch().glance();
        for (int i = 0; i < glance.length; i++) {
            piece.set(ValueLayout.JAVA_LONG, at + GLANCE + i * 8L, glance[i]);
        }
        piece.set(ValueLayout.JAVA_LONG, at + SLIP, slip);
        int state = IS_HERE | (paper.passes() ? PASSES : 0) | (paper.sketch().tells() ? TELLS : 0);
        piece.set(ValueLayout.JAVA_INT, at + STATE, state);
        for (int kind = 0; kind < KINDS; kind++) {
            if (values[kind] >= 0) {
                long end = end(kind, values[kind]);
                int before = ends.get(ValueLayout.JAVA_INT, end);
                piece.set(ValueLayout.JAVA_INT, at + kind * 4L, before);
                ends.set(ValueLayout.JAVA_INT, end, number + 1);
            }
        }
        set(PAPERS, number + 1);
        set(HERE, here() + 1);
        set(PASSING, passing() + (paper.passes() ? 1 : 0));
    }

    /// Takes a paper out; its threads go on through it.
    void remove(int number) throws IOException {
        MemorySegment piece = piece(number);
        int state = piece.get(ValueLayout.JAVA_INT, at(number) + STATE);
        piece.set(ValueLayout.JAVA_INT, at(number) + STATE, state & ~IS_HERE);
        set(HERE, here() - 1);
        set(PASSING, passing() - ((state & PASSES) == 0 ? 0 : 1));
    }

    /// Told of one paper after another.
    interface Walk {
        /// Says whether to go on.
        boolean test(int number) throws IOException;
    }

    /// Follows a thread from its newest paper, as long as told to.
    void follow(int kind, int value, Walk goOn) throws IOException {
        int next = ends.get(ValueLayout.JAVA_INT, end(kind, value));
        int most = papers();
        while (next > 0) {
            int number = next - 1;
            if (number >= most) {
                throw new TornBox("a thread leads to paper " + number + ", not below " + most);
            }
            if (!goOn.test(number)) {
                return;
            }
            most = number;
            next = piece(number).get(ValueLayout.JAVA_INT, at(number) + kind * 4L);
        }
    }

    boolean isHere(int number) throws IOException {
        return is(number, IS_HERE);
    }

    boolean passes(int number) throws IOException {
        return is(number, PASSES);
    }

    private boolean is(int number, int what) throws IOException {
        return (piece(number).get(ValueLayout.JAVA_INT, at(number) + STATE) & what) != 0;
    }

    /// Whether a paper is here, has enough words, and may have so many rows of a glance in common.
    boolean mayBeAlike(int number, long[] glance, int least) throws IOException {
        MemorySegment piece = piece(number);
        long at = at(number);
        int wanted = IS_HERE | TELLS;
        if ((piece.get(ValueLayout.JAVA_INT, at + STATE) & wanted) != wanted) {
            return false;
        }
        int same = 0;
        for (int i = 0; i < glance.length; i++) {
            long other = piece.get(ValueLayout.JAVA_LONG, at + GLANCE + i * 8L);
            same += Sketch.perhapsSame(glance[i], other);
        }
        return same >= least;
    }

    /// Where the slip of a paper lies.
    long slip(int number) throws IOException {
        return piece(number).get(ValueLayout.JAVA_LONG, at(number) + SLIP);
    }

    private static long end(int kind, int value) {
        return ((long) kind * THREADS + (value & (THREADS - 1))) * Integer.BYTES;
    }

    private static long at(int number) {
        return number % PIECE * PAPER;
    }

    private MemorySegment piece(int number) throws IOException {
        while (number / PIECE >= pieces.size()) {
            pieces.add(
                    mapped(HEADING + ENDS + (long) pieces.size() * PIECE * PAPER, PIECE * PAPER));
        }
        return pieces.get(number / PIECE);
    }

    /// Has all on the disk.
    void force() {
        pieces.forEach(MemorySegment::force);
        ends.force();
        heading.force();
    }

    @Override
    public void close() throws IOException {
        arena.close();
        file.close();
    }
}
