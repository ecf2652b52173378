package vn.vanthu.legacy.cite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.cite.Finding.Cited;

/// Finds papers of one number and day whose symbols differ by so little that they are one.
final class SymbolTwins {

    private static final int MOST_EDITS = 2;

    private final Map<String, List<Cited>> byNumberAndDay = new HashMap<>();

    void add(Cited cited) {
        Reference one = cited.reference();
        if (one.date() == null || one.symbol().isEmpty()) {
            return;
        }
        List<Cited> same =
                byNumberAndDay.computeIfAbsent(
                        one.number() + '@' + one.date(), _ -> new ArrayList<>(1));
        if (same.stream().noneMatch(o -> o.reference().label().equals(one.label()))) {
            same.add(cited);
        }
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        new TreeMap<>(byNumberAndDay).values().forEach(same -> compare(findings, same));
        return findings;
    }

    private static void compare(List<Finding> findings, List<Cited> same) {
        for (int i = 1; i < same.size(); i++) {
            for (int k = 0; k < i; k++) {
                Reference here = same.get(i).reference();
                Reference before = same.get(k).reference();
                if (isOne(before, here)) {
                    findings.add(
                            new Finding(
                                    Problem.should(
                                            "CITE.symbols",
                                            "",
                                            before.written(),
                                            here.written(),
                                            Mentions.day(here)),
                                    List.of(same.get(i), same.get(k))));
                    break;
                }
            }
        }
    }

    private static boolean isOne(Reference a, Reference b) {
        if (!Objects.equals(a.kind(), b.kind())) {
            return false;
        }
        String some = a.symbol().replaceAll("[-/.&]", "");
        String other = b.symbol().replaceAll("[-/.&]", "");
        if (edits(some, other)
                <= Math.min(MOST_EDITS, Math.min(some.length(), other.length()) / 4)) {
            return true;
        }
        return a.title() != null
                && b.title() != null
                && Words.folded(a.title()).size() > 5
                && Words.folded(b.title()).size() > 5
                && SameTitle.of(a.title(), b.title());
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
