package vn.vanthu.cli;

import java.util.Map;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/// Lets a word that a paper must not hold, such as `-dự`, pass as a word and not as an option.
///
/// Options of these commands begin with two strokes; of those with one there are only `-h` and
/// `-V`. After `--` all are words.
final class MinusWords implements IParameterPreprocessor {

    // No command line can hold it.
    private static final String MARK = "\0";

    @Override
    @SuppressWarnings("JdkObsolete") // So the library gives them, the next one on top.
    public boolean preprocess(
            Stack<String> words,
            CommandSpec command,
            @Nullable ArgSpec option,
            Map<String, Object> info) {
        for (int i = words.size() - 1; i >= 0 && !words.get(i).equals("--"); i--) {
            String word = words.get(i);
            boolean isWord =
                    word.startsWith("-")
                            && !word.startsWith("--")
                            && !word.equals("-h")
                            && !word.equals("-V");
            if (isWord) {
                words.set(i, MARK + word);
            }
        }
        return false;
    }

    /// The word as it was typed.
    static String typed(String word) {
        return word.startsWith(MARK) ? word.substring(MARK.length()) : word;
    }
}
