package vn.vanthu.cli;

import java.nio.file.Path;

/// A file to read and what its outputs are called.
///
/// @param file as the person named it or as found in the folder he named
/// @param stem folder and name of the outputs, relative to the output folder, without suffix
record Input(Path file, Path stem) {

    static final String SUFFIX = ".json";

    static Input of(Path file, Path relative) {
        String name = String.valueOf(relative.getFileName());
        String bare =
                name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return new Input(file, relative.resolveSibling(bare));
    }
}
