package vn.vanthu.workflow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.PaperJson;

/// Tells a writer that a paper he cites was recalled or replaced.
///
/// It looks for number and symbol written together, `453/SKHCN-TTr`, among the papers issued here;
/// other citations are not its business.
final class Cited {

    // Spaces around the slash and stars around the number stand in real papers.
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}/.])0*([1-9]\\d{0,6})\\p{Lu}?\\*{0,2}\\s?/\\s?"
                            + "(\\p{L}[\\p{L}\\p{N}&.]{0,30}(?:-[\\p{L}\\p{N}&.]{1,30}){0,4})");

    private final IssuedTable issued;

    Cited(IssuedTable issued) {
        this.issued = issued;
    }

    /// One problem for each cited paper that no longer holds, at the first place that cites it.
    List<Problem> warnings(Paper paper) {
        List<Problem> warnings = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Map.Entry<String, String> text : PaperJson.texts(PaperJson.write(paper)).entrySet()) {
            Matcher label = LABEL.matcher(text.getValue());
            while (label.find()) {
                String symbol = label.group(2).replaceFirst("\\.$", "");
                if (seen.add(label.group(1) + "/" + symbol)) {
                    warnings.addAll(of(text.getKey(), Integer.parseInt(label.group(1)), symbol));
                }
            }
        }
        return warnings;
    }

    private List<Problem> of(String place, int number, String symbol) {
        List<IssuedCard> found = issued.named(number, symbol);
        // The same number comes back every year; without reading the year of the citation only a
        // warning is right when none of them holds.
        if (found.isEmpty() || found.stream().anyMatch(card -> holds(card.standing()))) {
            return List.of();
        }
        IssuedCard card = found.getFirst();
        String code = card.standing() == Standing.RECALLED ? "CITED.recalled" : "CITED.replaced";
        return List.of(Problem.should(code, place, card.label(), card.issued()));
    }

    private static boolean holds(Standing standing) {
        return switch (standing) {
            case IN_FORCE, CORRECTED -> true;
            case REPLACED, RECALLED -> false;
        };
    }
}
