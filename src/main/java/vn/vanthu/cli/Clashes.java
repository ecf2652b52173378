package vn.vanthu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.vanthu.document.Problem;

/// Finds inputs whose outputs would overwrite each other or an input, before anything is written.
final class Clashes {

    // All of them, whatever formats are asked for: a later run may ask for the others.
    private static final List<String> SUFFIXES =
            List.of(".pdf", ".docx", ".html", ".reading.html", ".fields.json");

    private Clashes() {}

    static List<Problem> find(List<Input> inputs, Path out) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Input> inputByName = new HashMap<>();
        for (Input input : inputs) {
            inputByName.put(name(real(input.file())), input);
        }
        Path folder = real(out);
        Map<String, Input> byOutput = new HashMap<>();
        for (Input input : inputs) {
            for (String suffix : SUFFIXES) {
                Path output = folder.resolve(input.stem() + suffix).normalize();
                Input other = byOutput.putIfAbsent(name(output), input);
                if (other != null) {
                    problems.add(
                            Problem.must("OUTPUT.same", "", other.file(), input.file(), output));
                    break;
                }
                Input overwritten = inputByName.get(name(output));
                if (overwritten != null) {
                    problems.add(
                            Problem.must(
                                    "OUTPUT.over-input", "", input.file(), overwritten.file()));
                }
            }
        }
        return problems;
    }

    /// Names that some file system takes for one: with other capitals, or other forms of one
    /// letter.
    private static String name(Path path) {
        return Normalizer.normalize(path.toString(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
