package vn.vanthu.cli;

import picocli.CommandLine.Option;

/// The option that names the version which whoever acts has before him: an act on another one is
/// refused, so that nobody answers for what he has not seen.
final class Seen {

    @Option(names = "--seen", paramLabel = "N", required = true, descriptionKey = "seen")
    private int version;

    int version() {
        return version;
    }
}
