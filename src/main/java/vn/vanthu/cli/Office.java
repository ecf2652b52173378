package vn.vanthu.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.Reading;
import vn.vanthu.message.Language;
import vn.vanthu.render.press.Format;
import vn.vanthu.render.press.Rendered;

/// What the commands need from the rest of the house; stands between them and the machinery, so
/// that a test can let any part of it fail.
interface Office {

    /// A kind of paper as a list shows it.
    ///
    /// @param model the number of its model in the decree, such as `1.4`; empty when it has none
    record Kind(String code, String name, String abbreviation, String model) {}

    List<Kind> kinds(Language language);

    /// The labels of the fields of all forms, by their path in a filled form.
    Map<String, String> labels(Language language);

    /// What is wrong with the forms of the office; the other forms work all the same.
    List<Problem> problems();

    /// A file of that kind to edit.
    Reading<byte[]> skeleton(String kind);

    Reading<Paper> read(byte[] file);

    Rendered render(Paper paper, Set<Format> formats, boolean prove);
}
