package vn.vanthu.legacy.twin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vanthu.legacy.twin.Twin.Difference;
import vn.vanthu.search.text.Frame;
import vn.vanthu.search.text.Tokens;

/// Compares what two heads say.
final class Heads {

    private Heads() {}

    /// One for all papers of a number, symbol and year; null when any of them is not known.
    static @Nullable String numberKey(HeadFields head) {
        String number = head.number();
        String symbol = head.symbol();
        LocalDate date = head.date();
        if (number == null || number.isBlank() || symbol == null || date == null) {
            return null;
        }
        return plainNumber(number) + '/' + plainSymbol(symbol) + '@' + date.getYear();
    }

    /// Whether two may be one body; also where one is not known.
    static boolean mayBeOneIssuer(HeadFields one, HeadFields other) {
        String a = one.agency();
        String b = other.agency();
        return a == null || b == null || frames(a).equals(frames(b));
    }

    /// Whether both say which paper they are, and say different ones.
    static boolean areOfTwoPapers(HeadFields one, HeadFields other) {
        String a = one.number();
        String b = other.number();
        if (a != null && b != null && !plainNumber(a).equals(plainNumber(b))) {
            return true;
        }
        return one.date() != null && other.date() != null && !one.date().equals(other.date());
    }

    static List<Difference> differences(HeadFields mine, HeadFields theirs) {
        List<Difference> all = new ArrayList<>();
        compare(all, "kind", mine.kind(), theirs.kind(), false);
        compare(all, "head.number", number(mine), number(theirs), false);
        compare(all, "head.symbol", mine.symbol(), theirs.symbol(), false);
        compare(all, "head.date", date(mine), date(theirs), false);
        compare(all, "head.agency", mine.agency(), theirs.agency(), true);
        compare(all, "title.about", mine.subject(), theirs.subject(), true);
        compare(all, "foot.signers[0].name", mine.signer(), theirs.signer(), true);
        return all;
    }

    private static void compare(
            List<Difference> all,
            String field,
            @Nullable String mine,
            @Nullable String theirs,
            boolean isProse) {
        if (mine == null || theirs == null) {
            return;
        }
        boolean same =
                isProse
                        ? frames(mine).equals(frames(theirs))
                        : plainSymbol(mine).equals(plainSymbol(theirs));
        if (!same) {
            all.add(new Difference(field, mine, theirs));
        }
    }

    private static @Nullable String number(HeadFields head) {
        String number = head.number();
        return number == null ? null : plainNumber(number);
    }

    private static @Nullable String date(HeadFields head) {
        return head.date() == null ? null : Objects.toString(head.date());
    }

    private static String plainNumber(String number) {
        return number.strip().toLowerCase(Locale.ROOT).replaceFirst("^0+(?=\\d)", "");
    }

    // Qb is Đ read badly, and blanks are the scan's.
    private static String plainSymbol(String symbol) {
        return symbol.toLowerCase(Locale.ROOT).replaceAll("[\\s*_]", "").replace('đ', 'd');
    }

    // What is left of words when a scan lost their accents.
    private static String frames(String prose) {
        Tokens tokens = Tokens.of(prose);
        StringBuilder frames = new StringBuilder();
        int position = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.position(i) != position) {
                position = tokens.position(i);
                frames.append(Frame.of(tokens.term(i).folded())).append(' ');
            }
        }
        return frames.toString();
    }
}
