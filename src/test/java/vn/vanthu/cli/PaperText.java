package vn.vanthu.cli;

/// A small công văn as JSON text, to be spoilt by tests.
final class PaperText {

    static final String VALID =
            """
            {"vanthu": "paper/1", "stage": "issued", "kind": "cong-van",
             "head": {"parentAgency": "UBND tỉnh Quảng Ngãi", "agency": "Sở Khoa học và Công nghệ",
                      "number": "5", "symbol": "SKHCN-VP", "place": "Quảng Ngãi", "date": "2026-03-05"},
             "title": {"about": "nâng bậc lương năm 2026"},
             "addressees": {"names": ["Sở Nội vụ"]},
             "body": ["Sở đề nghị Quý cơ quan cho ý kiến."],
             "foot": {"signers": [{"capacity": ["GIÁM ĐỐC"], "name": "Nguyễn Văn An"}],
                      "recipients": ["Như trên"], "filing": {"units": ["VP"]}}}
            """;

    private PaperText() {}

    /// The valid paper with `part` replaced.
    static String with(String part, String replacement) {
        if (!VALID.contains(part)) {
            throw new IllegalArgumentException("\"" + part + "\" is not in the paper");
        }
        return VALID.replace(part, replacement);
    }

    /// The valid paper with another body.
    static String body(String body) {
        return with("[\"Sở đề nghị Quý cơ quan cho ý kiến.\"]", body);
    }
}
