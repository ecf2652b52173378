package vn.vanthu.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of every command that somebody must answer for: on which data, and who.
final class Acting extends DataFolder {

    @Option(names = "--as", paramLabel = "LOGIN", descriptionKey = "as")
    private @Nullable String login;

    @Nullable String login() {
        return login;
    }
}
