package vn.vanthu.legacy;

/// Where something was read: from a character of one line to a character of the same or a later one.
///
/// @param page number of the page, from 1
/// @param line of that page, from 0
/// @param start first character in that line, in UTF-16 units from 0
/// @param lastPage number of the page where it ends
/// @param lastLine of that page
/// @param end in the last line, exclusive
public record Place(int page, int line, int start, int lastPage, int lastLine, int end) {

    /// From where this begins to where a later one ends.
    public Place to(Place later) {
        return new Place(page, line, start, later.lastPage, later.lastLine, later.end);
    }
}
