package vn.vanthu.render.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Packs a workbook anew: without the time it was written at, and with its page ends, which
/// fastexcel cannot write.
final class SteadyXlsx {

    // Not the first moment a ZIP entry can bear: Java takes that for an earlier one and adds a
    // second
    // time of its own, which depends on the time zone.
    private static final LocalDateTime TIMELESS = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final String SHEET = "xl/worksheets/sheet";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";
    // Page ends stand after header and footer (ISO 29500-1, 18.3.1.99).
    private static final String BEFORE_ENDS = "</headerFooter>";
    private static final int LAST_COLUMN = 16_383;

    private SteadyXlsx() {}

    /// @param ends for each worksheet in order, after how many rows its pages end
    static byte[] of(byte[] workbook, List<List<Integer>> ends) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length);
        // Java's own ZipInputStream does not read the entries' ends as fastexcel writes them.
        try (ZipFile in =
                        ZipFile.builder()
                                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                                .get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            List<ZipArchiveEntry> entries = Collections.list(in.getEntries());
            entries.sort(Comparator.comparing(ZipArchiveEntry::getName));
            for (ZipArchiveEntry entry : entries) {
                ZipEntry steady = new ZipEntry(entry.getName());
                steady.setTimeLocal(TIMELESS);
                out.putNextEntry(steady);
                write(entry.getName(), in.getInputStream(entry).readAllBytes(), ends, out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void write(
            String name, byte[] content, List<List<Integer>> ends, ZipOutputStream out)
            throws IOException {
        if (name.equals(PROPERTIES)) {
            String properties = new String(content, StandardCharsets.UTF_8);
            out.write(properties.replaceAll(CREATED, "").getBytes(StandardCharsets.UTF_8));
        } else if (name.startsWith(SHEET)) {
            sheet(content, ends.get(number(name) - 1), out);
        } else {
            out.write(content);
        }
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(SHEET.length(), name.length() - ".xml".length()));
    }

    private static void sheet(byte[] xml, List<Integer> ends, ZipOutputStream out)
            throws IOException {
        // Only the last few hundred bytes of a worksheet follow its cells.
        int tail = Math.max(0, xml.length - 2_048);
        String end = new String(xml, tail, xml.length - tail, StandardCharsets.ISO_8859_1);
        int at = end.indexOf(BEFORE_ENDS);
        if (at < 0) {
            throw new IllegalStateException("The worksheet has no header and footer");
        }
        int split = tail + at + BEFORE_ENDS.length();
        out.write(xml, 0, split);
        if (!ends.isEmpty()) {
            StringBuilder breaks = new StringBuilder();
            breaks.append("<rowBreaks count=\"").append(ends.size());
            breaks.append("\" manualBreakCount=\"").append(ends.size()).append("\">");
            for (int row : ends) {
                breaks.append("<brk id=\"").append(row).append("\" max=\"").append(LAST_COLUMN);
                breaks.append("\" man=\"1\"/>");
            }
            out.write(breaks.append("</rowBreaks>").toString().getBytes(StandardCharsets.UTF_8));
        }
        out.write(xml, split, xml.length - split);
    }
}
