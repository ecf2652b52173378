package vn.vanthu.render.copy;

/// What a copy is made for; the decree lays the two out differently (NĐ 30, PL I, Phần II).
public enum Direction {
    /// To be printed: the block of mẫu 3.1 after the end of the paper.
    TO_PAPER,
    /// To stay a file: the mark of ô 14 on the first page (mẫu 3.2) and a field for the agency's
    /// signature.
    TO_ELECTRONIC
}
