package vn.vanthu.legacy.read.text;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.TextPage;
import vn.vanthu.legacy.read.ReadNotes;
import vn.vanthu.legacy.read.UnreadableFile;

/// Reads a file of letters alone.
public final class PlainText {

    private PlainText() {}

    public static ReadFile read(byte[] bytes, ReadNotes notes) throws UnreadableFile {
        Decoded decoded = TextDecoder.decode(bytes);
        if (decoded == null) {
            throw new UnreadableFile("READ.sort-unknown");
        }
        if (isMarkup(decoded.text())) {
            throw new UnreadableFile("READ.markup");
        }
        if (decoded.text().isBlank()) {
            throw new UnreadableFile("READ.no-words");
        }
        List<TextPage> pages = new ArrayList<>();
        for (String page : decoded.text().split("\f", -1)) {
            if (pages.isEmpty() || !page.isBlank()) {
                pages.add(new TextPage(pages.size() + 1, 0, 0, lines(page)));
            }
        }
        return new ReadFile(ReadFile.Sort.TEXT, decoded.encoding(), pages, null, notes.all());
    }

    private static List<TextLine> lines(String page) {
        List<TextLine> lines = new ArrayList<>();
        for (String line : page.split("\r\n|[\n\r\u2028\u2029\u000B]", -1)) {
            lines.add(TextLine.of(clean(line)));
        }
        while (!lines.isEmpty() && lines.getLast().text().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }

    private static String clean(String line) {
        StringBuilder clean = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean unseen =
                    c == '\uFEFF'
                            || c == '\u200B'
                            || c == '\u00AD'
                            || (c < ' ' && c != '\t')
                            || c == 0x7F;
            if (!unseen) {
                clean.append(c == '\u00A0' ? ' ' : c);
            }
        }
        return clean.toString().stripTrailing();
    }

    /// Web pages and other markup, whose tags are no words of a paper.
    private static boolean isMarkup(String text) {
        String start =
                text.stripLeading()
                        .substring(0, Math.min(200, text.stripLeading().length()))
                        .toLowerCase(java.util.Locale.ROOT);
        return start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<?xml");
    }
}
