package vn.vanthu.legacy.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// Unpacks chosen parts of an office document, in memory and never more than a limit allows.
///
/// Nothing is written anywhere, so that names such as `../../x` lead nowhere.
public final class ZipParts implements Closeable {

    // A paper of 500 pages has about 10 MB of XML; a bomb unpacks to a thousand times its size.
    private static final int LONGEST = 64 * 1024 * 1024;
    private static final int MOST_ENTRIES = 5_000;

    private final ZipFile zip;
    private long left = LONGEST;

    public ZipParts(Path file) throws UnreadableFile, IOException {
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new UnreadableFile("READ.damaged");
        }
        if (zip.size() > MOST_ENTRIES) {
            zip.close();
            throw new UnreadableFile("READ.too-much", MOST_ENTRIES);
        }
    }

    public boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    public List<String> names() {
        return zip.stream().map(ZipEntry::getName).toList();
    }

    /// A part; null when there is none of that name.
    public byte @Nullable [] part(String name) throws UnreadableFile, IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes((int) left + 1);
            if (content.length > left) {
                throw new UnreadableFile("READ.too-much", LONGEST / 1024 / 1024);
            }
            left -= content.length;
            return content;
        } catch (ZipException e) {
            throw new UnreadableFile("READ.damaged");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
