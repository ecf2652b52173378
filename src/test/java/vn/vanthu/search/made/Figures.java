package vn.vanthu.search.made;

import java.time.LocalDate;
import java.util.Locale;

/// Writes figures, sums and days as offices do.
final class Figures {

    private Figures() {}

    /// `12.345`.
    static void grouped(StringBuilder out, long number) {
        int start = out.length();
        out.append(number);
        for (int i = out.length() - 3; i > start; i -= 3) {
            out.insert(i, '.');
        }
    }

    /// `74,72` of 7472 hundredths.
    static void decimal(StringBuilder out, int number, int unit) {
        out.append(number / unit).append(',');
        int rest = number % unit;
        for (int ten = unit / 10; ten > 1 && rest < ten; ten /= 10) {
            out.append('0');
        }
        out.append(rest);
    }

    static void percent(StringBuilder out, Dice dice) {
        switch (dice.below(4)) {
            case 0 -> out.append(dice.between(1, 20) * 5);
            case 1 -> decimal(out, dice.between(11, 999), 10);
            default -> decimal(out, dice.between(1_000, 9_999), 100);
        }
        out.append('%');
    }

    static void money(StringBuilder out, Dice dice) {
        switch (dice.below(4)) {
            case 0 -> {
                decimal(out, (int) dice.spread(11, 9_000), 10);
                out.append(" tỷ đồng");
            }
            case 1 -> out.append(dice.spread(3, 900)).append(" triệu đồng");
            case 2 -> {
                grouped(out, dice.spread(500, 9_000_000) * 1_000);
                out.append('đ');
            }
            default -> {
                grouped(out, dice.spread(500, 90_000_000) * 1_000);
                out.append(" đồng");
            }
        }
    }

    /// In one of three forms that follow the word "ngày".
    static void day(StringBuilder out, LocalDate day, Dice dice) {
        int form = dice.below(3);
        boolean isLong = form == 2;
        if (day.getDayOfMonth() < 10 && form > 0) {
            out.append('0');
        }
        out.append(day.getDayOfMonth()).append(isLong ? " tháng " : "/");
        // NĐ 30, PL I, II.4.b: days below 10 and the months 1 and 2 bear a 0 in front.
        if (form == 1 ? day.getMonthValue() < 10 : isLong && day.getMonthValue() < 3) {
            out.append('0');
        }
        out.append(day.getMonthValue()).append(isLong ? " năm " : "/").append(day.getYear());
    }

    static void quarter(StringBuilder out, int year, Dice dice) {
        int quarter = dice.between(1, 4);
        out.append("quý ");
        if (dice.chance(0.5)) {
            out.append(quarter);
        } else {
            out.append(new String[] {"I", "II", "III", "IV"}[quarter - 1]);
        }
        out.append('/').append(year);
    }

    /// The plan of five years that a year lies in.
    static void period(StringBuilder out, int year) {
        int first = (year - 1) / 5 * 5 + 1;
        out.append("giai đoạn ").append(first).append(" - ").append(first + 4);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
