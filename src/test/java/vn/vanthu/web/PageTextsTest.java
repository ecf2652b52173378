package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.message.Language;
import vn.vanthu.message.Texts;

/// Every word that a page or a script asks for is there, in both languages, and none for nothing.
class PageTextsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    /// `#{key}` and `#{key(…)}`; a key put together by the page is a family, below.
    private static final Pattern IN_PAGES =
            Pattern.compile("#\\{([a-z0-9-]+(?:\\.[A-Za-z0-9_-]+)*)[}(]");

    private static final Pattern FAMILY_IN_PAGES =
            Pattern.compile("#\\{__\\$\\{'([A-Za-z0-9.-]+)' *\\+");
    private static final Pattern BY_NAME =
            Pattern.compile("#messages\\.msg(?:WithParams)?\\('([^']+)'");
    private static final Pattern IN_SCRIPTS =
            Pattern.compile("\\btexts(?:\\[\"([^\"]+)\"]|\\.([a-zA-Z]\\w*))");
    private static final Pattern FAMILY_IN_SCRIPTS =
            Pattern.compile("\\btexts\\[(?:`([A-Za-z0-9.-]+)\\$\\{|\"([A-Za-z0-9.-]+)\" *\\+)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    private static List<String> files() {
        return PageTexts.FILES;
    }

    @ParameterizedTest
    @MethodSource("files")
    void bothLanguagesHaveTheSameKeysAndPlacesForValues(String file) {
        Texts vietnamese = Texts.load(file, Language.VI);
        Texts english = Texts.load(file, Language.EN);
        assertThat(english.keys()).isEqualTo(vietnamese.keys());
        assertThat(english.keys())
                .allSatisfy(key ->
                        assertThat(placeholders(english, key))
                                .as(key)
                                .isEqualTo(placeholders(vietnamese, key)));
    }

    @ParameterizedTest
    @EnumSource
    void everyTextThatIsAskedForIsThere(Language language) throws IOException {
        Texts texts = new PageTexts().in(language);
        assertThat(texts.keys()).containsAll(asked());
        for (String family : families()) {
            assertThat(texts.keys()).as(family).anyMatch(key -> key.startsWith(family));
        }
    }

    @Test
    void noTextIsKeptThatNobodyAsksFor() throws IOException {
        Set<String> asked = asked();
        Set<String> families = families();
        String sources = everything("src/main/java", ".java");
        Set<String> idle = new TreeSet<>(new PageTexts().in(Language.VI).keys());
        idle.removeIf(key ->
                asked.contains(key)
                        || families.stream().anyMatch(key::startsWith)
                        // A controller names it, whole or by the start of a family.
                        || sources.contains('"' + key + '"')
                        || startsOf(key).anyMatch(start -> sources.contains('"' + start + '"')));
        assertThat(idle).isEmpty();
    }

    /// `a.b.` and `a.` of `a.b.c`, but for a lone first word, which would excuse a whole file.
    private static Stream<String> startsOf(String key) {
        return Stream.iterate(
                        key.lastIndexOf('.'),
                        dot -> dot > key.indexOf('.'),
                        dot -> key.lastIndexOf('.', dot - 1))
                .map(dot -> key.substring(0, dot + 1));
    }

    private static Set<String> asked() throws IOException {
        Set<String> keys = new TreeSet<>();
        String pages = everything("src/main/resources/pages", ".html");
        collect(IN_PAGES, pages, keys, "");
        collect(BY_NAME, pages, keys, "");
        collect(IN_SCRIPTS, everything("src/main/resources/assets/js", ".js"), keys, "js.");
        return keys;
    }

    private static Set<String> families() throws IOException {
        Set<String> families = new TreeSet<>();
        collect(FAMILY_IN_PAGES, everything("src/main/resources/pages", ".html"), families, "");
        collect(
                FAMILY_IN_SCRIPTS,
                everything("src/main/resources/assets/js", ".js"),
                families,
                "js.");
        return families;
    }

    private static void collect(Pattern pattern, String text, Set<String> into, String prefix) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    into.add(prefix + matcher.group(group));
                }
            }
        }
    }

    private static String everything(String folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(f -> f.toString().endsWith(suffix)).sorted().toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        }
    }

    private static Set<String> placeholders(Texts texts, String key) {
        return PLACEHOLDER
                .matcher(Objects.requireNonNull(texts.raw(key), key))
                .results()
                .map(place -> place.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void pagesRunNoScriptOfTheirOwnAndPutNothingInRaw() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("pages"))) {
            for (Path page : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                String text = Files.readString(page).replace("th:utext=\"${importMap}\"", "");
                assertThat(text)
                        .as(page.toString())
                        .doesNotContain("th:utext", "javascript:")
                        .doesNotContainPattern("\\[\\(")
                        .doesNotContainPattern("\\son[a-z]+=")
                        .doesNotContainPattern("\\sstyle=")
                        .doesNotContainPattern("<script(?![^>]*(src=|importmap|application/json))");
            }
        }
    }

    @Test
    void scriptsPutNothingIntoAPageAsHtml() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("assets/js"))) {
            for (Path script : files.filter(f -> f.toString().endsWith(".js")).toList()) {
                assertThat(Files.readString(script))
                        .as(script.toString())
                        .doesNotContainPattern("\\.(innerHTML|outerHTML) *=")
                        .doesNotContain("insertAdjacentHTML", "document.write", "eval(")
                        .doesNotContain("new Function");
            }
        }
    }
}
