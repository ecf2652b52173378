package vn.vanthu.search.made;

/// Places in a sentence, by the names that the lists of sentences use.
enum Slot {
    SMALL("n"),
    LARGE("N"),
    SCORE("đ"),
    PERCENT("%"),
    MONEY("tiền"),
    DAY("ngày"),
    MONTH("tháng"),
    QUARTER("quý"),
    YEAR("năm"),
    YEAR_BEFORE("năm trước"),
    YEAR_AFTER("năm sau"),
    PERIOD("giai đoạn"),
    PERSON("người"),
    POST("chức"),
    COMMUNE("xã"),
    DISTRICT("huyện"),
    PROVINCE("tỉnh"),
    HAMLET("thôn"),
    ROAD("đường"),
    COMPANY("cty"),
    WORK("dự án"),
    FESTIVAL("lễ"),
    RELIC("dt"),
    PAPER("vb"),
    LAW("luật"),
    UNIT("phòng"),
    UNITS("đv"),
    AGENCY("cq"),
    OWN_AGENCY("cq-mình"),
    THING("đt"),
    ACT("việc"),
    RARE("hiếm"),
    MATTER("lv"),
    KIND("kiểu"),
    ABBREVIATION("");

    private final String name;

    Slot(String name) {
        this.name = name;
    }

    /// The slot of that name; null for none.
    static Slot called(String name) {
        for (Slot slot : values()) {
            if (slot.name.equals(name) && slot != ABBREVIATION) {
                return slot;
            }
        }
        return null;
    }
}
