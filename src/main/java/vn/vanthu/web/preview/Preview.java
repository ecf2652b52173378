package vn.vanthu.web.preview;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.web.Sentences;

/// The pages of what was written so far, ready to be drawn.
///
/// It travels as one body: four bytes with the length of the head (most significant first), the
/// head as JSON, then the PDF to the end. One answer for one question, so that no page is ever
/// drawn with the places of another; and the browser hands the PDF on without decoding it, which
/// multipart (a boundary to look for) and Base64 in JSON (a third more bytes, and two passes over
/// them) would not allow.
///
/// @param pdf the file, empty when no page can be shown
@SuppressWarnings("ArrayRecordComponent") // A file is its bytes; nobody compares two.
record Preview(Head head, byte[] pdf) {

    static final MediaType TYPE = MediaType.parseMediaType("application/vnd.vanthu.preview");

    /// @param shown whether there are pages at all
    /// @param unfinished whether blanks were put where something is missing
    /// @param blanks the fields that hold such a blank
    /// @param parts every part of the pages that a field made, in reading order
    /// @param areas where signature and seal will stand
    /// @param labels names of the parts by field; a cell of a table has none of its own
    record Head(
            boolean shown,
            boolean unfinished,
            List<Sentences.Said> problems,
            List<String> blanks,
            List<Leaf> pages,
            List<Part> parts,
            List<Area> areas,
            Map<String, String> labels,
            List<State> states) {}

    /// One page.
    ///
    /// @param width pt
    /// @param height pt
    /// @param print of what stands on it: the same as long as the page looks the same
    record Leaf(double width, double height, String print) {}

    /// What one field made on one page; points from the upper left corner.
    ///
    /// @param path of the field, such as `values.subject`
    /// @param page from 0
    record Part(String path, int page, double x, double y, double width, double height) {}

    /// Room for a signature or the seal.
    ///
    /// @param name `signature`, `signature-2`, `seal`
    /// @param path of the signer, empty for the seal
    record Area(
            String name,
            String path,
            int page,
            double x,
            double y,
            double width,
            double height) {

        Area leadingNowhere() {
            return new Area(name, "", page, x, y, width, height);
        }
    }

    /// What can be said of the pages, and what to do about it.
    ///
    /// @param level `should` or `note`
    /// @param page from 0
    /// @param path of the field to go to, empty when there is none
    record State(String level, String code, int page, String path, String text, String remedy) {}

    byte[] bytes(JsonMapper mapper) {
        byte[] json = mapper.writeValueAsBytes(head);
        return ByteBuffer.allocate(Integer.BYTES + json.length + pdf.length)
                .putInt(json.length)
                .put(json)
                .put(pdf)
                .array();
    }
}
