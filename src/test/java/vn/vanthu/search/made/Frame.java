package vn.vanthu.search.made;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes what stands above and below every paper: agency, number, day, subject, Kính gửi; Nơi nhận
/// and who signs (NĐ 30, Phụ lục I, Mục II).
final class Frame {

    private Frame() {}

    static List<String> recipients(Pen pen, Head head) {
        Dice dice = pen.dice();
        int first = head.agency().index() / Agency.OF_A_PROVINCE * Agency.OF_A_PROVINCE;
        List<String> recipients = new ArrayList<>();
        for (int i = dice.between(1, 4); i > 0; i--) {
            Agency other = Agency.number(first + dice.zipf(Agency.OF_A_PROVINCE));
            String name = other.name(head.day());
            if (!recipients.contains(name)) {
                recipients.add(name);
            }
        }
        if (dice.chance(0.5)) {
            String units = Places.units(dice);
            recipients.add(units.substring(0, 1).toUpperCase(Locale.ROOT) + units.substring(1));
        }
        return recipients;
    }

    static void above(Pen pen, Head head) {
        if (head.agency().isBelowProvince()) {
            pen.spell("UBND " + pen.province().toUpperCase(Locale.ROOT)).line();
        }
        pen.spell(head.agencyName().toUpperCase(Locale.ROOT)).line();
        pen.spell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").line();
        pen.spell("Độc lập - Tự do - Hạnh phúc").line();
        pen.put("Số: ").put(head.label()).line();
        if (!head.kind().code().equals("bien-ban")) {
            pen.spell(head.agency().province().seat()).put(", ngày ");
            int day = head.day().getDayOfMonth();
            int month = head.day().getMonthValue();
            pen.put(day < 10 ? "0" : "").put(day + " tháng ");
            pen.put(month < 3 ? "0" : "").put(month + " năm " + head.day().getYear()).line();
        }
        if (head.kind().isLetter()) {
            pen.put("V/v ").spell(head.subject()).line();
        } else {
            pen.spell(head.kind().name().toUpperCase(Locale.ROOT)).line();
            pen.spell(PaperMaker.subject(head)).line();
        }
        // NĐ 30, PL I, II.9: only letters, proposals and reports upward are addressed.
        switch (head.kind().build()) {
            case "letter", "proposal" -> pen.spell("Kính gửi: " + Places.units(pen.dice())).line();
            default -> {}
        }
    }

    static void below(Pen pen, Head head, List<String> recipients, String signer) {
        pen.spell("Nơi nhận:").line();
        if (head.kind().isLetter()) {
            pen.spell("- Như trên;").line();
        }
        for (String recipient : recipients) {
            pen.put("- ").spell(recipient);
            pen.put(pen.dice().chance(0.3) ? " (b/c);" : ";").line();
        }
        pen.put("- Lưu: VT, " + head.unit().abbreviation() + ".").line();
        head.capacity().forEach(line -> pen.spell(line).line());
        pen.spell(signer).line();
    }
}
