package vn.vanthu.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.archive.Holding;
import vn.vanthu.archive.Holding.StoredFile;
import vn.vanthu.archive.Holding.Version;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.search.IndexedPaper.PageText;

/// Finds the words of one version of a paper: in its plain text, else in its PDF, else in its
/// content.
final class PaperWords {

    /// The text of a paper page by page, parted by form feeds; what a scan was read as.
    static final String TEXT = "text.txt";

    /// Letters of all versions together; thousands of pages. More would exhaust the machine.
    static final int MOST = 5_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(PaperWords.class);

    private static final String PAPER = "paper.json";
    private static final String PDF = ".pdf";
    private static final String SIGNED_PDF = ".signed.pdf";

    private final Holding holding;
    private int letters;

    PaperWords(Holding holding) {
        this.holding = holding;
    }

    /// The file that holds the words of a version.
    record Source(int version, String name, String digest) {}

    /// Where the words of a version are, or null when it has none.
    static @Nullable Source source(Version version, String object) {
        SortedMap<String, StoredFile> files = version.files();
        String name;
        if (files.containsKey(TEXT)) {
            name = TEXT;
        } else {
            // Further files beside the paper's own, such as appendices, come behind it.
            String own = object.substring(object.lastIndexOf('/') + 1);
            name =
                    files.keySet().stream()
                            .filter(each -> each.endsWith(PDF))
                            .min(
                                    Comparator.comparing((String each) -> !each.startsWith(own))
                                            .thenComparing(each -> !each.endsWith(SIGNED_PDF))
                                            .thenComparing(Comparator.naturalOrder()))
                            .orElse(PAPER);
        }
        StoredFile file = files.get(name);
        return file == null ? null : new Source(version.number(), name, file.digest());
    }

    /// The pages of the newest version; none when they cannot be read, which is logged.
    List<PageText> newest() {
        Source source = source(holding.newest(), holding.object().value());
        return source == null ? List.of() : pages(source);
    }

    /// The pages of the versions before, the newest first, where they say something else.
    List<PageText> earlier(List<PageText> newest) {
        Source last = source(holding.newest(), holding.object().value());
        if (last == null) {
            return List.of();
        }
        List<String> said = new ArrayList<>(List.of(words(newest)));
        List<String> digests = new ArrayList<>(List.of(last.digest()));
        List<PageText> earlier = new ArrayList<>();
        for (Version version : holding.versions().reversed()) {
            Source source = source(version, holding.object().value());
            if (source == null || digests.contains(source.digest()) || goesOn(source, last)) {
                continue;
            }
            digests.add(source.digest());
            List<PageText> pages = pages(source);
            String words = words(pages);
            if (!words.isEmpty() && !said.contains(words)) {
                said.add(words);
                earlier.addAll(pages);
            }
        }
        return earlier;
    }

    /// Whether `last` is `source` with something appended, as a signature is: the same words.
    private boolean goesOn(Source source, Source last) {
        if (!source.name().endsWith(PDF) || !last.name().endsWith(PDF)) {
            return false;
        }
        byte[] before = holding.file(source.version(), source.name());
        byte[] after = holding.file(last.version(), last.name());
        return before.length <= after.length
                && Arrays.mismatch(before, 0, before.length, after, 0, before.length) < 0;
    }

    /// Words alone: where lines and pages end tells nothing.
    private static String words(List<PageText> pages) {
        StringBuilder words = new StringBuilder();
        for (PageText page : pages) {
            words.append(page.text()).append(' ');
        }
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    private List<PageText> pages(Source source) {
        List<PageText> pages = new ArrayList<>();
        for (String text : read(source)) {
            int rest = MOST - letters;
            if (rest <= 0) {
                LOG.warn("{} is longer than {} letters", holding.object(), MOST);
                break;
            }
            String kept = text.length() <= rest ? text : text.substring(0, rest);
            letters += kept.length();
            pages.add(new PageText(source.version(), pages.size() + 1, kept));
        }
        return pages;
    }

    private List<String> read(Source source) {
        byte[] bytes = holding.file(source.version(), source.name());
        if (source.name().equals(TEXT)) {
            return List.of(new String(bytes, StandardCharsets.UTF_8).split("\f"));
        }
        if (source.name().equals(PAPER)) {
            return content(bytes);
        }
        try {
            return PdfText.pages(bytes, MOST - letters);
        } catch (IOException e) {
            LOG.warn(
                    "{} {} is found by its metadata alone: {}",
                    holding.object(),
                    source,
                    e.getMessage());
            return content(source.version());
        }
    }

    /// The words of the content, without pages, where the PDF tells none.
    private List<String> content(int version) {
        boolean hasContent = holding.versions().get(version - 1).files().containsKey(PAPER);
        return hasContent ? content(holding.file(version, PAPER)) : List.of();
    }

    private static List<String> content(byte[] json) {
        Map<String, String> texts = PaperJson.texts(json);
        texts.remove(PaperJson.FORMAT_FIELD);
        return texts.isEmpty() ? List.of() : List.of(String.join("\n", texts.values()));
    }
}
