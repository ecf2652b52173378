package vn.vanthu.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.vanthu.render.Typeface;

/// Prints files through LibreOffice, with the program's own fonts: the machine's may be older and
/// lack Vietnamese letters.
public final class LibreOffice {

    private static final int SECONDS = 180;

    private LibreOffice() {}

    /// Converts all `files` to PDF into `out`.
    ///
    /// @param folder for its profile, its fonts and its log
    public static void print(Path folder, List<Path> files, Path out)
            throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                OutsideProgram.require("soffice").toString(),
                                "--headless",
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--convert-to",
                                "pdf",
                                "--outdir",
                                out.toString()));
        files.forEach(file -> words.add(file.toString()));
        Path log = folder.resolve("office.log");
        ProcessBuilder command =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
        command.environment().put("FONTCONFIG_FILE", fonts(folder).toString());
        Process office = command.start();
        if (!office.waitFor(SECONDS, TimeUnit.SECONDS)) {
            office.destroyForcibly();
        }
        assertThat(out).as(Files.readString(log)).isNotEmptyDirectory();
    }

    private static Path fonts(Path folder) throws IOException {
        Path fonts = Files.createDirectories(folder.resolve("fonts"));
        Typeface bundled = Typeface.bundled();
        for (Typeface.Face face : Typeface.Face.values()) {
            Files.write(fonts.resolve(face + ".ttf"), bundled.file(face));
        }
        Path settings = folder.resolve("fonts.conf");
        Files.writeString(
                settings,
                """
                <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig><dir>%s</dir><cachedir>%s</cachedir>
                <alias binding="same"><family>Times New Roman</family>
                <prefer><family>Liberation Serif</family></prefer></alias></fontconfig>
                """
                        .formatted(fonts, folder.resolve("font-cache")));
        return settings;
    }
}
