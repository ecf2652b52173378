package vn.vanthu.legacy.twin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.vanthu.legacy.twin.Twin.Sort;

/// All papers that are here, to be asked whether one is here already.
///
/// What is known of them lies in a folder, about a kilobyte and a half a paper, and stays there
/// from one program to the next; any number of threads and programs may use it. It holds nothing of
/// its own: it may be deleted, and is made again by adding every paper once.
public final class Twins implements AutoCloseable {

    /// Twins told of one paper.
    static final int MOST_TOLD = 10;

    // Of rows of words in common: a scan and its original have 0.6 and more, two letters of one
    // series that are worded anew 0.2.
    private static final double ALIKE = 0.45;

    // Less will do where the figures are the same: a poor copy has every third word wrong.
    private static final double PERHAPS = 0.28;

    // Of figures in common: a scan keeps most of them, the next paper of a series has others.
    private static final double SAME_FIGURES = 0.5;

    // A form letter of thousands need not be compared with all of them.
    private static final int DEEPEST = 500;

    private static final int PIECE = 500;
    private static final int LEAST_SAME = Sketch.leastSame(PERHAPS);

    private final SlipBox box;
    private volatile Sketched last = new Sketched("", Sketch.of(""));

    private record Sketched(String text, Sketch sketch) {}

    private record Found(Slip.Came paper, Sort sort) {}

    private Twins(SlipBox box) {
        this.box = box;
    }

    /// Opens what is known in a folder, and begins with nothing where there is none.
    public static Twins open(Path folder) {
        return new Twins(SlipBox.open(folder));
    }

    /// Takes up a paper; one of the same key is here no longer.
    ///
    /// @param passes whether it may go again, and is then to be handed out by [#keepPassing]
    public void add(String key, boolean passes, HeadFields head, String text) {
        Slip came = new Slip.Came(key, passes, head, sketch(text));
        does(() -> box.add(came));
    }

    /// Forgets a paper, as when it was not taken in after all.
    public void remove(String key) {
        does(() -> {
            if (box.find(key) >= 0) {
                box.add(new Slip.Went(key));
            }
        });
    }

    /// Whether a paper of that key is here.
    public boolean has(String key) {
        return box.alone(() -> box.find(key) >= 0);
    }

    public int size() {
        return box.alone(() -> box.threads().here());
    }

    /// How many papers are here that may go again.
    public int passing() {
        return box.alone(() -> box.threads().passing());
    }

    /// Forgets those that may go again and of which this does not hold.
    public void keepPassing(Predicate<String> stays) {
        Threads threads = box.threads();
        int from = 0;
        while (from < box.alone(threads::papers)) {
            int begin = from;
            from += PIECE;
            int end = from;
            does(() -> {
                for (int i = begin; i < Math.min(end, threads.papers()); i++) {
                    if (threads.isHere(i) && threads.passes(i)) {
                        String key = box.paper(i).key();
                        if (!stays.test(key)) {
                            box.add(new Slip.Went(key));
                        }
                    }
                }
            });
        }
    }

    /// What [#note] was told last; empty when nothing was.
    public String noted() {
        return box.alone(box::note);
    }

    /// Keeps what whoever adds papers wants to know again, such as how far he came. It is kept only
    /// together with all that was added and removed before.
    public void note(String note) {
        does(() -> box.add(new Slip.Noted(note)));
    }

    /// Forgets all.
    public void clear() {
        does(box::clear);
    }

    /// Throws out what is left of papers that are gone, when it is much.
    public void tidy() {
        does(box::tidy);
    }

    private interface Deed {
        void run() throws IOException;
    }

    private void does(Deed deed) {
        var _ =
                box.alone(() -> {
                    deed.run();
                    return true;
                });
    }

    /// Papers here that may be the one at hand, the surest first, ten at most.
    public List<Twin> find(HeadFields head, String text) {
        Sketch sketch = sketch(text);
        return box.alone(() -> found(head, sketch)).values().stream()
                .map(one -> twin(one, head, sketch))
                .sorted(
                        Comparator.comparing(Twin::sort)
                                .thenComparing(
                                        Comparator.comparingDouble(Twin::likeness).reversed())
                                .thenComparing(Twin::key))
                .limit(MOST_TOLD)
                .toList();
    }

    private Map<Integer, Found> found(HeadFields head, Sketch sketch) throws IOException {
        Threads threads = box.threads();
        Map<Integer, Found> found = new HashMap<>();
        if (sketch.tells()) {
            threads.follow(
                    Threads.BY_WORDS,
                    SlipBox.value(sketch),
                    number -> {
                        if (threads.isHere(number)) {
                            Slip.Came paper = box.paper(number);
                            if (paper.sketch().isSameAs(sketch)) {
                                found.put(number, new Found(paper, Sort.SAME_TEXT));
                            }
                        }
                        return true;
                    });
        }
        String key = Heads.numberKey(head);
        if (key != null) {
            threads.follow(
                    Threads.BY_NUMBER,
                    SlipBox.value(key),
                    number -> {
                        if (threads.isHere(number) && !found.containsKey(number)) {
                            Slip.Came paper = box.paper(number);
                            if (key.equals(Heads.numberKey(paper.head()))
                                    && Heads.mayBeOneIssuer(head, paper.head())) {
                                found.put(number, new Found(paper, Sort.SAME_NUMBER));
                            }
                        }
                        return true;
                    });
        }
        if (sketch.tells()) {
            near(found, head, sketch);
        }
        return found;
    }

    /// Looks at each paper once that shares a band, and closely at those few whose glance is alike.
    private void near(Map<Integer, Found> found, HeadFields head, Sketch sketch)
            throws IOException {
        Threads threads = box.threads();
        long[] glance = sketch.glance();
        BitSet seen = new BitSet(threads.papers());
        for (int band = 0; band < Sketch.BANDS; band++) {
            int[] deep = {0};
            threads.follow(
                    band,
                    sketch.band(band),
                    number -> {
                        if (!seen.get(number)) {
                            seen.set(number);
                            if (!found.containsKey(number)
                                    && threads.mayBeAlike(number, glance, LEAST_SAME)) {
                                compare(found, number, head, sketch);
                            }
                        }
                        return ++deep[0] < DEEPEST;
                    });
        }
    }

    // Whoever asks for a paper adds it next.
    @SuppressWarnings("ReferenceEquality")
    private Sketch sketch(String text) {
        Sketched now = last;
        if (text != now.text()) {
            now = new Sketched(text, Sketch.of(text));
            last = now;
        }
        return now.sketch();
    }

    private void compare(Map<Integer, Found> found, int number, HeadFields head, Sketch sketch)
            throws IOException {
        Slip.Came other = box.paper(number);
        double likeness = sketch.likeness(other.sketch());
        double agreement = likeness < PERHAPS ? 0 : sketch.agreement(other.sketch());
        if (likeness >= ALIKE || agreement >= SAME_FIGURES) {
            boolean same = agreement >= SAME_FIGURES && !Heads.areOfTwoPapers(head, other.head());
            found.put(number, new Found(other, same ? Sort.NEARLY_SAME_TEXT : Sort.ALIKE));
        }
    }

    private static Twin twin(Found one, HeadFields head, Sketch sketch) {
        Slip.Came paper = one.paper();
        double likeness = one.sort() == Sort.SAME_TEXT ? 1 : sketch.likeness(paper.sketch());
        return new Twin(paper.key(), one.sort(), likeness, Heads.differences(head, paper.head()));
    }

    /// Leaves off; what was added stays.
    @Override
    public void close() {
        try {
            box.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
