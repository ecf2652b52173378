package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Signer;
import vn.vanthu.legacy.Guess;
import vn.vanthu.legacy.Place;
import vn.vanthu.legacy.Proposal;

/// Reads who signed: quyền hạn and chức vụ in capitals, then the name, in one column or two.
final class SignerReader {

    private static final Pattern AUTHORITY =
            Pattern.compile(
                    "(?:(T\\s?/?\\s?M)|(K\\s?/?\\s?T)|(T\\s?\\.?/?\\s?L)|(T\\s?\\.?U\\s?\\.?Q)|(Q))\\s?[./:,]\\s?(?=\\p{Lu})|(?:(TM)|(KT)|(TL)|(TUQ)) (?=\\p{Lu})");
    private static final Pattern POST =
            Pattern.compile(
                    ".*\\b(?:giam|chu tich|pho|truong|chanh|bi thu|thu ky|chu toa|dai dien|ben [ab]|chu nhiem"
                            + "|thu tuong|uy vien|tong bien tap|ke toan|hieu|vien|cong chuc|chuyen vien|chu tri"
                            + "|hoi dong|uy ban|ban thuong|thuong truc|nguoi|thanh tra|kiem toan|tham phan"
                            + "|thong doc|bo|cuc|vu|chi huy|doan|thay mat|quyen|to|nguoi lap)\\b.*");
    private static final Pattern SMALL_POST =
            Pattern.compile(
                    "(?:(?:kt|tl|tm|tuq|q)[./] ?)?(?:pho )?(?:tong )?(?:giam doc|chu tich|truong (?:phong|ban|khoa|don vi)"
                            + "|hieu truong|chanh van phong|cuc truong|chi cuc truong|vien truong|thu truong|thu ky"
                            + "|chu toa|nguoi lap|ke toan truong|dai dien)\\b[^.;:]{0,40}");
    // Before a name, and no part of it (NĐ 30, PL I, II.7.d).
    private static final Pattern RANK =
            Pattern.compile(
                    "^(?:(?:GS|PGS|TSKH|TS|ThS|Ths|BS|BSCKI{1,2}|BSCK\\d|CKI{1,2}|DS|KS|CN|Luật sư|Tiến sĩ"
                            + "|Thạc sĩ|Bác sĩ|Kỹ sư|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá"
                            + "|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Trung úy|Thiếu úy|NGƯT|NGND|TTƯT"
                            + "|TTND|Ông|Bà)\\b[.,\\s]*)+");
    private static final Pattern ASIDE =
            Pattern.compile(
                    "[(\\[/\\\\|'‘’`\"@_.,;:\\d\\s-]*(?:da ky|ky|ky ten|ky,.*|da ki.*|ky va .*|dong dau).*");
    // Also what a scan puts before a letter, `Hà Thanh 'Toàn`.
    private static final Pattern NOISE =
            Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$|(?<= )['‘’`´]+(?=\\p{Lu})");
    private static final Set<String> FAMILIES =
            Set.of(
                    ("nguyen tran le pham hoang huynh vu vo phan truong bui dang do ngo ho duong dinh ly dao"
                                    + " doan trinh mai lam phung ta cao luong to chau nong vi la lu ha quach thai tong"
                                    + " quang kieu luu thach khuat bach cu diep giang han kim lai lo luc ma mac mang ninh"
                                    + " nghiem ong phi son than thieu tang tieu tu ton trieu van vuong y h' a chu dam an"
                                    + " danh dau dong gia hua khong khuc mong nhu phuong quan sam uong ung viet xa")
                            .split(" ", -1));

    private final boolean damaged;
    private final List<List<Said>> columns = List.of(new ArrayList<>(), new ArrayList<>());
    private final List<Proposal.SignedBy> signers = new ArrayList<>();

    private record Said(Line line, String text) {}

    SignerReader(boolean damaged) {
        this.damaged = damaged;
    }

    /// Takes what stands in the left (0) or right (1) column of a line.
    void add(Line line, String text, int column) {
        if (!text.isBlank() && !Marks.isRule(text)) {
            columns.get(column).add(new Said(line, text.strip()));
        }
    }

    List<Proposal.SignedBy> signers() {
        return signers;
    }

    /// Reads the columns that were taken.
    void close() {
        List<Said> flat = columns.get(1);
        if (columns.get(0).isEmpty()
                && flat.size() > 1
                && TwoSigners.isPair(flat.getFirst().text())) {
            readColumn(halves(flat, true));
            readColumn(halves(flat, false));
            return;
        }
        for (List<Said> column : columns) {
            readColumn(column);
        }
    }

    // What the left or the right of two signers says, of lines that a scan read across.
    private static List<Said> halves(List<Said> lines, boolean left) {
        List<Said> half = new ArrayList<>();
        for (Said said : lines) {
            int at = TwoSigners.split(said.text());
            boolean both = at > 0;
            String text =
                    both
                            ? left ? said.text().substring(0, at) : said.text().substring(at)
                            : left ? said.text() : "";
            if (!text.isBlank()) {
                half.add(new Said(said.line(), text.strip()));
            }
        }
        return half;
    }

    private void readColumn(List<Said> column) {
        List<Signer.Capacity> capacity = new ArrayList<>();
        Place place = null;
        String office = null;
        for (Said said : column) {
            String text = said.text();
            if (isAside(text)) {
                continue;
            }
            if (isCapacity(text) && capacity.size() < 6) {
                capacity.add(capacity(text));
                place = place == null ? said.line().place() : place.to(said.line().place());
                continue;
            }
            String name = name(text);
            if (!capacity.isEmpty()
                    && Line.isCapitals(text)
                    && !isLargeName(text)
                    && text.length() <= 60) {
                // The name of a body goes on on the next line.
                Signer.Capacity last = capacity.removeLast();
                capacity.add(new Signer.Capacity(last.authority(), last.holder() + " " + text));
                continue;
            }
            if (name != null && (!capacity.isEmpty() || signers.isEmpty())) {
                double sure = capacity.isEmpty() ? 0.78 : 0.95;
                add(
                        capacity,
                        place,
                        office,
                        new Guess<>(name, isName(text) ? sure : 0.3, said.line().place()));
                capacity = new ArrayList<>();
                place = null;
                office = null;
            } else if (POST.matcher(Fold.of(text)).matches() && text.length() < 90) {
                if (capacity.isEmpty() && isPost(text)) {
                    // Companies and schools also write posts in small letters.
                    capacity.add(capacity(text));
                    place = said.line().place();
                } else if (!capacity.isEmpty()) {
                    office = text;
                }
            }
        }
        if (!capacity.isEmpty() && signers.size() < 2 && capacity.size() <= 4) {
            add(capacity, place, office, Guess.none(0.5));
        }
    }

    private void add(
            List<Signer.Capacity> capacity,
            @Nullable Place place,
            @Nullable String office,
            Guess<String> name) {
        Guess<List<Signer.Capacity>> held =
                capacity.isEmpty()
                        ? Guess.none(0.3)
                        : new Guess<>(List.copyOf(capacity), 0.93, place);
        signers.add(new Proposal.SignedBy(held, office, name));
    }

    private static boolean isPost(String text) {
        return SMALL_POST.matcher(Fold.of(text)).matches() && Character.isUpperCase(text.charAt(0));
    }

    private static boolean isAside(String text) {
        return ASIDE.matcher(Fold.of(text)).matches() && text.length() < 60 && !isCapacity(text);
    }

    /// `KT. GIÁM ĐỐC`, however the mark is written.
    private static Signer.Capacity capacity(String text) {
        Matcher mark = AUTHORITY.matcher(text);
        if (mark.lookingAt()) {
            String letters = mark.group().replaceAll("[^TMKLUQ]", "");
            String holder = text.substring(mark.end()).strip();
            for (Signer.Authority authority : Signer.Authority.values()) {
                if (authority.name().equals(letters) && !holder.isEmpty()) {
                    return new Signer.Capacity(authority, holder);
                }
            }
        }
        return new Signer.Capacity(null, text.strip());
    }

    /// Whether a line names a post or a body in capitals.
    static boolean isCapacity(String text) {
        if (text.length() < 3 || text.length() > 100 || text.indexOf(';') >= 0) {
            return false;
        }
        String fold = Fold.of(text);
        if (AUTHORITY.matcher(text).lookingAt()) {
            return Line.isCapitals(text) || POST.matcher(fold).matches();
        }
        return Line.isCapitals(text) && POST.matcher(fold).matches() && !isLargeName(text);
    }

    /// Whether a line is the name of a person and nothing else.
    static boolean isName(String text) {
        String bare = NOISE.matcher(RANK.matcher(text.strip()).replaceFirst("")).replaceAll("");
        if (isLargeName(bare)) {
            return true;
        }
        String[] words = bare.split(" ", -1);
        if (words.length < 2 || words.length > 6 || bare.length() > 45) {
            return false;
        }
        for (String word : words) {
            if (!word.matches("\\p{Lu}['’]?(?:\\p{Ll}|-\\p{L}|['’])*") || word.length() > 9) {
                return false;
            }
        }
        return !POST.matcher(Fold.of(bare)).matches() || isFamily(words[0]);
    }

    private static boolean isLargeName(String text) {
        String[] words = text.split(" ", -1);
        boolean few = words.length == 2 && POST.matcher(Fold.of(text)).matches();
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

    // The name in a line; of a scan also one with letters spoilt by the seal.
    private @Nullable String name(String text) {
        String bare = NOISE.matcher(RANK.matcher(text.strip()).replaceFirst("")).replaceAll("");
        if (isName(text)) {
            return bare;
        }
        if (!damaged) {
            return null;
        }
        String[] words = bare.split(" ", -1);
        int large = 0;
        for (String word : words) {
            large += !word.isEmpty() && Character.isUpperCase(word.charAt(0)) ? 1 : 0;
        }
        return words.length >= 2
                        && words.length <= 6
                        && large * 3 >= words.length * 2
                        && bare.length() <= 45
                        && !Line.isCapitals(bare)
                ? bare
                : null;
    }
}
