package vn.vanthu.document;

import java.time.LocalDate;
import java.util.Objects;

/// A paper with its number and date (văn bản đi đã cấp số; NĐ 30, Đ.14, Đ.15).
///
/// A class and not a record, because a record cannot hide its constructor and [Draft#issue] is the
/// only way here.
public final class IssuedPaper implements Paper {

    private final Content content;
    private final PaperNumber number;
    private final LocalDate issued;

    IssuedPaper(Content content, PaperNumber number, LocalDate issued) {
        this.content = content;
        this.number = number;
        this.issued = issued;
    }

    @Override
    public Content content() {
        return content;
    }

    @Override
    public PaperNumber number() {
        return number;
    }

    /// The full day of issue.
    public LocalDate issued() {
        return issued;
    }

    @Override
    public PaperDate date() {
        return PaperDate.of(issued);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IssuedPaper paper
                && content.equals(paper.content)
                && number.equals(paper.number)
                && issued.equals(paper.issued);
    }

    @Override
    public int hashCode() {
        return Objects.hash(content, number, issued);
    }

    @Override
    public String toString() {
        return "IssuedPaper[" + number + "/" + content.head().symbol() + ", " + issued + "]";
    }
}
