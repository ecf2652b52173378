package vn.vanthu.archive;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.archive.ocfl.ReadableLayout;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Symbol;

/// Names one object of the archive in plain letters: year, kind, paper.
///
/// `2026/thong-bao/0001-TB-SKHCN`. Always three parts, so that no object can lie within another;
/// only ASCII, so that the folders survive every file system and every zip.
public record ObjectId(String value) implements Comparable<ObjectId> {

    /// Letters of the longest id; folders of deeper file systems still hold it.
    public static final int LONGEST = 150;

    private static final int LONGEST_AGENCY = 60;

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    public ObjectId {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "object id of " + value.length() + " letters must have at most " + LONGEST);
        }
        if (!ReadableLayout.knows(value)) {
            throw new IllegalArgumentException(
                    "object id \""
                            + value
                            + "\" must have the form 2026/thong-bao/0001-TB-SKHCN in plain letters");
        }
    }

    /// The id of a paper by what is printed on it, accents folded; two symbols that differ only in
    /// accents (`HĐ`, `HD`) fold alike, so they must differ in kind or number.
    ///
    /// @param kind the code of the kind, such as `thong-bao`
    /// @param symbol null for a paper without a symbol
    public static ObjectId of(int year, String kind, PaperNumber number, @Nullable Symbol symbol) {
        String name = String.format("%04d", number.value()) + number.suffix();
        if (symbol != null) {
            name += "-" + symbol;
        }
        return new ObjectId(String.format("%04d", year) + "/" + kind + "/" + folded(name));
    }

    /// The id of a paper that another body issued: its name stands behind the number, since two
    /// bodies may have papers of one number and symbol.
    public static ObjectId of(
            int year, String kind, PaperNumber number, @Nullable Symbol symbol, String agency) {
        String own = of(year, kind, number, symbol).value();
        String name = folded(agency).toLowerCase(Locale.ROOT);
        int room = Math.max(0, Math.min(LONGEST_AGENCY, LONGEST - own.length() - 1));
        String cut = folded(name.substring(0, Math.min(name.length(), room)));
        return cut.isEmpty() ? new ObjectId(own) : new ObjectId(own + "-" + cut);
    }

    /// Only plain letters and digits; all else becomes a single `-`.
    private static String folded(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("")
                        .replace('Đ', 'D')
                        .replace('đ', 'd');
        return plain.replaceAll("[^A-Za-z0-9.]+", "-")
                .replaceAll("[.-]*-[.-]*", "-")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^[.-]+|[.-]+$", "");
    }

    /// Its folder under the storage root, parts joined by `/`.
    String folder() {
        return ReadableLayout.path(value);
    }

    @Override
    public int compareTo(ObjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
