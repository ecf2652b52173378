package vn.vanthu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder `index/`: one folder a generation, `g1`, `g2` …, and the file `current`, which names
/// the one that answers.
final class GenerationFolder {

    private static final Logger LOG = LoggerFactory.getLogger(GenerationFolder.class);

    private static final String CURRENT = "current";
    private static final Pattern NAME = Pattern.compile("g([1-9]\\d{0,8})");

    private final Path folder;

    GenerationFolder(Path folder) {
        this.folder = folder;
    }

    Path place(String generation) {
        return folder.resolve(generation);
    }

    /// Lets nobody else make, name or remove a generation.
    FolderLock hold() throws IOException {
        return FolderLock.hold(folder);
    }

    /// The generation that answers, or null when there is none.
    @Nullable String current() throws IOException {
        try {
            String name = Files.readString(folder.resolve(CURRENT), StandardCharsets.ISO_8859_1);
            return number(name.strip()) > 0 && Files.isDirectory(place(name.strip()))
                    ? name.strip()
                    : null;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /// Names the generation that answers from now on, forced to the disk.
    void name(String generation) throws IOException {
        Path made = folder.resolve(CURRENT + ".new");
        try (FileChannel channel =
                FileChannel.open(
                        made,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            channel.write(
                    ByteBuffer.wrap((generation + "\n").getBytes(StandardCharsets.ISO_8859_1)));
            channel.force(true);
        }
        Files.move(
                made,
                folder.resolve(CURRENT),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        force();
    }

    /// Makes the folder of a new generation.
    ///
    /// @param after one that is open, though its folder may be gone; or null
    String make(@Nullable String after) throws IOException {
        int last = after == null ? 0 : number(after);
        for (String name : all()) {
            last = Math.max(last, number(name));
        }
        while (true) {
            last++;
            try {
                Files.createDirectory(place("g" + last));
                force();
                return "g" + last;
            } catch (FileAlreadyExistsException e) {
                // Something that is no folder of ours bears that name.
                LOG.debug("{} is taken", last, e);
            }
        }
    }

    /// Whether `generation` was begun after `other`.
    static boolean isNewer(String generation, String other) {
        return number(generation) > number(other);
    }

    /// Every generation, whole or not.
    List<String> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                String name = String.valueOf(entry.getFileName());
                if (number(name) > 0 && Files.isDirectory(entry)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static int number(String name) {
        Matcher form = NAME.matcher(name);
        return form.matches() ? Integer.parseInt(form.group(1)) : 0;
    }

    /// Removes a generation as far as the system lets it.
    void remove(String generation) {
        try (Stream<Path> files = Files.walk(place(generation))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // The next one to tidy up tries again.
            LOG.info("{} is left behind for now: {}", place(generation), e.toString());
        }
    }

    private void force() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("{} cannot be forced on this system", folder, e);
        }
    }
}
