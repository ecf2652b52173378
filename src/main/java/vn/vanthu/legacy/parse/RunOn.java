package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.legacy.TextLine;

/// Cuts a paper that some copy set on one line into lines again, where its parts begin.
///
/// `UBND HUYỆN A CỘNG HÒA XÃ HỘI … Số: 5/UBND-VP A, ngày 3 tháng 5 năm 2010 V/v … Kính gửi: …`
final class RunOn {

    private static final int LONG = 400;
    private static final int HEAD = 500;
    private static final Pattern NUMBER = Pattern.compile("(?<![a-z])so\\s?:\\s?\\d");
    private static final Pattern ABOUT = Pattern.compile("(?<![a-z])v/v\\b");
    // Where lines begin behind the head: a title and who decides in capitals, whatever stands
    // before.
    private static final Pattern PARTS =
            Pattern.compile(
                    "(?<=\\s|-)(?=Kính gửi\\s?:|Căn cứ |Xét đề nghị |Theo đề nghị |Điều \\d{1,3}\\.|Nơi nhận|QUYẾT ĐỊNH:|QUYẾT NGHỊ:)"
                            + "|(?<=[.;:] )(?=\\d{1,2}\\. \\p{Lu}|[IVX]{1,5}\\. \\p{Lu}|[a-zđ]\\) \\p{Lu}|[-–+] \\p{Lu})"
                            + "|(?<=/\\.)\\s"
                            + "|(?<=QUYẾT (?:ĐỊNH|NGHỊ):)\\s|(?<=QUYẾT ĐỊNH)\\s(?=Điều )");
    private static final Pattern FOOT =
            Pattern.compile(
                    "(?<=[.;)\\s])(?=(?:TM|KT|TL|TUQ)\\. ?\\p{Lu})|(?=\\([Đđ]ã ký\\))|(?<=[Đđ]ã ký\\))\\s"
                            + "|(?<=[;:)]|[\\p{Ll}\\d]\\.|(?<!KT|TM|TL|UQ)\\.) (?=\\p{Lu}{2,} \\p{Lu}{2,})"
                            + "|(?<=\\p{Lu}{2}) (?=(?:PHÓ|KT\\.|CHỦ TỊCH|GIÁM ĐỐC|THỨ TRƯỞNG)(?: |$))(?<!(?:PHÓ|KT\\.) )"
                            + "|(?<=\\p{Lu}{2}) (?=\\p{Lu}\\p{Ll}{1,7} \\p{Lu}\\p{Ll})"
                            + "|(?<=\\p{Ll}{1,7}) (?=\\p{Lu}{2,} \\p{Lu}{2,})");
    // In a subject set in capitals: who decides, named behind it.
    private static final Pattern AUTHORITY =
            Pattern.compile(
                    "(?<!CỦA|VÀ|DO) (?=(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|(?:CHI |TỔNG )?CỤC TRƯỞNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG|THỦ TƯỚNG"
                            + "|(?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|CHÍNH PHỦ|BAN BÍ THƯ))");
    private static final int FOOT_REACH = 3_000;
    private static final int AUTHORITY_REACH = 90;

    private static final Pattern TITLE =
            Pattern.compile(
                    "\\s*(?:NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|QUY CHẾ|QUY ĐỊNH|THÔNG CÁO|THÔNG BÁO|HƯỚNG DẪN|CHƯƠNG TRÌNH"
                            + "|KẾ HOẠCH|PHƯƠNG ÁN|ĐỀ ÁN|DỰ ÁN|BÁO CÁO|BIÊN BẢN|TỜ TRÌNH|CÔNG ĐIỆN|GIẤY MỜI|KẾT LUẬN"
                            + "|THÔNG TƯ LIÊN TỊCH|THÔNG TƯ|NGHỊ ĐỊNH)(?!:)");

    private RunOn() {}

    /// The lines of `line`, or it alone.
    static List<Line> parted(Line line) {
        String raw = line.raw();
        if (raw.length() < LONG || line.hasTab()) {
            return List.of(line);
        }
        String fold = line.fold();
        String start = fold.substring(0, Math.min(HEAD, fold.length()));
        if (!start.contains("cong hoa xa") && !NUMBER.matcher(start).find()) {
            return List.of(line);
        }
        TreeSet<Integer> cuts = new TreeSet<>();
        int head = cutHead(line, cuts);
        if (head < 0) {
            return List.of(line);
        }
        cutAt(PARTS, raw, head, raw.length(), cuts);
        int large = endOfCapitals(raw, head);
        if (large > head + 12) {
            cuts.add(large);
            cutAt(AUTHORITY, raw, Math.max(head, large - AUTHORITY_REACH), large, cuts);
        }
        int foot = raw.indexOf("Nơi nhận", head);
        if (foot >= 0) {
            cutAt(FOOT, raw, foot, Math.min(raw.length(), foot + FOOT_REACH), cuts);
        }
        return cut(line, cuts);
    }

    // The end of the line of number and day, or -1 without such a day.
    private static int cutHead(Line line, SortedSet<Integer> cuts) {
        String fold = line.fold();
        int reach = Math.min(HEAD, fold.length());
        DayGrammar.Found day =
                DayGrammar.read(
                        Line.of(
                                line.page(),
                                line.index(),
                                TextLine.of(line.raw().substring(0, reach))));
        if (day == null || day.date() == null || day.place().isEmpty()) {
            return -1;
        }
        cuts.add(day.placeStart());
        cuts.add(day.end());
        for (Fold.Match match :
                Arrays.asList(
                        Marks.nation(fold.substring(0, reach)),
                        Marks.motto(fold.substring(0, reach)))) {
            if (match != null) {
                cuts.add(match.start());
                cuts.add(match.end());
            }
        }
        for (Pattern pattern : List.of(NUMBER, ABOUT)) {
            Matcher part = pattern.matcher(fold).region(0, reach);
            if (part.find()) {
                cuts.add(part.start());
            }
        }
        int end = day.end();
        Matcher title =
                TITLE.matcher(line.raw()).region(end, Math.min(end + 60, line.raw().length()));
        if (title.lookingAt()) {
            cuts.add(title.end());
            end = title.end();
        }
        return end;
    }

    // Where the words in capitals end that begin at a place.
    private static int endOfCapitals(String raw, int from) {
        int end = from;
        int at = from;
        while (at < raw.length() && at - from < HEAD * 2) {
            int next = raw.indexOf(' ', at + 1);
            next = next < 0 ? raw.length() : next;
            String word = raw.substring(at, next);
            if (word.chars().anyMatch(Character::isLowerCase) && word.indexOf('/') < 0) {
                break;
            }
            end = next;
            at = next;
        }
        return end;
    }

    private static void cutAt(
            Pattern pattern, String raw, int from, int until, SortedSet<Integer> cuts) {
        Matcher part = pattern.matcher(raw).region(from, until);
        part.useTransparentBounds(true);
        while (part.find()) {
            cuts.add(part.start());
        }
    }

    private static List<Line> cut(Line line, SortedSet<Integer> cuts) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        cuts.add(line.raw().length());
        for (int cut : cuts) {
            if (cut > from && !line.bare().substring(from, cut).isBlank()) {
                lines.add(line.part(from, cut));
            }
            from = Math.max(from, cut);
        }
        return lines;
    }
}
