package vn.vanthu.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.search.lucene.SmallOffice.by;
import static vn.vanthu.search.lucene.SmallOffice.paper;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.account.Readership;
import vn.vanthu.document.Problem;
import vn.vanthu.search.Field;
import vn.vanthu.search.Hit;
import vn.vanthu.search.IndexedPaper;
import vn.vanthu.search.PaperIndex;
import vn.vanthu.search.Results;
import vn.vanthu.search.SearchRequest;
import vn.vanthu.search.Suggestion;

/// What a small office asks of its papers.
class AskingTest {

    private static final Readership ALL = new Readership.Everything();

    private static final IndexedPaper PLAN =
            paper(
                    "Kế hoạch",
                    "01A/KH-SKHCN",
                    "2018-01-09",
                    "Cải cách hành chính năm 2018",
                    "TTr",
                    "Căn cứ Quyết định số 3768/QĐ-UBND ngày 29/12/2017 của UBND tỉnh.\n"
                            + "Nâng cao chất lượng phục vụ nhân dân.",
                    "Phần thứ hai nói về kinh phí: 85,745 triệu đồng cho đào tạo cán bộ.");
    private static final IndexedPaper REPORT =
            paper(
                    "Báo cáo",
                    "120/BC-SKHCN",
                    "2017-11-17",
                    "Kết quả công tác CCHC năm 2017",
                    "VP",
                    "Công tác CCHC của Sở được triển khai theo Kế hoạch số 07/KH-SKHCN.");
    private static final IndexedPaper LETTER =
            paper(
                    "Công văn",
                    "453/SKHCN-TTr",
                    "2019-06-24",
                    "V/v khắc phục các tồn tại sau kiểm tra",
                    "TTr",
                    "Ủy ban nhân dân tỉnh đã hòa giải tranh chấp đất đai, kỹ thuật viên ghi nhận.");
    private static final IndexedPaper SALARY =
            by(
                    paper(
                            "Quyết định",
                            "15/QĐ-SKHCN",
                            "2019-07-01",
                            "Về việc nâng bậc lương cho viên chức",
                            "TCCB",
                            "Điều 1. Nâng bậc lương trước thời hạn cho bà Lê Thị Hoa."),
                    "binh",
                    "Nguyễn Thị Thu");

    @TempDir Path folder = Path.of("");
    private PaperIndex index;

    @BeforeEach
    void fill() {
        index = LuceneIndex.open(folder, Settings.USUAL);
        List.of(PLAN, REPORT, LETTER, SALARY).forEach(index::put);
        index.refresh();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "cải cách hành chính, 01A/KH-SKHCN",
        "cai cach hanh chinh nam 2018, 01A/KH-SKHCN",
        "CCHC 2018, 01A/KH-SKHCN",
        "cải cách hành chính 2017, 120/BC-SKHCN",
        "hoà giải, 453/SKHCN-TTr",
        "hòa giải, 453/SKHCN-TTr",
        "uỷ ban kĩ thuật, 453/SKHCN-TTr",
        "453/SKHCN-TTr, 453/SKHCN-TTr",
        "453/skhcn-ttr, 453/SKHCN-TTr",
        "453 /SKHCN-TTr, 453/SKHCN-TTr",
        "453, 453/SKHCN-TTr",
        "24/6/2019, 453/SKHCN-TTr",
        "ngày 24 tháng 6 năm 2019, 453/SKHCN-TTr",
        "3768/QĐ-UBND, 01A/KH-SKHCN",
        "'85,745', 01A/KH-SKHCN",
        "nang luong le thi hoa, 15/QĐ-SKHCN"
    })
    void thePaperThatIsMeantComesFirst(String words, String label) {
        assertThat(labels(words)).first().isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loại:kế hoạch | 01A/KH-SKHCN",
                "loai:\"ke hoach\" | 01A/KH-SKHCN",
                "kind:báo cáo công tác | 120/BC-SKHCN",
                "số:453 | 453/SKHCN-TTr",
                "số:01A | 01A/KH-SKHCN",
                "năm:2017 | 120/BC-SKHCN",
                "từ:01/07/2019 | 15/QĐ-SKHCN",
                "đến:31/12/2017 | 120/BC-SKHCN",
                "ngày:9/1/2018 | 01A/KH-SKHCN",
                "người ký:Nguyễn Thị Thu lương | 15/QĐ-SKHCN",
                "nguoi ky:thu | 15/QĐ-SKHCN",
                "đơn vị:TCCB | 15/QĐ-SKHCN",
                "dẫn:07/KH-SKHCN | 120/BC-SKHCN",
                "ký hiệu:QĐ-SKHCN | 15/QĐ-SKHCN",
                "trích yếu:nâng bậc | 15/QĐ-SKHCN",
                "nội dung:tranh chấp | 453/SKHCN-TTr",
                "người soạn:binh | 15/QĐ-SKHCN"
            })
    void aFieldNarrowsTheSearchToItsValue(String words, String label) {
        assertThat(labels(words)).containsExactly(label);
    }

    @Test
    void aPhraseMustStandAsItIsAndARefusedWordMustNot() {
        assertThat(labels("\"hành chính năm 2018\"")).containsExactly("01A/KH-SKHCN");
        assertThat(labels("\"chính hành\"")).isEmpty();
        assertThat(labels("\"hóa giải\"")).as("another accent").isEmpty();
        assertThat(labels("năm:2019 -lương")).containsExactly("453/SKHCN-TTr");
        assertThat(labels("-lương -\"cải cách\" -CCHC")).containsExactly("453/SKHCN-TTr");
    }

    @Test
    void aValueThatIsNoDayIsToldAndLeftOut() {
        Results results = find("từ:31/02/2017 lương");
        assertThat(results.notes()).extracting(Problem::code).contains("SEARCH.value");
        assertThat(labels("từ:31/02/2017 lương")).containsExactly("15/QĐ-SKHCN");
    }

    @Test
    void theExcerptMarksTheWordsAndNamesThePage() {
        Hit hit = find("kinh phí đào tạo").hits().getFirst();
        Hit.Excerpt excerpt = hit.excerpts().getFirst();
        assertThat(excerpt.page()).isEqualTo(2);
        assertThat(excerpt.pieces())
                .filteredOn(Hit.Piece::isMarked)
                .extracting(Hit.Piece::text)
                .containsExactly("kinh phí", "đào tạo");
    }

    @Test
    void theExcerptMarksWhatAnAbbreviationStandsFor() {
        assertThat(marked(find("cải cách hành chính loại:báo cáo"))).contains("CCHC");
    }

    @Test
    void facetsCountWhatMatches() {
        Results results = find("");
        assertThat(results.total()).isEqualTo(new Results.Total(4, true));
        assertThat(facet(results, Field.YEAR))
                .containsExactly(value("2019", 2), value("2018", 1), value("2017", 1));
        assertThat(facet(results, Field.UNIT))
                .containsExactly(value("TTr", 2), value("TCCB", 1), value("VP", 1));
        assertThat(facet(results, Field.SIGNER))
                .containsExactly(value("Trần Văn Minh", 3), value("Nguyễn Thị Thu", 1));
    }

    @Test
    void theValueOfAFacetNarrowsToAsManyPapersAsItCounted() {
        for (Results.Facet facet : find("").facets()) {
            for (Results.Facet.Value value : facet.values()) {
                Results narrowed =
                        index.find(SearchRequest.of("").with(facet.field(), value.value()), ALL);
                assertThat(narrowed.total().count())
                        .as(facet.field() + " " + value)
                        .isEqualTo(value.count());
            }
        }
    }

    @Test
    void severalValuesOfAFieldAreAlternatives() {
        SearchRequest request =
                SearchRequest.of("").with(Field.YEAR, "2017").with(Field.YEAR, "2018");
        assertThat(labels(index.find(request, ALL)))
                .containsExactly("01A/KH-SKHCN", "120/BC-SKHCN");
    }

    @Test
    void resultsStandInTheOrderAskedFor() {
        assertThat(sorted(SearchRequest.Sort.NEWEST))
                .containsExactly("15/QĐ-SKHCN", "453/SKHCN-TTr", "01A/KH-SKHCN", "120/BC-SKHCN");
        assertThat(sorted(SearchRequest.Sort.OLDEST))
                .containsExactly("120/BC-SKHCN", "01A/KH-SKHCN", "453/SKHCN-TTr", "15/QĐ-SKHCN");
        assertThat(sorted(SearchRequest.Sort.NUMBER))
                .containsExactly("120/BC-SKHCN", "01A/KH-SKHCN", "15/QĐ-SKHCN", "453/SKHCN-TTr");
    }

    private List<String> sorted(SearchRequest.Sort by) {
        return labels(index.find(SearchRequest.of("").sorted(by), ALL));
    }

    @Test
    void pagesOfResultsMissNothingAndRepeatNothing() {
        List<String> all = labels("");
        assertThat(labels(index.find(SearchRequest.of("").page(0, 3), ALL)))
                .isEqualTo(all.subList(0, 3));
        assertThat(labels(index.find(SearchRequest.of("").page(3, 3), ALL)))
                .isEqualTo(all.subList(3, 4));
        assertThat(labels(index.find(SearchRequest.of("").page(9, 3), ALL))).isEmpty();
    }

    @Test
    void nobodyLearnsAnythingOfPapersThatAreNotHisToRead() {
        Readership lan = new Readership.Some("lan", "VP", "Trần Thị Lan", Set.of());
        for (String words : List.of("", "lương", "nang bac luong", "15/QĐ-SKHCN", "năm:2019")) {
            Results results = index.find(SearchRequest.of(words), lan);
            assertThat(labels(results)).as(words).isSubsetOf("120/BC-SKHCN");
            assertThat(results.total().count()).as(words).isLessThanOrEqualTo(1);
            assertThat(results.toString()).as(words).doesNotContain("15/QĐ", "Thu", "lương cho");
        }
        assertThat(index.find(SearchRequest.of("lươnng bậc"), lan).didYouMean()).isNull();
        for (String typed : List.of("15", "nâng", "nâng bậc l", "Nguyễn", "thu")) {
            assertThat(index.suggest(typed, 10, lan)).as(typed).isEmpty();
        }
        assertThat(index.similar("2019-15-QĐ-SKHCN", 10, lan).hits()).isEmpty();
        assertThat(index.similar("2017-120-BC-SKHCN", 10, lan).hits()).isEmpty();
    }

    @Test
    void readersAreTheAuthorHisUnitTheSignerAndThoseNamed() {
        assertThat(readable(new Readership.Some("binh", null, "?", Set.of())))
                .containsExactly("15/QĐ-SKHCN");
        assertThat(readable(new Readership.Some(null, "TCCB", "?", Set.of())))
                .containsExactly("15/QĐ-SKHCN");
        assertThat(readable(new Readership.Some(null, null, "Nguyễn Thị Thu", Set.of())))
                .containsExactly("15/QĐ-SKHCN");
        assertThat(readable(new Readership.Some(null, null, "?", Set.of("2019-15-QĐ-SKHCN"))))
                .containsExactly("15/QĐ-SKHCN");
        assertThat(readable(new Readership.Some(null, null, "?", Set.of()))).isEmpty();
    }

    private List<String> readable(Readership readership) {
        return labels(index.find(SearchRequest.of(""), readership));
    }

    @Test
    void onlyPapersThatCameAfterALineOfTheJournalAreFoundWhenAsked() {
        assertThat(labels(index.find(SearchRequest.of("").since(1), ALL))).isEmpty();
        index.put(new IndexedPaper(PLAN.object(), 2, 5, PLAN.metadata(), PLAN.pages(), List.of()));
        index.refresh();
        assertThat(labels(index.find(SearchRequest.of("").since(1), ALL)))
                .containsExactly("01A/KH-SKHCN");
    }

    @ParameterizedTest
    @CsvSource({
        "khắc phụk tồn tại, khắc phục tồn tại",
        "nâng bậk lương, nâng bậc lương",
        "tranh chấpp đất đai, tranh chấp đất đai"
    })
    void aSlipOfAKeyIsSeenByItsNeighbours(String typed, String meant) {
        assertThat(find(typed).didYouMean()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"khắc phục tồn tại", "453/SKHCN-TTr", "năm:2017", "", "CCHC"})
    void whatIsSpeltWellIsLeftAlone(String typed) {
        assertThat(find(typed).didYouMean()).isNull();
    }

    @Test
    void theFirstLettersSuggestNumbersSubjectsAndPeople() {
        assertThat(index.suggest("45", 10, ALL))
                .extracting(Suggestion::sort, Suggestion::query)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                Suggestion.Sort.NUMBER, "số:453/SKHCN-TTr"));
        assertThat(index.suggest("nang bac l", 10, ALL))
                .extracting(Suggestion::sort, Suggestion::shown)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                Suggestion.Sort.SUBJECT, "Về việc nâng bậc lương cho viên chức"));
        assertThat(index.suggest("nguyen thi", 10, ALL))
                .extracting(Suggestion::query)
                .contains("người ký:\"Nguyễn Thị Thu\"");
        assertThat(index.suggest("cải c", 10, ALL))
                .extracting(Suggestion::query)
                .contains("cải cách hành chính");
    }

    @Test
    void whatIsSuggestedFindsSomething() {
        for (String typed : List.of("45", "nang", "trần", "cải c", "kết q")) {
            for (Suggestion suggestion : index.suggest(typed, 10, ALL)) {
                assertThat(labels(suggestion.query())).as(suggestion.toString()).isNotEmpty();
            }
        }
    }

    @Test
    void papersOfTheSameMatterAreAlike() {
        index.put(
                paper(
                        "Kế hoạch",
                        "02/KH-SKHCN",
                        "2019-01-09",
                        "Cải cách hành chính năm 2019",
                        "TTr",
                        "Nâng cao chất lượng phục vụ nhân dân."));
        index.refresh();
        assertThat(labels(index.similar("2018-01A-KH-SKHCN", 3, ALL)))
                .first()
                .isEqualTo("02/KH-SKHCN");
        assertThat(index.similar("không có", 3, ALL).hits()).isEmpty();
    }

    private Results find(String words) {
        return index.find(SearchRequest.of(words), ALL);
    }

    private List<String> labels(String words) {
        return labels(find(words));
    }

    private static List<String> labels(Results results) {
        return results.hits().stream().map(Hit::label).toList();
    }

    private static List<String> marked(Results results) {
        return results.hits().stream()
                .flatMap(hit -> hit.excerpts().stream())
                .flatMap(excerpt -> excerpt.pieces().stream())
                .filter(Hit.Piece::isMarked)
                .map(Hit.Piece::text)
                .toList();
    }

    private static List<Results.Facet.Value> facet(Results results, Field field) {
        return results.facets().stream()
                .filter(facet -> facet.field() == field)
                .findFirst()
                .orElseThrow()
                .values();
    }

    private static Results.Facet.Value value(String value, long count) {
        return new Results.Facet.Value(value, count);
    }
}
