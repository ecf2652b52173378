package vn.vanthu.legacy.cite;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.vanthu.search.text.Citations;
import vn.vanthu.search.text.Term;
import vn.vanthu.search.text.Tokens;

/// Tells whether a symbol can be that of the body named as issuer.
///
/// A symbol holds the first letters of the body's name, some left out: `BVHTTDL` for Bộ Văn hóa,
/// Thể thao và Du lịch.
final class IssuerFit {

    // Who signs for a body without naming it.
    private static final Set<String> TITLES =
            Set.of(
                    "giam doc",
                    "chu tich",
                    "bo truong",
                    "tong giam doc",
                    "thu truong",
                    "hieu truong",
                    "cuc truong",
                    "vien truong",
                    "truong ban",
                    "truong phong");
    private static final Set<String> PLACES =
            Set.of("tinh", "huyen", "xa", "phuong", "quan", "thanh pho", "thi xa", "trung uong");

    private static final Map<String, String> SPELLED_OUT =
            Map.of(
                    "ubnd", "uy ban nhan dan",
                    "hdnd", "hoi dong nhan dan",
                    "kh&cn", "khoa hoc va cong nghe",
                    "khcn", "khoa hoc va cong nghe",
                    "khvcn", "khoa hoc va cong nghe",
                    "ttg", "thu tuong chinh phu",
                    "cp", "chinh phu",
                    "tp", "thanh pho",
                    "tt&tt", "thong tin va truyen thong",
                    "qh", "quoc hoi");

    private IssuerFit() {}

    /// Also when nothing can be told of it.
    static boolean of(Reference reference) {
        String issuer = reference.issuer();
        if (issuer == null || reference.symbol().isEmpty()) {
            return true;
        }
        List<String> named = Words.folded(issuer);
        String said = String.join(" ", named);
        if (named.isEmpty()
                || TITLES.contains(said)
                || PLACES.contains(said)
                || isMisread(issuer)) {
            return true;
        }
        String initials = initials(issuer);
        String[] groups = reference.symbol().split("[-/.]", -1);
        boolean kindFirst =
                Citations.kindOfSymbol(groups[0] + "-x") != null
                        && !Objects.equals(reference.kind(), "công văn")
                        && groups.length > 1;
        for (int i = kindFirst ? 1 : 0; i < groups.length; i++) {
            if (fits(groups[i].replaceAll("\\d+|&", ""), initials, said)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(String group, String initials, String said) {
        return switch (group) {
            case "" -> true;
            case "ttg" -> said.contains("thu tuong");
            case "tw" ->
                    said.contains("trung uong")
                            || said.contains("bo chinh tri")
                            || said.contains("ban bi thu")
                            || said.contains("dang");
            case "vpub", "vpubnd", "vp" -> initials.contains("vp");
            default ->
                    isWithin(group, initials)
                            || (initials.length() < 3 && isWithin(initials, group));
        };
    }

    private static String initials(String issuer) {
        Tokens tokens = Tokens.of(issuer);
        Words words = new Words(issuer, tokens);
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            Term term = words.term(i);
            String folded = term.folded().replace("&", "");
            boolean whole = term.kind() == Term.Kind.ABBREVIATION;
            initials.append(whole || folded.isEmpty() ? folded : folded.substring(0, 1));
        }
        return initials.toString();
    }

    // A name that a scan spoiled is no evidence.
    private static boolean isMisread(String issuer) {
        Words words = new Words(issuer, Tokens.of(issuer));
        for (int i = 0; i < words.size(); i++) {
            Term term = words.term(i);
            if (term.kind() == Term.Kind.WORD && !term.isSyllable()) {
                return true;
            }
        }
        return false;
    }

    /// Whether all letters of one stand in the other in their order.
    private static boolean isWithin(String some, String all) {
        int at = 0;
        for (int i = 0; i < all.length() && at < some.length(); i++) {
            at += all.charAt(i) == some.charAt(at) ? 1 : 0;
        }
        return at == some.length();
    }

    /// Folded, with the usual abbreviations said in full and the chairman counted as his committee.
    static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        List<String> words = Words.folded(name);
        for (String word : words) {
            plain.append(plain.isEmpty() ? "" : " ").append(SPELLED_OUT.getOrDefault(word, word));
        }
        return plain.toString().replaceFirst("^chu tich (?=uy ban)", "");
    }
}
