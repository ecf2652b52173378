package vn.vanthu.document;

/// A stretch of text in one face, in NFC.
public record Run(String text, boolean bold, boolean italic) {

    public Run {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("text must not be empty");
        }
    }

    public static Run plain(String text) {
        return new Run(text, false, false);
    }
}
