package vn.vanthu.render.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Unpacks the XML parts of a package, never more than a limit allows.
final class ZipParts {

    // A paper of 500 pages has about 10 MB of XML; a bomb unpacks to a thousand times its size.
    static final int LONGEST = 64 * 1024 * 1024;
    static final int MOST_ENTRIES = 2_000;

    private ZipParts() {}

    /// All parts by their name, such as `word/document.xml`.
    static Map<String, byte[]> unpack(byte[] file) {
        Map<String, byte[]> parts = new HashMap<>();
        int left = LONGEST;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new UnreadableDocxException(
                            "The package has more than " + MOST_ENTRIES + " entries", null);
                }
                byte[] content = zip.readNBytes(left + 1);
                if (content.length > left) {
                    throw new UnreadableDocxException(
                            "The package unpacks to more than " + LONGEST + " bytes", null);
                }
                left -= content.length;
                if (parts.put(entry.getName(), content) != null) {
                    throw new UnreadableDocxException(
                            "The package has two parts named " + entry.getName(), null);
                }
            }
        } catch (IOException e) {
            throw new UnreadableDocxException("The package is damaged", e);
        }
        return parts;
    }
}
