package vn.vanthu.search.lucene;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.vanthu.archive.Metadata;
import vn.vanthu.search.text.Term;
import vn.vanthu.search.text.Tokens;

/// Writes values that are asked for whole in the one form that the index holds.
final class Keywords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Keywords() {}

    /// Small letters without accents.
    static String folded(String text) {
        String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
        return MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
    }

    /// Số và ký hiệu as a text's own labels are read, `453/skhcn-ttr`.
    static String label(Metadata metadata) {
        String number = metadata.codeNumber();
        String notation = metadata.codeNotation();
        return label(notation.isEmpty() ? number : number + "/" + notation);
    }

    /// A label in the form of a token, or folded when it reads as something else.
    static String label(String printed) {
        Tokens tokens = Tokens.of(printed);
        for (int i = 0; i < tokens.size(); i++) {
            Term term = tokens.term(i);
            if (term.kind() == Term.Kind.LABEL) {
                return term.folded();
            }
        }
        return folded(printed).replaceFirst("^0+(?=\\d)", "");
    }

    /// Year, number and letter in the order of the book; 0 in place of a number that there is not.
    static long order(int year, int number, String suffix) {
        int letter = suffix.isEmpty() ? 0 : suffix.charAt(0);
        return ((long) year << 47) | ((long) number << 16) | letter;
    }
}
