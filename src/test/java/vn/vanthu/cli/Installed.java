package vn.vanthu.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/// Puts the launcher into a folder with a built program but no sources to build.
final class Installed {

    private Installed() {}

    /// Returns the launcher.
    static Path in(Path home) throws IOException {
        Path app = Files.createDirectories(home.resolve("target/vanthu"));
        Path launcher = Files.copy(Path.of("vanthu"), home.resolve("vanthu"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
        try (OutputStream out = Files.newOutputStream(app.resolve("vanthu.jar"));
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
        return launcher;
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(path -> Path.of(path).toUri().toString())
                .collect(Collectors.joining(" "));
    }
}
