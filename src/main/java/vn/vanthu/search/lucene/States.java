package vn.vanthu.search.lucene;

import java.util.Map;

/// Knows the states of a paper by the words an office uses for them.
final class States {

    private static final Map<String, String> CODES =
            Map.of(
                    "con hieu luc", "in-force",
                    "hieu luc", "in-force",
                    "dang hieu luc", "in-force",
                    "da dinh chinh", "corrected",
                    "dinh chinh", "corrected",
                    "bi thay the", "replaced",
                    "da thay the", "replaced",
                    "thay the", "replaced",
                    "da thu hoi", "recalled",
                    "thu hoi", "recalled");

    private States() {}

    /// The code that the archive writes, such as `recalled`; what is none stays as it is.
    static String of(String typed) {
        String folded = Keywords.folded(typed).replace('_', '-');
        return CODES.getOrDefault(folded, folded);
    }
}
