package vn.vanthu.legacy.read;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;

/// An old register book, kept in a table of Excel or CSV.
///
/// @param encoding of its letters
/// @param entries a paper each
/// @param problems line by line, what could not be read
public record OldRegister(String encoding, List<Entry> entries, List<Problem> problems) {

    public OldRegister {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /// A line of the book; what it does not tell is empty.
    ///
    /// @param sheet name of the sheet; empty in CSV
    /// @param line from 1, as Excel counts
    /// @param number as written, `01A`
    /// @param symbol as written, `SKHCN-TTr`
    /// @param date of the paper; null when it is missing or no date
    /// @param kind name of the kind, where the book has a column of its own for it
    /// @param keeper unit or person that keeps the file copy
    public record Entry(
            String sheet,
            int line,
            String number,
            String symbol,
            @Nullable LocalDate date,
            String kind,
            String subject,
            String agency,
            String signer,
            String recipients,
            String keeper,
            String copies,
            String note) {}
}
