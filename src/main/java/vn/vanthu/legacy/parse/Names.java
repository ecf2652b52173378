package vn.vanthu.legacy.parse;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises names of persons.
final class Names {

    // Before a name, and no part of it (NĐ 30, PL I, II.7.d).
    private static final Pattern RANK =
            Pattern.compile(
                    "^(?:(?:GS|PGS|TSKH|TS|ThS|Ths|BS|BSCKI{1,2}|BSCK\\d|CKI{1,2}|DS|KS|CN|Luật sư|Tiến sĩ"
                            + "|Thạc sĩ|Bác sĩ|Kỹ sư|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá"
                            + "|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Trung úy|Thiếu úy|NGƯT|NGND|TTƯT"
                            + "|TTND|Ông|Bà)\\b[.,\\s]*)+");
    // Also what a scan puts before a letter, `Hà Thanh 'Toàn`.
    private static final Pattern NOISE =
            Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$|(?<= )['‘’`´]+(?=\\p{Lu})");
    // Provinces and cities whose names begin as families do.
    private static final Set<String> PLACES =
            Set.of(
                    "ha noi",
                    "ha nam",
                    "ha giang",
                    "ha tinh",
                    "ha tay",
                    "ha bac",
                    "ninh binh",
                    "ninh thuan",
                    "lam dong",
                    "cao bang",
                    "lai chau",
                    "ho chi minh",
                    "quang nam",
                    "quang ngai",
                    "quang tri",
                    "quang ninh",
                    "quang binh",
                    "thai binh",
                    "thai nguyen",
                    "an giang",
                    "dong nai",
                    "dong thap",
                    "son la",
                    "gia lai",
                    "phu tho",
                    "phu yen",
                    "viet nam");
    private static final Set<String> FAMILIES =
            Set.of(
                    ("nguyen tran le pham hoang huynh vu vo phan truong bui dang do ngo ho duong dinh ly dao"
                                    + " doan trinh mai lam phung ta cao luong to chau nong vi la lu ha quach thai tong"
                                    + " quang kieu luu thach khuat bach cu diep giang han kim lai lo luc ma mac mang ninh"
                                    + " nghiem ong phi son than thieu tang tieu tu ton trieu van vuong y h' a chu dam an"
                                    + " danh dau dong gia hua khong khuc mong nhu phuong quan sam uong ung viet xa")
                            .split(" ", -1));

    private Names() {}

    /// A name without rank before it and without what a seal left around it.
    static String bare(String text) {
        return NOISE.matcher(RANK.matcher(text.strip()).replaceFirst("")).replaceAll("");
    }

    /// Whether a line is the name of a person and nothing else.
    static boolean isName(String text) {
        String bare = bare(text);
        if (isLarge(bare)) {
            return true;
        }
        String[] words = bare.split(" ", -1);
        if (words.length < 2
                || words.length > 6
                || bare.length() > 45
                || bare.startsWith("Như ")
                || PLACES.contains(Fold.of(bare))) {
            return false;
        }
        for (String word : words) {
            if (!word.matches("\\p{Lu}['’]?(?:\\p{Ll}|-\\p{L}|['’])*") || word.length() > 9) {
                return false;
            }
        }
        return !SignerReader.namesPost(bare) || isFamily(words[0]);
    }

    /// A name behind words of another column that their line did not end, `các Sở, ban Vũ Thị Hà`;
    /// or null.
    static @Nullable String nameAtEnd(String text) {
        String[] words = text.split(" ", -1);
        for (int n = Math.min(4, words.length - 1); n >= 2; n--) {
            String first = words[words.length - n];
            String name = String.join(" ", List.of(words).subList(words.length - n, words.length));
            if (isFamily(first)
                    && Character.isLetter(name.charAt(name.length() - 1))
                    && !Line.isCapitals(name)
                    && isName(name)) {
                return name;
            }
        }
        return null;
    }

    /// Whether a text is a name in capitals.
    static boolean isLarge(String text) {
        if (PLACES.contains(Fold.of(text))) {
            return false;
        }
        String[] words = text.split(" ", -1);
        boolean few = words.length == 2 && SignerReader.namesPost(text);
        if (words.length < 2 || words.length > 5 || few || !isFamily(words[0])) {
            return false;
        }
        for (String word : words) {
            if (!word.matches("\\p{Lu}{1,7}")) {
                return false;
            }
        }
        return !Fold.of(text)
                .matches(
                        ".*\\b(?:giam doc|chu tich|truong|thanh tra|uy ban|hoi dong|thu ky|dai dien)\\b.*");
    }

    static boolean isFamily(String word) {
        return FAMILIES.contains(Fold.of(word));
    }
}
