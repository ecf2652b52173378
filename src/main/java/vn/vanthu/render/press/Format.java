package vn.vanthu.render.press;

/// A kind of file a paper is written as.
public enum Format {
    /// `.pdf`, and `.fields.json` with the places of its signature fields.
    PDF,
    /// `.docx`
    DOCX,
    /// `.html`, the pages; `.reading.html`, the reading version.
    HTML
}
