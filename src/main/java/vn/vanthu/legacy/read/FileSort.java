package vn.vanthu.legacy.read;

import java.nio.charset.StandardCharsets;

/// Tells what a file is by its first bytes.
enum FileSort {
    PDF,
    /// A ZIP archive: a DOCX, an XLSX, or something that is no paper.
    ZIP,
    /// A compound file of before 2007: a DOC or an XLS.
    OLE,
    RTF,
    PNG,
    JPEG,
    TIFF,
    BMP,
    GIF,
    /// An archive or a program, of which no paper can be made.
    FOREIGN,
    /// Letters, perhaps.
    UNKNOWN;

    /// How many bytes it takes to tell.
    static final int HEAD = 1024;

    static FileSort of(byte[] head) {
        if (starts(head, 0, "PK\u0003\u0004") || starts(head, 0, "PK\u0005\u0006")) {
            return ZIP;
        }
        if (starts(head, 0, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return OLE;
        }
        if (starts(head, 0, "{\\rtf")) {
            return RTF;
        }
        if (starts(head, 0, "\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        if (starts(head, 0, "\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (starts(head, 0, "II*\0") || starts(head, 0, "MM\0*")) {
            return TIFF;
        }
        if (starts(head, 0, "GIF8")) {
            return GIF;
        }
        if (starts(head, 0, "BM") && starts(head, 6, "\0\0\0\0")) {
            return BMP;
        }
        if (isForeign(head)) {
            return FOREIGN;
        }
        // Mail programs and scanners put a few lines before the header.
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.contains("%PDF-") ? PDF : UNKNOWN;
    }

    private static boolean isForeign(byte[] head) {
        return starts(head, 0, "Rar!")
                || starts(head, 0, "7z\u00BC\u00AF")
                || starts(head, 0, "\u001F\u008B")
                || starts(head, 0, "BZh")
                || starts(head, 0, "\u00FD7zXZ")
                || starts(head, 0, "\u007FELF")
                || starts(head, 0, "MZ")
                || starts(head, 0, "\u00CA\u00FE\u00BA\u00BE")
                || starts(head, 4, "ftyp")
                || starts(head, 257, "ustar");
    }

    private static boolean starts(byte[] head, int at, String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (head.length <= at + i || (head[at + i] & 0xFF) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
