package vn.vanthu.legacy.judged;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a person says that a paper is: `<name>.expected.json`.
///
/// A JSON object with any of the fields of [Field]:
///
/// ```
/// {"kind": "cong-van", "number": "453", "symbol": "SKHCN-TTr", "date": "2019-06-24",
///  "place": "Bà Rịa - Vũng Tàu", "agency": "Sở Khoa học và Công nghệ",
///  "parentAgency": "UBND tỉnh Bà Rịa - Vũng Tàu", "subject": "…", "addressees": ["…"],
///  "bases": 2, "enacting": "Quyết định", "recipients": ["Sở Nội vụ (b/c)"],
///  "filing": "Lưu: VT, TTr.", "signers": ["Mai Thanh Quang"],
///  "capacities": ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "urgency": "KHẨN", "damaged": true}
/// ```
///
/// A field that is not there is not judged. `null`, or an empty list, says that the paper has none
/// and that finding one is a mistake. `kind` is the code of the kind; an open day is left out of
/// `date`; the subject of a công văn stands without `V/v`; `bases` is how many there are. `damaged`
/// says that the text is badly recognised: names then need not agree in every letter.
public record Expected(Map<Field, List<String>> fields, boolean isDamaged) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Expected {
        fields = Map.copyOf(fields);
    }

    /// Reads the file; null when it is not such an object.
    public static @Nullable Expected read(byte[] json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException e) {
            return null;
        }
        if (!root.isObject()) {
            return null;
        }
        Map<Field, List<String>> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            JsonNode value = root.get(field.key());
            if (value != null) {
                fields.put(field, texts(value));
            }
        }
        return new Expected(fields, root.path("damaged").asBoolean(false));
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> texts.add(item.asString()));
        } else if (!value.isNull()) {
            texts.add(value.asString());
        }
        return texts;
    }
}
