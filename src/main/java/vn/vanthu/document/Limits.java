package vn.vanthu.document;

/// Bounds that no real paper reaches; they keep a hostile one from exhausting the machine.
public final class Limits {

    /// Levels of units within units.
    public static final int DEPTH = 12;

    /// Lines of Nơi nhận, and of Kính gửi.
    public static final int RECIPIENTS = 1_000;

    /// Rows of one table: about two hundred pages.
    public static final int TABLE_ROWS = 5_000;

    public static final int TABLE_COLUMNS = 30;

    /// Characters of one paragraph.
    public static final int PARAGRAPH = 20_000;

    /// Characters of one line of the head or foot (agency, subject, recipient, signer).
    public static final int LINE = 2_000;

    /// Units, paragraphs and rows of one paper together.
    public static final int BLOCKS = 20_000;

    /// Appendices and attached papers.
    public static final int ATTACHMENTS = 100;

    /// Bytes of one stored paper.
    public static final int BYTES = 16 * 1024 * 1024;

    private Limits() {}
}
