package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.message.Language;

class ColumnTest {

    private static final Hit HIT =
            Found.hit(Found.metadata(12, "Về cải cách", "VP", "recalled"), "cải cách hành chính");

    @Test
    void showsEveryFieldOfTheDecreeAndWhatTheOfficeKnowsBesides() {
        Map<String, String> shown = new TreeMap<>();
        for (Column column : Column.values()) {
            shown.put(column.code(), column.of(HIT, Wording.of(Language.VI)));
        }
        assertThat(shown)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry("FileCode.OrganId", "H44.1"),
                                Map.entry("FileCode.FileCatalog", "2026"),
                                Map.entry("FileCode.FileNotation", "01.TCCB"),
                                Map.entry("DocOrdinal", "7"),
                                Map.entry("TypeName", "Kế hoạch"),
                                Map.entry("CodeNumber", "12"),
                                Map.entry("CodeNotation", "KH-SNV"),
                                Map.entry("IssuedDate", "05/3/2026"),
                                Map.entry("OrganName", "Sở Nội vụ tỉnh Mẫu"),
                                Map.entry("Subject", "Về cải cách"),
                                Map.entry("Language", "Tiếng Việt"),
                                Map.entry("PageAmount", "3"),
                                Map.entry("Description", "gấp"),
                                Map.entry("SignerInfo.Position", "Giám đốc; Chánh Văn phòng"),
                                Map.entry("SignerInfo.FullName", "Ngô Thanh Tùng; Lê Hoàng Mẫu"),
                                Map.entry("To.OrganId", "H44"),
                                Map.entry("To.OrganName", "UBND tỉnh; Sở Tài chính"),
                                Map.entry("Priority", "Thượng khẩn"),
                                Map.entry("IssuedAmount", "15"),
                                Map.entry("DueDate", "01/12/2026"),
                                Map.entry("label", "12/KH-SNV"),
                                Map.entry("unit", "VP"),
                                Map.entry("author", "lan"),
                                Map.entry("state", "Đã thu hồi"),
                                Map.entry("retention", "20 năm"),
                                Map.entry("year", "2026"),
                                Map.entry("object", "2026/ke-hoach/0001-KH-SNV"),
                                Map.entry("version", "2"),
                                Map.entry("damage", "35"),
                                Map.entry("excerpt", "tr. 4: cải cách hành chính"),
                                Map.entry("paper", "p12")));
    }

    @ParameterizedTest
    @EnumSource
    void hasAHeadingForEachColumnAndANameForEachField(Language language) {
        Wording wording = Wording.of(language);
        assertThat(Arrays.stream(Column.values()).map(wording::heading))
                .doesNotHaveDuplicates()
                .allMatch(heading -> !heading.isBlank());
        assertThat(Arrays.stream(Field.values()).map(wording::label)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(SearchRequest.Sort.values()).map(wording::sort))
                .doesNotHaveDuplicates();
    }

    @Test
    void saysInWordsWhatIsLookedFor() {
        SearchRequest request =
                SearchRequest.of("cải cách")
                        .with(Field.YEAR, "2017")
                        .with(Field.YEAR, "2018")
                        .with(Field.STATE, "recalled")
                        .sorted(SearchRequest.Sort.NEWEST);
        assertThat(Wording.of(Language.VI).inWords(request))
                .isEqualTo(
                        "Lời tìm: cải cách; Năm: 2017 hoặc 2018; Tình trạng: Đã thu hồi; xếp theo:"
                                + " mới nhất trước");
        assertThat(Wording.of(Language.EN).inWords(SearchRequest.of(" ")))
                .isEqualTo("All papers; in order: best first");
    }
}
