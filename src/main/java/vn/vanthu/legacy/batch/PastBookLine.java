package vn.vanthu.legacy.batch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A line of an old register book, and the file that it tells of.
///
/// @param book id of the file that is the book
/// @param place as a clerk finds it, `Sheet1!12`
/// @param file id of the file with that number, symbol and day; null when none is here
/// @param differing fields in which book and paper differ, by their keys; empty when they agree
public record PastBookLine(
        String book,
        String place,
        String number,
        String symbol,
        @Nullable LocalDate date,
        String kind,
        String subject,
        String agency,
        String signer,
        @Nullable String file,
        String differing) {}
