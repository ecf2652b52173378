package vn.vanthu.legacy.cite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.cite.Finding.Cited;

/// Finds numbers of one series that are younger than a higher one.
///
/// NĐ 30, Đ.15.1: numbers are taken in the order of time. As few as possible are named: those that
/// do not belong to the longest row that is in order.
final class OrderBreaks {

    private OrderBreaks() {}

    /// @param series mentions of papers of one symbol, issuer and year, in any order
    static List<Finding> of(List<Cited> series) {
        List<Cited> row =
                series.stream()
                        .filter(one -> one.reference().date() != null && number(one) > 0)
                        .sorted(Comparator.comparingInt(OrderBreaks::number))
                        .toList();
        boolean[] kept = longest(row);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (!kept[i]) {
                findings.add(finding(row, kept, i));
            }
        }
        return findings;
    }

    private static Finding finding(List<Cited> row, boolean[] kept, int broken) {
        Cited one = row.get(broken);
        Cited other = one;
        for (int i = 0; i < row.size(); i++) {
            if (kept[i] && (i < broken ? isLater(row.get(i), one) : isLater(one, row.get(i)))) {
                other = row.get(i);
                break;
            }
        }
        boolean lower = number(one) <= number(other);
        Reference low = (lower ? one : other).reference();
        Reference high = (lower ? other : one).reference();
        return new Finding(
                new Problem(
                        Problem.Severity.NOTE,
                        "CITE.order",
                        "",
                        List.of(
                                low.written(),
                                Mentions.day(low),
                                high.written(),
                                Mentions.day(high))),
                List.of(one, other));
    }

    private static boolean[] longest(List<Cited> row) {
        int[] length = new int[row.size()];
        int[] before = new int[row.size()];
        int best = -1;
        for (int i = 0; i < row.size(); i++) {
            length[i] = 1;
            before[i] = -1;
            for (int k = 0; k < i; k++) {
                if (!isLater(row.get(k), row.get(i)) && length[k] >= length[i]) {
                    length[i] = length[k] + 1;
                    before[i] = k;
                }
            }
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        boolean[] kept = new boolean[row.size()];
        for (int i = best; i >= 0; i = before[i]) {
            kept[i] = true;
        }
        return kept;
    }

    private static boolean isLater(Cited one, Cited other) {
        var a = one.reference().date();
        var b = other.reference().date();
        return a != null && b != null && a.isAfter(b);
    }

    // 01A counts as 1.
    private static int number(Cited cited) {
        String digits = cited.reference().number().replaceAll("\\D.*", "");
        return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
    }
}
