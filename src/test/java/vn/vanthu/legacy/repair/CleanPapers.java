package vn.vanthu.legacy.repair;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vanthu.search.made.PaperMaker;
import vn.vanthu.search.text.Golden;

/// Clean papers of this project to learn from and to damage: seeds, and samples of all kinds.
final class CleanPapers {

    private static final Pattern WORDS = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final List<String> CLEAN_SEEDS = List.of("000", "001", "002", "004");
    private static final int MADE = 300;
    private static final long MADE_SEED = 7;

    private CleanPapers() {}

    /// What the samples of all kinds say, one text each.
    static List<String> samples() {
        try (Stream<Path> kinds = Files.list(Path.of("templates"))) {
            return kinds.sorted()
                    .map(kind -> kind.resolve("sample.json"))
                    .filter(Files::exists)
                    .map(CleanPapers::words)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The model that comes with the program, but for one seed; never of seed 003, by which it is
    /// judged.
    static SyllableModel modelWithout(String heldOut) {
        SyllableModel model = new SyllableModel();
        for (String seed : CLEAN_SEEDS) {
            if (!seed.equals(heldOut)) {
                model.learn(Golden.seed(seed));
            }
        }
        samples().forEach(model::learn);
        PaperMaker maker = new PaperMaker(MADE_SEED);
        for (int i = 0; i < MADE; i++) {
            if (maker.hand(i) == PaperMaker.Hand.CLEAN) {
                maker.paper(i).pages().forEach(page -> model.learn(page.text()));
            }
        }
        return model;
    }

    // Strings with a blank are prose; the others are names of fields and codes.
    private static String words(Path sample) {
        StringBuilder words = new StringBuilder();
        Matcher strings = WORDS.matcher(Golden.read(sample));
        while (strings.find()) {
            if (strings.group(1).contains(" ")) {
                words.append(strings.group(1).replace("\\\"", "\"").replace("\\n", "\n"))
                        .append(".\n");
            }
        }
        return words.toString();
    }
}
