package vn.vanthu.cli;

import java.io.Console;
import java.util.Objects;
import java.util.Optional;

/// Asks the person at the terminal for what must not stand on a command line, such as a password.
interface Prompt {

    /// Whether there is a person to ask; a pipe or a script is none.
    boolean canAsk();

    String ask(String question);

    /// Asks without showing what is typed.
    String askSecretly(String question);

    /// The terminal that the program was started from.
    static Prompt console() {
        return new Prompt() {
            @Override
            public boolean canAsk() {
                return Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent();
            }

            @Override
            public String ask(String question) {
                String answer = terminal().readLine("%s ", question);
                return answer == null ? "" : answer;
            }

            @Override
            public String askSecretly(String question) {
                char[] answer = terminal().readPassword("%s ", question);
                return answer == null ? "" : new String(answer);
            }

            private static Console terminal() {
                return Objects.requireNonNull(System.console(), "console");
            }
        };
    }
}
