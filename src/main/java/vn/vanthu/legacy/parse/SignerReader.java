package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.List;
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
    // What begins so heads a text, though it may name a body or a post too.
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?:danh muc|danh sach|quy (?:dinh|che|trinh|hoach|uoc|tac)|ke hoach|phu luc|bieu|bang"
                            + "|mau|thu tuc|noi dung|phuong an|de an|du an|chuong trinh|dieu le|noi quy|tieu chuan"
                            + "|tieu chi|huong dan|chuong [ivx\\d]|muc [ivx\\d]|phan [ivx\\d]|dieu \\d|bao cao"
                            + "|dinh muc|don gia|[ivx]{1,4}\\.)(?![a-z])");
    private static final Pattern ASIDE =
            Pattern.compile(
                    "[(\\[/\\\\|'‘’`\"@_.,;:\\d\\s-]*(?:da ky|ky|ky ten|ky,.*|da ki.*|ky va .*|dong dau).*");
    private final boolean damaged;
    private final List<List<Said>> columns = List.of(new ArrayList<>(), new ArrayList<>());
    private final List<Proposal.SignedBy> signers = new ArrayList<>();

    private @Nullable Said noted;

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

    /// Notes what may be the name, run into a line of the other column.
    void note(Line line, String name) {
        noted = new Said(line, name);
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
        int before = signers.size();
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
                    && !Names.isLarge(text)
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
                        new Guess<>(name, Names.isName(text) ? sure : 0.3, said.line().place()));
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
        boolean signed = signers.size() > before && signers.getLast().name().value() != null;
        if (!capacity.isEmpty() && !signed && signers.size() < 2 && capacity.size() <= 4) {
            Guess<String> name =
                    noted == null
                            ? Guess.none(0.5)
                            : new Guess<>(noted.text(), 0.6, noted.line().place());
            add(capacity, place, office, name);
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
        if (text.length() < 3
                || text.length() > 100
                || text.indexOf(';') >= 0
                || text.indexOf(':') >= 0) {
            return false;
        }
        String fold = Fold.of(text);
        if (HEADING.matcher(fold).lookingAt()) {
            return false;
        }
        Matcher mark = AUTHORITY.matcher(text);
        if (mark.lookingAt()) {
            return Line.isCapitals(text)
                    || (POST.matcher(fold).matches() && !Names.isName(text.substring(mark.end())));
        }
        return Line.isCapitals(text) && POST.matcher(fold).matches() && !Names.isLarge(text);
    }

    /// Whether a text has a word of a post or a body.
    static boolean namesPost(String text) {
        return POST.matcher(Fold.of(text)).matches();
    }

    /// Whether a line begins with the mark of an authority, `KT.`
    static boolean hasAuthority(String text) {
        return AUTHORITY.matcher(text).lookingAt();
    }

    // The name in a line; of a scan also one with letters spoilt by the seal.
    private @Nullable String name(String text) {
        String bare = Names.bare(text);
        if (Names.isName(text)) {
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
