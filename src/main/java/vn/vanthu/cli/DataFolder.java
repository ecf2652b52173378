package vn.vanthu.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option that names the data folder.
class DataFolder {

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path folder;

    @Nullable Path folder() {
        return folder;
    }
}
