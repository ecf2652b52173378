package vn.vanthu.legacy.twin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.legacy.twin.Twin.Sort;

/// All papers that are here, in a kilobyte each, to be asked whether one is here already.
///
/// It is made by adding every paper once, and made again at will; one thread at a time.
public final class Twins {

    /// Twins told of one paper.
    static final int MOST_TOLD = 10;

    // Of rows of words in common: a scan and its original have 0.6 and more, two letters of one
    // series that are worded anew 0.2.
    private static final double ALIKE = 0.45;

    // Less will do where the figures are the same: a poor copy has every third word wrong.
    private static final double PERHAPS = 0.28;

    // Of figures in common: a scan keeps most of them, the next paper of a series has others.
    private static final double SAME_FIGURES = 0.5;

    private final List<Item> items = new ArrayList<>();
    private final Map<String, Integer> byKey = new HashMap<>();
    private final Map<String, List<Integer>> byNumber = new HashMap<>();
    private final Map<Long, List<Integer>> byDigest = new HashMap<>();
    private Buckets buckets = new Buckets();
    private String lastText = "";
    private Sketch last = Sketch.of("");

    private record Item(String key, HeadFields head, Sketch sketch, boolean isHere) {}

    /// Takes up a paper; one of the same key is here no longer.
    public void add(String key, HeadFields head, String text) {
        remove(key);
        Sketch sketch = sketch(text);
        int item = items.size();
        items.add(new Item(key, head, sketch, true));
        byKey.put(key, item);
        String number = Heads.numberKey(head);
        if (number != null) {
            byNumber.computeIfAbsent(number, _ -> new ArrayList<>(1)).add(item);
        }
        byDigest.computeIfAbsent(sketch.first(), _ -> new ArrayList<>(1)).add(item);
        buckets.add(sketch);
        if (buckets.isCrowded()) {
            buckets = buckets.larger();
            items.forEach(one -> buckets.add(one.sketch()));
        }
    }

    /// Forgets a paper, as when it was not taken in after all.
    public void remove(String key) {
        Integer item = byKey.remove(key);
        if (item != null) {
            Item gone = items.get(item);
            items.set(item, new Item(gone.key(), gone.head(), gone.sketch(), false));
        }
    }

    public int size() {
        return byKey.size();
    }

    /// Papers here that may be the one at hand, the surest first, ten at most.
    public List<Twin> find(HeadFields head, String text) {
        Sketch sketch = sketch(text);
        Map<Integer, Sort> found = new LinkedHashMap<>();
        if (sketch.tells()) {
            for (int item : byDigest.getOrDefault(sketch.first(), List.of())) {
                if (items.get(item).sketch().isSameAs(sketch)) {
                    found.put(item, Sort.SAME_TEXT);
                }
            }
        }
        String number = Heads.numberKey(head);
        for (int item :
                number == null ? List.<Integer>of() : byNumber.getOrDefault(number, List.of())) {
            if (Heads.mayBeOneIssuer(head, items.get(item).head())) {
                found.putIfAbsent(item, Sort.SAME_NUMBER);
            }
        }
        if (sketch.tells()) {
            buckets.near(sketch, item -> compare(found, item, head, sketch));
        }
        return found.entrySet().stream()
                .filter(one -> items.get(one.getKey()).isHere())
                .map(one -> twin(items.get(one.getKey()), one.getValue(), head, sketch))
                .sorted(
                        Comparator.comparing(Twin::sort)
                                .thenComparing(
                                        Comparator.comparingDouble(Twin::likeness).reversed())
                                .thenComparing(Twin::key))
                .limit(MOST_TOLD)
                .toList();
    }

    // Whoever asks for a paper adds it next.
    @SuppressWarnings("ReferenceEquality")
    private Sketch sketch(String text) {
        if (text != lastText) {
            lastText = text;
            last = Sketch.of(text);
        }
        return last;
    }

    private void compare(Map<Integer, Sort> found, int number, HeadFields head, Sketch sketch) {
        Item item = items.get(number);
        if (found.containsKey(number) || !item.isHere() || !item.sketch().tells()) {
            return;
        }
        double likeness = sketch.likeness(item.sketch());
        double agreement = likeness < PERHAPS ? 0 : sketch.agreement(item.sketch());
        if (likeness >= ALIKE || agreement >= SAME_FIGURES) {
            boolean same = agreement >= SAME_FIGURES && !Heads.areOfTwoPapers(head, item.head());
            found.put(number, same ? Sort.NEARLY_SAME_TEXT : Sort.ALIKE);
        }
    }

    private static Twin twin(Item item, Sort sort, HeadFields head, Sketch sketch) {
        double likeness = sort == Sort.SAME_TEXT ? 1 : sketch.likeness(item.sketch());
        return new Twin(item.key(), sort, likeness, Heads.differences(head, item.head()));
    }
}
