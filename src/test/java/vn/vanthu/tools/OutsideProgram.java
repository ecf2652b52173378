package vn.vanthu.tools;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringTokenizer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// Finds programs that tests call but the house does not ship.
public final class OutsideProgram {

    private OutsideProgram() {}

    /// The path of `program`. Where it is missing the test is skipped and names it, so that a
    /// developer may work without it; where `CI=true` the test fails, so that nothing is left
    /// unproved for good.
    public static Path require(String program) {
        String path = System.getenv("PATH");
        StringTokenizer folders = new StringTokenizer(path == null ? "" : path, File.pathSeparator);
        while (folders.hasMoreTokens()) {
            Path found = Path.of(folders.nextToken(), program);
            if (Files.isExecutable(found)) {
                return found;
            }
        }
        String missing = program + " is not installed; .ci/run names the package it comes from";
        if ("true".equals(System.getenv("CI"))) {
            Assertions.fail(missing);
        }
        Assumptions.abort(missing);
        throw new AssertionError(missing);
    }
}
