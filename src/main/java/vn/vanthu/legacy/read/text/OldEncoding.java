package vn.vanthu.legacy.read.text;

/// An encoding of one byte a letter, or of a letter and its mark, from before Unicode.
///
/// Bytes are handed about as a string whose characters are 0 to 255, so that text which Word stored
/// as the Latin letters of the same bytes is converted by the same tables.
enum OldEncoding {
    /// TCVN 5712:1993, of the `.VnTime` fonts. Capitals with marks are no letters of it: the
    /// `.VnTimeH` fonts show small ones as capitals.
    TCVN3("TCVN3"),
    /// VNI for Windows: a letter, then a byte for all its marks.
    VNI("VNI"),
    VISCII("VISCII"),
    /// Microsoft's: tones combine with the letter before.
    CP1258("CP1258"),
    /// Western European, which holds no Vietnamese but some of its letters.
    CP1252("CP1252");

    private static final String TCVN3_UPPER_HALF =
            "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
                    + "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

    private static final String VISCII_UPPER_HALF =
            "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷ"
                    + "ừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";

    private final String shownName;

    OldEncoding(String shownName) {
        this.shownName = shownName;
    }

    String shownName() {
        return shownName;
    }

    /// The letters of bytes; marks may still stand apart, and what is no byte stays as it is.
    String decode(String bytes) {
        return switch (this) {
            case VNI -> VniLetters.decode(bytes);
            case TCVN3 -> OldCapitals.raise(single(bytes));
            case VISCII, CP1258, CP1252 -> single(bytes);
        };
    }

    private String single(String bytes) {
        StringBuilder text = new StringBuilder(bytes.length());
        for (int i = 0; i < bytes.length(); i++) {
            char c = bytes.charAt(i);
            text.append(
                    switch (this) {
                        case TCVN3 ->
                                c >= 0xA1 && c <= 0xFE
                                        ? TCVN3_UPPER_HALF.charAt(c - 0xA1)
                                        : western(c);
                        case VISCII -> viscii(c);
                        case CP1258 -> cp1258(c);
                        case VNI, CP1252 -> western(c);
                    });
        }
        return text.toString();
    }

    private static char western(char c) {
        return c >= 0x80 && c <= 0x9F ? WesternBytes.letter(c) : c;
    }

    private static char viscii(char c) {
        return switch (c) {
            case 0x02 -> 'Ẳ';
            case 0x05 -> 'Ẵ';
            case 0x06 -> 'Ẫ';
            case 0x14 -> 'Ỷ';
            case 0x19 -> 'Ỹ';
            case 0x1E -> 'Ỵ';
            default -> c >= 0x80 && c <= 0xFF ? VISCII_UPPER_HALF.charAt(c - 0x80) : c;
        };
    }

    private static char cp1258(char c) {
        return switch (c) {
            case 0xC3 -> 'Ă';
            case 0xCC -> '\u0300';
            case 0xD0 -> 'Đ';
            case 0xD2 -> '\u0309';
            case 0xD5 -> 'Ơ';
            case 0xDD -> 'Ư';
            case 0xDE -> '\u0303';
            case 0xE3 -> 'ă';
            case 0xEC -> '\u0301';
            case 0xF0 -> 'đ';
            case 0xF2 -> '\u0323';
            case 0xF5 -> 'ơ';
            case 0xFD -> 'ư';
            case 0xFE -> '₫';
            default -> western(c);
        };
    }
}
