package vn.vanthu.search.text;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Kinds of papers as they are named when cited.
final class CitedKinds {

    /// Words of the longest.
    static final int LONGEST = 4;

    private static final Set<String> NAMES =
            Set.of(
                    "nghị quyết",
                    "quyết định",
                    "chỉ thị",
                    "quy chế",
                    "quy định",
                    "thông cáo",
                    "thông báo",
                    "hướng dẫn",
                    "chương trình",
                    "kế hoạch",
                    "phương án",
                    "đề án",
                    "dự án",
                    "báo cáo",
                    "biên bản",
                    "tờ trình",
                    "hợp đồng",
                    "công văn",
                    "công điện",
                    "bản ghi nhớ",
                    "bản thỏa thuận",
                    "giấy ủy quyền",
                    "giấy mời",
                    "giấy giới thiệu",
                    "giấy phép",
                    "phiếu gửi",
                    "phiếu chuyển",
                    "phiếu báo",
                    "kết luận",
                    "luật",
                    "bộ luật",
                    "pháp lệnh",
                    "nghị định",
                    "thông tư",
                    "thông tư liên tịch",
                    "lệnh",
                    "văn bản",
                    "văn bản hợp nhất",
                    "nghị quyết liên tịch",
                    "thông báo kết luận");

    // NĐ 30, PL III, Mục I, and kinds of legal and Party papers.
    private static final Map<String, String> BY_SYMBOL =
            Map.ofEntries(
                    Map.entry("nq", "nghị quyết"),
                    Map.entry("qd", "quyết định"),
                    Map.entry("ct", "chỉ thị"),
                    Map.entry("qc", "quy chế"),
                    Map.entry("qyd", "quy định"),
                    Map.entry("tc", "thông cáo"),
                    Map.entry("tb", "thông báo"),
                    Map.entry("hd", "hướng dẫn"),
                    Map.entry("ctr", "chương trình"),
                    Map.entry("kh", "kế hoạch"),
                    Map.entry("pa", "phương án"),
                    Map.entry("da", "đề án"),
                    Map.entry("bc", "báo cáo"),
                    Map.entry("bb", "biên bản"),
                    Map.entry("ttr", "tờ trình"),
                    Map.entry("cd", "công điện"),
                    Map.entry("bgn", "bản ghi nhớ"),
                    Map.entry("guq", "giấy ủy quyền"),
                    Map.entry("gm", "giấy mời"),
                    Map.entry("ggt", "giấy giới thiệu"),
                    Map.entry("pg", "phiếu gửi"),
                    Map.entry("pc", "phiếu chuyển"),
                    Map.entry("pb", "phiếu báo"),
                    Map.entry("kl", "kết luận"),
                    Map.entry("nd", "nghị định"),
                    Map.entry("tt", "thông tư"),
                    Map.entry("ttlt", "thông tư liên tịch"),
                    Map.entry("nqlt", "nghị quyết liên tịch"),
                    Map.entry("pl", "pháp lệnh"),
                    Map.entry("cv", "công văn"),
                    Map.entry("vbhn", "văn bản hợp nhất"));

    private static final Map<String, String> BY_WORDS = byWords();

    private CitedKinds() {}

    /// The kind that folded words or an abbreviation name.
    static @Nullable String of(String folded) {
        String named = BY_WORDS.get(folded);
        return named != null ? named : BY_SYMBOL.get(folded);
    }

    /// The kind that the symbol of a normalised label tells.
    static @Nullable String ofSymbol(String label) {
        int from = label.lastIndexOf('/') + 1;
        int stroke = label.indexOf('/');
        int dash = label.indexOf('-');
        // 3-ct/tw: the Party's papers have the kind between number and body.
        boolean party = dash >= 0 && dash < stroke;
        String symbol = party ? label.substring(dash + 1, stroke) : label.substring(from);
        int end = symbol.indexOf('-');
        String first = end < 0 ? symbol : symbol.substring(0, end);
        // 33/2024/qh15
        if (first.startsWith("qh") && first.length() > 2) {
            return "luật";
        }
        return BY_SYMBOL.get(first);
    }

    /// Whether it says `số`, or what a scan makes of it.
    static boolean isNumberWord(String folded) {
        return folded.equals("so") || folded.equals("s6") || folded.equals("s0");
    }

    private static Map<String, String> byWords() {
        Map<String, String> byWords = new java.util.HashMap<>();
        for (String name : NAMES) {
            StringBuilder folded = new StringBuilder();
            Tokens tokens = Tokens.of(name);
            for (int i = 0; i < tokens.size(); i++) {
                folded.append(i == 0 ? "" : " ").append(tokens.term(i).folded());
            }
            byWords.put(folded.toString(), name);
        }
        return Map.copyOf(byWords);
    }
}
