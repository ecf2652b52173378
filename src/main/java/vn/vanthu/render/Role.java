package vn.vanthu.render;

import java.util.Locale;

/// What a passage is, and so how it looks; the numbers are the decree's cells (NĐ 30, PL I, IV).
///
/// Those named `BOOK_…` stand in the office's ruled books (PL IV), never in a paper.
public enum Role {
    NATION("1"),
    MOTTO("1"),
    PARENT_AGENCY("2"),
    AGENCY("2"),
    NUMBER("3"),
    PLACE_DATE("4"),
    KIND("5a"),
    SUBJECT("5a"),
    LETTER_SUBJECT("5b"),
    AUTHORITY("6"),
    BASIS("6"),
    ENACTING("6"),
    BODY("6"),
    PART_LABEL("6"),
    PART_TITLE("6"),
    SECTION_LABEL("6"),
    SECTION_TITLE("6"),
    HEADING("6"),
    ARTICLE_TITLE("6"),
    CLAUSE_TITLE("6"),
    TABLE_HEAD("6"),
    TABLE_CELL("6"),
    CAPACITY("7a"),
    SIGNER_NOTE("7a"),
    OFFICE("7b"),
    SIGNER_NAME("7b"),
    ADDRESSEE("9a"),
    ADDRESSEE_LEAD("9a"),
    ADDRESSEE_ITEM("9a"),
    RECIPIENTS_WORD("9b"),
    RECIPIENT("9b"),
    URGENCY("10b"),
    CIRCULATION("11"),
    DRAFTER("12"),
    CONTACT("13"),
    CONFIRMATION("7"),
    APPENDIX_LABEL("6"),
    APPENDIX_TITLE("6"),
    APPENDIX_REFERENCE("6"),
    PAGE_NUMBER(""),
    BOOK_PARENT(""),
    BOOK_AGENCY(""),
    BOOK_TITLE(""),
    BOOK_PERIOD(""),
    BOOK_VOLUME(""),
    BOOK_HEADING(""),
    BOOK_HEAD(""),
    BOOK_COLUMN(""),
    BOOK_CELL(""),
    BOOK_VOID(""),
    BOOK_REMARK(""),
    BOOK_FOOT("");

    private final String cell;

    Role(String cell) {
        this.cell = cell;
    }

    /// Ô số, such as `5a`; empty for the page number and in books.
    public String cell() {
        return cell;
    }

    /// Whether it stands in books and never in a paper.
    public boolean isOfBook() {
        return name().startsWith("BOOK_");
    }

    /// The name under which the layout rules describe it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
