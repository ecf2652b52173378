package vn.vanthu.legacy.parse;

import java.util.List;
import java.util.regex.Pattern;

/// Recognises where a paper ends and what goes with it begins: Phụ lục, or a paper it issues.
final class Attached {

    private static final Pattern APPENDIX =
            Pattern.compile("(?:phu luc|danh sach|bieu mau|mau so|bieu so|bieu)\\b.{0,60}");
    private static final Pattern WITH = Pattern.compile("\\W*\\(?\\s*(?:ban hanh )?kem theo\\b.*");
    private static final int REACH = 8;

    private Attached() {}

    static boolean begins(List<Line> lines, int at) {
        String text = lines.get(at).text();
        String fold = Fold.of(text);
        boolean large = Line.isCapitals(text);
        if (fold.startsWith("phu luc")
                && text.length() < 40
                && (large || text.startsWith("Phụ lục"))) {
            return true;
        }
        if (isNation(lines.get(at)) || isHeadOfPage(lines, at)) {
            return true;
        }
        boolean heads =
                large
                        && !isOfFoot(text)
                        && (APPENDIX.matcher(fold).matches() || !SignerReader.isCapacity(text));
        return heads && isWith(lines, at) && !Names.isName(text);
    }

    private static boolean isNation(Line line) {
        return line.text().length() < 200 && Marks.nation(line.fold()) != null;
    }

    // The left block of another head, read before Quốc hiệu on its right.
    private static boolean isHeadOfPage(List<Line> lines, int at) {
        Line line = lines.get(at);
        int before = at - 1;
        while (before >= 0 && lines.get(before).isBlank()) {
            before--;
        }
        if (before < 0 || lines.get(before).page() == line.page()) {
            return false;
        }
        for (int i = at + 1; i < Math.min(lines.size(), at + REACH); i++) {
            if (lines.get(i).page() == line.page() && isNation(lines.get(i))) {
                return true;
            }
        }
        return false;
    }

    // `(Kèm theo Quyết định số …)` follows within a few lines.
    private static boolean isWith(List<Line> lines, int at) {
        int seen = 0;
        for (int i = at + 1; i < lines.size() && seen < REACH; i++) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            if (WITH.matcher(line.fold()).matches()) {
                return true;
            }
            if (isOfFoot(line.text())) {
                return false;
            }
            seen++;
        }
        return false;
    }

    // Abbreviations make capitals of `- Lưu: VT, KSTT.`; whoever signs stands above what is
    // attached.
    private static boolean isOfFoot(String text) {
        return "-–—+•".indexOf(text.charAt(0)) >= 0
                || text.startsWith("Lưu")
                || Names.isName(text)
                || SignerReader.hasAuthority(text)
                || (text.length() <= 24 && SignerReader.isCapacity(text));
    }

    static boolean isWith(Line line) {
        return WITH.matcher(line.fold()).matches();
    }
}
