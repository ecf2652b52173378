package vn.vanthu.search.made;

import java.util.List;
import java.util.Locale;
import vn.vanthu.search.made.Sentences.Role;

/// Builds what a paper says by its kind: căn cứ, mục, điều, khoản, điểm, tables, until it is as
/// long as it should be.
final class Body {

    private static final Language WORDS = Language.OF_OFFICES;
    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII"};

    // NĐ 30, Phụ lục I, Mục II: points go by the Vietnamese alphabet.
    private static final String POINTS = "abcdđeghiklmnopqrstuvxy";

    private final Pen pen;
    private final Dice dice;
    private final Head head;
    private final Sentences sentences;
    private final int enough;

    /// @param enough words that the body should have
    Body(Pen pen, Head head, int enough) {
        this.pen = pen;
        this.dice = pen.dice();
        this.head = head;
        this.sentences = new Sentences(pen);
        this.enough = enough;
    }

    private boolean isLong(double share) {
        return pen.words() >= enough * share;
    }

    void write() {
        switch (head.kind().build()) {
            case "decision" -> decision();
            case "report" -> parts("intro.report", "heading.report");
            case "plan" -> parts("intro.plan", "heading.plan");
            case "proposal" -> parts("intro.proposal", "heading.plan");
            case "rules" -> rules();
            case "contract" -> contract();
            case "invitation" -> invitation();
            case "minutes" -> list("intro.minutes");
            case "notice" -> list("intro.notice");
            default -> list("intro.letter");
        }
        closing();
    }

    private void intro(String section) {
        pen.sentence(dice.any(WORDS.sentences(section))).line();
    }

    private void closing() {
        if (dice.chance(0.7)) {
            pen.sentence(dice.any(WORDS.sentences("closing"))).put("./.").line();
        } else {
            sentences.say(Role.TASK);
            pen.put("./.").line();
        }
    }

    /// Khoản with dashes below them.
    private void list(String intro) {
        intro(intro);
        if (dice.chance(0.3)) {
            paragraph();
        }
        clauses(1.0, 1);
    }

    private int clauses(double share, int first) {
        int number = first;
        do {
            clause(number++);
        } while (!isLong(share));
        return number;
    }

    private void clause(int number) {
        pen.put(number + ". ");
        if (dice.chance(0.3)) {
            int start = pen.length();
            pen.write(dice.one(WORDS.sentences("actor"))).put(":").line();
            pen.capital(start);
            marks("- ");
        } else {
            sentences.say(role());
            pen.put(".").line();
            if (dice.chance(0.35)) {
                marks("- ");
            }
        }
    }

    private void marks(String mark) {
        for (int i = dice.between(2, 4); i > 0; i--) {
            pen.put(mark);
            sentences.say(role());
            pen.put(i == 1 ? "." : ";").line();
        }
    }

    private Role role() {
        double share = dice.share();
        return switch (head.kind().build()) {
            case "report", "minutes" ->
                    share < 0.6 ? Role.RESULT : share < 0.8 ? Role.FAULT : Role.TASK;
            case "plan", "decision", "rules", "contract" -> share < 0.15 ? Role.RESULT : Role.TASK;
            default -> share < 0.2 ? Role.RESULT : share < 0.35 ? Role.FAULT : Role.TASK;
        };
    }

    private void paragraph() {
        for (int i = dice.between(1, 3); i > 0; i--) {
            sentences.say(role());
            pen.put(i == 1 ? "." : ". ");
        }
        pen.line();
    }

    /// Mục by Roman numbers with khoản within (NĐ 30, Phụ lục I, II.5).
    private void parts(String intro, String heading) {
        bases(dice.between(1, 2));
        intro(intro);
        int parts = dice.between(3, 5);
        for (int i = 0; i < parts; i++) {
            int start = pen.length();
            pen.write(sentences.further(WORDS.sentences(heading)));
            String title = pen.out().substring(start).toUpperCase(Locale.ROOT);
            pen.out().setLength(start);
            pen.put(ROMAN[i] + ". " + title).line();
            if (dice.chance(0.4)) {
                paragraph();
            }
            clauses((i + 1.0) / parts, 1);
            if (dice.chance(0.3)) {
                table();
            }
        }
    }

    private void bases(int count) {
        for (int i = count; i > 0; i--) {
            pen.put("Căn cứ ");
            pen.cite();
            // NĐ 30, PL I, II.6: "cuối dòng có dấu chấm phẩy, dòng cuối cùng kết thúc bằng dấu
            // chấm".
            pen.put(i == 1 ? "." : ";").line();
        }
    }

    private void decision() {
        boolean isResolution = head.kind().code().equals("nghi-quyet");
        String authority =
                head.agency().isCommittee()
                        ? head.agencyName()
                        : head.agency().post() + " " + head.agencyName();
        pen.spell(authority.toUpperCase(Locale.ROOT)).line();
        bases(dice.between(2, 4));
        pen.spell("Theo đề nghị của Trưởng " + head.unit().name() + ".").line();
        pen.spell(isResolution ? "QUYẾT NGHỊ:" : "QUYẾT ĐỊNH:").line();
        int article = 1;
        pen.put("Điều " + article++ + ". ").sentence(dice.any(head.topic().tasks()));
        pen.put(".").line();
        if (dice.chance(0.3)) {
            table();
        }
        while (!isLong(0.9)) {
            pen.put("Điều " + article++ + ". ");
            sentences.say(role());
            pen.put(".").line();
            if (dice.chance(0.5)) {
                points();
            }
        }
        pen.put("Điều " + article + ". ")
                .spell(
                        head.agency().post()
                                + ", Trưởng "
                                + head.unit().name()
                                + " và các cơ quan, đơn vị, cá nhân có liên quan chịu trách nhiệm"
                                + " thi hành Quyết định này kể từ ngày ký.")
                .line();
    }

    private void points() {
        int many = dice.between(2, 5);
        for (int i = 0; i < many; i++) {
            pen.put(POINTS.charAt(i) + ") ");
            sentences.say(role());
            pen.put(i == many - 1 ? "." : ";").line();
        }
    }

    /// Chương, điều, khoản, điểm.
    private void rules() {
        int article = 1;
        for (int chapter = 0; chapter < 4; chapter++) {
            pen.spell("Chương " + ROMAN[chapter]).line();
            int start = pen.length();
            pen.write(sentences.further(WORDS.sentences("heading.plan")));
            String title = pen.out().substring(start).toUpperCase(Locale.ROOT);
            pen.out().setLength(start);
            pen.put(title).line();
            do {
                int from = pen.put("Điều " + article++ + ". ").length();
                pen.write(dice.one(pen.topic().things())).line();
                pen.capital(from);
                int clauses = dice.between(1, 4);
                for (int i = 1; i <= clauses; i++) {
                    pen.put(i + ". ");
                    sentences.say(role());
                    pen.put(".").line();
                    if (dice.chance(0.25)) {
                        points();
                    }
                }
            } while (!isLong((chapter + 1) / 4.0));
        }
    }

    private void contract() {
        bases(2);
        pen.spell("Hôm nay, ngày ");
        Figures.day(pen.out(), head.day(), dice);
        pen.spell(", chúng tôi gồm có:").line();
        party("BÊN A: ", head.agencyName());
        party("BÊN B: ", Places.name(Slot.COMPANY, dice, head));
        pen.spell("Hai bên thỏa thuận các điều khoản sau:").line();
        int article = 1;
        while (!isLong(0.95)) {
            int from = pen.put("Điều " + article++ + ". ").length();
            pen.write(dice.one(pen.topic().things())).line();
            pen.capital(from);
            marks("- ");
        }
    }

    private void party(String side, String name) {
        pen.put(side).spell(name).line();
        pen.spell(
                        "Đại diện: ông/bà "
                                + Person.name(dice)
                                + "; địa chỉ: đường "
                                + dice.one(WORDS.names("road"))
                                + "; tài khoản số "
                                + dice.spread(100_000_000L, 99_999_999_999L))
                .line();
    }

    /// Lead, time, place, and who should bring what (NĐ 30, PL III, mẫu 1.7).
    private void invitation() {
        intro("intro.invitation");
        pen.spell("Thành phần: ");
        for (int i = dice.between(2, 5); i > 0; i--) {
            pen.write(dice.one(WORDS.sentences("actor"))).put(i == 1 ? "." : "; ");
        }
        pen.line();
        pen.spell("Chủ trì: đồng chí " + Person.name(dice)).line();
        pen.spell("Thời gian: " + dice.between(7, 16) + " giờ 30 phút, ngày ");
        Figures.day(pen.out(), head.day().plusDays(dice.between(1, 12)), dice);
        pen.line();
        pen.spell(
                        "Địa điểm: Hội trường "
                                + dice.between(1, 3)
                                + ", đường "
                                + dice.one(WORDS.names("road")))
                .line();
        clauses(1.0, 1);
    }

    private void table() {
        List<String> heading = dice.any(WORDS.tables);
        pen.spell(String.join("\t", heading)).line();
        int rows = dice.between(3, 9);
        for (int row = 1; row <= rows && !isLong(1.0); row++) {
            pen.put(String.valueOf(row));
            for (int column = 1; column < heading.size(); column++) {
                pen.put("\t");
                cell(heading.get(column));
            }
            pen.line();
        }
    }

    private void cell(String column) {
        switch (column) {
            case "Nội dung công việc" -> sentences.say(Role.TASK);
            case "Chỉ tiêu" -> pen.write(dice.any(pen.topic().things()));
            case "Đơn vị tính" -> pen.spell(dice.any(List.of("%", "hồ sơ", "người", "ha", "tấn")));
            case "Đơn vị chủ trì", "Đơn vị" -> pen.spell(dice.one(head.agency().units()).name());
            case "Địa phương" -> pen.put(Places.name(Slot.COMMUNE, dice, head));
            case "Họ và tên" -> pen.spell(Person.name(dice));
            case "Chức vụ" -> pen.spell(Places.name(Slot.POST, dice, head));
            case "Thời gian" ->
                    pen.spell("Tháng " + dice.between(1, 12) + "/" + head.day().getYear());
            case "Kết quả" -> pen.spell(dice.one(List.of("Báo cáo", "Kế hoạch", "Quyết định")));
            case "Kinh phí (đồng)" -> Figures.grouped(pen.out(), dice.spread(900, 900_000) * 1_000);
            case "Tỷ lệ (%)" -> Figures.decimal(pen.out(), dice.between(1_000, 9_999), 100);
            case "Ghi chú" -> pen.put("");
            default -> Figures.grouped(pen.out(), dice.spread(3, 9_000));
        }
    }
}
