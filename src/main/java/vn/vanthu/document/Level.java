package vn.vanthu.document;

/// The units a body may be divided into, from large to small (NĐ 30, PL I, II.6.c–đ and V.6).
public enum Level {
    /// Phần I.
    PART,
    /// Chương I.
    CHAPTER,
    /// Mục 1, within a chapter.
    SECTION,
    /// Tiểu mục 1.
    SUBSECTION,
    /// Mục of a report or plan: `I. NHỮNG KẾT QUẢ`.
    HEADING,
    /// Điều 1.
    ARTICLE,
    /// Khoản: `1.`
    CLAUSE,
    /// Điểm: `a)`
    POINT,
    /// Gạch đầu dòng: `-`; below điểm the decree rules nothing.
    DASH,
    /// Dấu cộng: `+`
    PLUS;

    /// Whether the decree demands a title for it.
    ///
    /// NĐ 30, PL I, II.6.d asks for one at điều too, yet its own mẫu 1.2 prints điều without: so
    /// not here.
    public boolean needsTitle() {
        return this == PART || this == CHAPTER || this == SECTION || this == SUBSECTION;
    }
}
