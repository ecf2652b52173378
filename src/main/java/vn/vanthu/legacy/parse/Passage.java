package vn.vanthu.legacy.parse;

import java.util.List;
import vn.vanthu.legacy.Place;

/// A paragraph of the text joined from its lines, or the rows of a table.
///
/// @param markup the words with the signs of bold and italics as they stood
/// @param text the words alone
/// @param isBold whether all of it is bold
/// @param rows empty for a paragraph
record Passage(String markup, String text, boolean isBold, Place place, List<List<String>> rows) {

    boolean isTable() {
        return !rows.isEmpty();
    }

    String fold() {
        return Fold.of(text);
    }
}
