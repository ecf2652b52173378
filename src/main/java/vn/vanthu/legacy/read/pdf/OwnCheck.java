package vn.vanthu.legacy.read.pdf;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Paper;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.legacy.TextPage;
import vn.vanthu.legacy.read.ReadNotes;

/// Believes an embedded paper only when the pages say the same.
///
/// Anybody can embed anything: a file whose pages say one thing and whose data another must not be
/// taken for its data.
final class OwnCheck {

    private static final double ENOUGH = 0.9;

    private OwnCheck() {}

    static @Nullable Paper agreed(byte[] json, List<TextPage> pages, ReadNotes notes) {
        if (!(PaperJson.read(json) instanceof Reading.Read<Paper>(var paper, _))) {
            notes.warn("READ.own-damaged");
            return null;
        }
        Set<String> printed = new HashSet<>();
        pages.forEach(page -> page.lines().forEach(line -> printed.addAll(words(line.text()))));
        List<String> told =
                PaperJson.texts(json).entrySet().stream()
                        // Names of kinds and choices are not printed as they are stored.
                        .filter(each -> each.getValue().indexOf(' ') > 0)
                        .flatMap(each -> words(each.getValue()).stream())
                        .toList();
        long found = told.stream().filter(printed::contains).count();
        if (found < told.size() * ENOUGH) {
            notes.warn("READ.own-differs");
            return null;
        }
        return paper;
    }

    private static List<String> words(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Arrays.stream(lower.split("[^\\p{L}\\p{N}]+", -1))
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
