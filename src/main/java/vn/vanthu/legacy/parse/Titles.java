package vn.vanthu.legacy.parse;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises the line that names the kind of paper: `KẾ HOẠCH`, `T Ờ  T R Ì N H`, `BIÊN BẢN HỌP …`.
final class Titles {

    // T Ờ  T R Ì N H
    private static final Pattern SPACED = Pattern.compile("(?:\\p{L} ){4,}\\p{L}");
    // Letters that no kind of paper begins but "Thư" does: thư ký, thư viện.
    private static final Pattern LETTER_OF =
            Pattern.compile("|(?:chuc|khen|ngo|cam on|chia buon|keu goi|moi|tra loi|cong).*");

    // Papers that head their text in the same way and are no kinds of the decree: the law's, and some
    // that offices use.
    private static final List<String> OTHERS =
            List.of(
                    "Thông tư liên tịch", "Thông tư", "Nghị định", "Luật", "Pháp lệnh", "Lệnh",
                    "Nội quy", "Quy trình", "Điều lệ", "Đề cương", "Lịch công tác", "Chiến lược", "Quy hoạch",
                    "Giấy chứng nhận", "Giấy xác nhận", "Giấy phép", "Giấy đi đường", "Giấy biên nhận",
                    "Giấy đề nghị", "Bản cam kết", "Bản kiểm điểm", "Đơn", "Phụ lục hợp đồng", "Danh sách");

    private final List<KindName> kinds;
    private final List<String> folded;

    Titles(List<KindName> kinds) {
        this.kinds = new java.util.ArrayList<>(kinds);
        for (String name : OTHERS) {
            this.kinds.add(new KindName("", name, null));
        }
        this.folded = this.kinds.stream().map(kind -> Fold.of(kind.name())).toList();
    }

    /// A line that names a kind.
    ///
    /// @param rest what follows the kind on the line, which begins the subject
    /// @param restStart where it begins in the line
    /// @param isWhole whether the line says nothing else
    record Title(KindName kind, String name, String rest, int restStart, boolean isWhole, double certainty) {}

    /// @param damaged whether letters may be misread
    @Nullable Title read(Line line, boolean damaged) {
        String bare = line.bare();
        String text = bare.strip();
        if (text.length() < 3 || text.length() > 300 || text.endsWith(":")) {
            return null;
        }
        int start = bare.indexOf(text);
        if (SPACED.matcher(Line.squeeze(text)).matches()) {
            return whole(text.replaceAll("\\s", ""));
        }
        String fold = Fold.of(Line.squeeze(text));
        Title best = null;
        for (int k = 0; k < kinds.size(); k++) {
            KindName kind = kinds.get(k);
            String name = folded.get(k);
            int end = fold.startsWith(name) ? name.length() : -1;
            double certainty = 1;
            if (end < 0 && damaged && name.length() >= 6
                    && Math.abs(fold.length() - name.length()) <= 2) {
                // Of a line that says nothing else a scan may have spoilt a letter or two.
                certainty = Fold.likeness(fold, name) - 0.05;
                end = certainty >= 0.75 ? fold.length() : -1;
            }
            if (end < 0 || (end < fold.length() && Character.isLetterOrDigit(fold.charAt(end)))) {
                continue;
            }
            int rawEnd = rawEnd(bare, start, end);
            String said = Line.squeeze(bare.substring(start, rawEnd));
            String rest = bare.substring(rawEnd).strip();
            if (kind.code().equals("thu-cong")
                    && !LETTER_OF.matcher(Fold.of(rest).strip()).matches()) {
                continue;
            }
            if (!Line.isCapitals(said) && !(rest.isEmpty() && line.isBold())) {
                continue;
            }
            boolean better = best == null
                    || certainty > best.certainty()
                    || (certainty == best.certainty() && kind.name().length() > best.kind().name().length());
            if (better) {
                String clean = rest.replaceAll("^[-–:.\\s]+", "");
                best = new Title(
                        kind, kind.name(), clean, rawEnd, clean.isEmpty(), certainty);
            }
        }
        return best;
    }

    private @Nullable Title whole(String joined) {
        String fold = Fold.of(joined);
        for (KindName kind : kinds) {
            if (Fold.of(kind.name()).replace(" ", "").equals(fold)) {
                return new Title(kind, kind.name(), "", joined.length(), true, 1);
            }
        }
        return null;
    }

    // The place in the line of a place in its squeezed form.
    private static int rawEnd(String bare, int start, int squeezed) {
        int i = start;
        int seen = 0;
        boolean gap = false;
        while (i < bare.length() && seen < squeezed) {
            boolean blank = bare.charAt(i) <= ' ';
            if (!blank || !gap) {
                seen++;
            }
            gap = blank;
            i++;
        }
        return i;
    }
}
