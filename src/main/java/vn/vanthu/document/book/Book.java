package vn.vanthu.document.book;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A ruled book or list, such as the sổ đăng ký văn bản đi (NĐ 30, PL IV, mẫu số 01).
///
/// @param key tells this book from every other, such as `chung/2026/1`; enters the digest of every
///   page
/// @param cover the cover page, or null for a list without one
/// @param heading lines above the table, such as the title of a list; empty for a book with a cover
/// @param remarks paragraphs after the table, such as the findings of a gap audit
public record Book(
        String key,
        Locale language,
        @Nullable Cover cover,
        List<String> heading,
        List<Column> columns,
        List<Row> rows,
        List<String> remarks) {

    public Book {
        heading = List.copyOf(heading);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a book has at least one column");
        }
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "row of %d cells in a book of %d columns"
                                .formatted(row.cells().size(), columns.size()));
            }
        }
    }

    /// The cover of a book (NĐ 30, PL IV).
    ///
    /// @param parentAgency cơ quan chủ quản trực tiếp, or null
    /// @param agency cơ quan, tổ chức hoặc đơn vị that keeps the book
    /// @param title such as `SỔ ĐĂNG KÝ VĂN BẢN ĐI`
    /// @param lines what stands under the title, in order: `Năm: 2026`, `Từ ngày … đến ngày …`, `Từ
    ///   số … đến số …`, `Quyển số: 01`
    public record Cover(
            @Nullable String parentAgency, String agency, String title, List<String> lines) {
        public Cover {
            lines = List.copyOf(lines);
        }
    }

    /// One column.
    ///
    /// @param heading such as `Số, ký hiệu văn bản`; the row `(1) (2) …` under it is added in print
    /// @param share its part of the width of the table, against the other columns' shares
    public record Column(String heading, double share, Align align) {
        public Column {
            if (!(share > 0)) {
                throw new IllegalArgumentException("share " + share + " must be above 0");
            }
        }
    }

    /// How a column's cells stand.
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /// One line of the book.
    ///
    /// @param cells one text a column; a line feed begins a new line within the cell
    /// @param struck whether the line is struck through, as a void number's is
    public record Row(List<String> cells, boolean struck) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
