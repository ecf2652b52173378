package vn.vanthu.legacy.parse;

import java.util.regex.Pattern;

/// Recognises how the parts of a paper begin.
final class Openings {

    private static final Pattern ADDRESSEE =
            Pattern.compile("\\W*(?:kinh|thdn|than) (?:g[a-z]{1,4}|trinh)\\s*[:;.]?(?:\\s|$).*");
    private static final Pattern TELEGRAM = Pattern.compile(".{3,120}\\bdien\\s*:.*");
    private static final Pattern BASIS =
            Pattern.compile(
                    "\\W*(?:c[a-z]n c[uir]{1,2}|theo d[a-z] ngh[a-z]|xet d[a-z] ngh[a-z]"
                            + "|xet (?:to|don|bao|ket|van|cong|y)\\b|chieu theo).*");
    private static final Pattern RECIPIENTS =
            Pattern.compile(
                    "\\W*n[o0]i\\s?nh[a-z]n\\s*(?:[:;.,]|\\t|\\s{2,}|$| (?=(?:tm|kt|tl|tuq)[./])).*");
    // `Nơi nhận: - Như trên; - …; - Lưu: VT.`, a whole list that a reader set on one line.
    private static final Pattern RECIPIENTS_IN_A_ROW =
            Pattern.compile("\\W*noi nhan\\s*:?\\s*[-+•]\\s*\\p{L}");
    private static final Pattern BODY =
            Pattern.compile(
                    "(?:thuc hien|tiep theo|theo |hom nay|ngay \\d|trong |de |qua |nham |sau khi|tren co so"
                            + "|toi la|hai ben|thoi gian|nhan ky niem|than gui|kinh thua|nhan dip).*");

    // `Ngày 5 tháng 3 năm 2020, …`
    private static final Pattern DAY = Pattern.compile("ngay \\d{1,2}(?:/| thang )\\d");

    private Openings() {}

    /// `Kính gửi:`
    static boolean isAddressee(Line line) {
        String fold = line.fold().strip();
        if (!fold.startsWith("kinh") && !fold.startsWith("k") && !fold.startsWith("*")) {
            return false;
        }
        return ADDRESSEE.matcher(fold).matches()
                || (fold.length() > 6
                        && fold.indexOf(':') > 0
                        && fold.indexOf(':') < 14
                        && Fold.prefix(fold, "kinh gui", 0.3) > 0);
    }

    /// `Chủ tịch Ủy ban nhân dân tỉnh … điện:`
    static boolean isTelegram(String fold) {
        return fold.length() < 200 && TELEGRAM.matcher(fold).matches();
    }

    /// `Căn cứ …`, `Theo đề nghị của …`, `Xét …`
    static boolean isBasis(String fold) {
        return BASIS.matcher(fold).matches();
    }

    /// `Nơi nhận:`
    static boolean isRecipients(String fold) {
        return (fold.length() < 120 && RECIPIENTS.matcher(fold).matches())
                || RECIPIENTS_IN_A_ROW.matcher(fold).lookingAt();
    }

    /// Whether it reads like the beginning of the text, not like a subject.
    static boolean begins(String text) {
        return (text.length() > 60
                        && !Line.isCapitals(text)
                        && BODY.matcher(Fold.of(text)).matches())
                || DAY.matcher(Fold.of(text)).lookingAt()
                || Fold.of(text).startsWith("kinh thua")
                || Fold.of(text).startsWith("than gui");
    }
}
