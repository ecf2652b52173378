package vn.vanthu.search.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.search.text.Abbreviations.Alternative;
import vn.vanthu.search.text.Abbreviations.Kind;
import vn.vanthu.search.text.Abbreviations.Span;

/// What may be said otherwise is found both ways.
class AbbreviationsTest {

    private static final Abbreviations SHIPPED = Abbreviations.shipped();

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "CCHC = cải cách hành chính",
                "cchc = cải cách hành chính",
                "UBND = Ủy ban nhân dân",
                "kh&cn = khoa học và công nghệ",
                "KHCN = khoa học và công nghệ",
                "KH & CN = khoa học và công nghệ",
                "SKHCN = Sở Khoa học và Công nghệ",
                "Sở KH&CN = Sở Khoa học và Công nghệ",
                "Sở KHCN = Sở Khoa học và Công nghệ",
                "skhcn = Sở KH&CN",
                "QyĐ = quy định",
                "BPTN&TKQ = Bộ phận tiếp nhận và trả kết quả",
                "kt-xh = kinh tế - xã hội",
                "BR-VT = Bà Rịa - Vũng Tàu",
                "V/v = về việc",
                "đ/c = đồng chí",
                "hđnd = Hội đồng nhân dân",
                "hdnd = Hội đồng nhân dân",
                "TP.HCM = Thành phố Hồ Chí Minh",
                "tp hcm = Thành phố Hồ Chí Minh",
                "cải cách hành chính = CCHC",
                "cai cach hanh chinh = CCHC",
                "Cải Cách Hành Chính = CCHC",
                "ủy ban nhân dân = UBND",
                "uỷ ban nhân dân = UBND",
                "sở khoa học và công nghệ = Sở KH&CN",
                "kiểm soát thủ tục hành chính = KSTTHC",
                "kiểm soát TTHC = KSTTHC",
                "Bà Rịa – Vũng Tàu = BR-VT",
                "Bà Rịa Vũng Tàu = BR-VT",
                "thành phố hồ chí minh = TPHCM",
                "hàng năm = hằng năm"
            })
    void whatIsTypedIsFoundInTheOtherForm(String typed, String other) {
        List<Span> spans = spans(typed);
        assertThat(spans).hasSize(1);
        assertThat(texts(spans.getFirst())).contains(other);
        assertThat(spans.getFirst().from()).isZero();
        assertThat(spans.getFirst().until()).isEqualTo(Tokens.of(typed).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ta làm da",
                "da",
                "pa",
                "cải cách. hành chính",
                "cái cách hành chính",
                "a, b, c",
                "hang nam",
                "453/SKHCN-TTr",
                "1085/qd-ubnd",
                "ngày 29/12/2017",
                ""
            })
    void whatOnlyLooksLikeItIsNotFound(String typed) {
        assertThat(spans(typed)).isEmpty();
    }

    @Test
    void capitalsThatAreAWordAsWellCountWhenTypedInCapitals() {
        assertThat(texts(spans("PA").getFirst())).contains("phương án");
        assertThat(texts(spans("DA").getFirst())).contains("dự án", "đề án");
    }

    @Test
    void anAbbreviationOfSeveralMeaningsOffersEachForLess() {
        assertThat(spans("TTr").getFirst().alternatives())
                .extracting(Alternative::text, Alternative::weight)
                .containsExactlyInAnyOrder(tuple("tờ trình", 0.6), tuple("thanh tra", 0.6));
        assertThat(spans("CCHC").getFirst().alternatives())
                .extracting(Alternative::weight)
                .containsExactly(0.9);
        assertThat(spans("tờ trình").getFirst().alternatives())
                .extracting(Alternative::text, Alternative::weight)
                .containsExactly(tuple("TTr", 0.3));
    }

    @Test
    void theLongestWordsWinAndNoneIsFoundTwice() {
        String typed = "báo cáo cải cách hành chính của Sở Khoa học và Công nghệ";
        assertThat(spans(typed))
                .extracting(span -> said(typed, span))
                .containsExactly("báo cáo", "cải cách hành chính", "Sở Khoa học và Công nghệ");
    }

    @Test
    void accentsThatWereTypedMustBeRight() {
        assertThat(texts(spans("GĐ").getFirst())).containsExactly("giám đốc");
        assertThat(texts(spans("GD").getFirst())).contains("giám đốc", "giáo dục");
    }

    @Test
    void aNameThatChangedIsFoundByTheOtherWithItsDay() {
        assertThat(spans("Sở Tài nguyên và Môi trường").getFirst().alternatives())
                .contains(named("Sở Nông nghiệp và Môi trường", Kind.SUCCESSOR, 2025, 3));
        assertThat(spans("STNMT").getFirst().alternatives())
                .contains(named("Sở Nông nghiệp và Môi trường", Kind.SUCCESSOR, 2025, 3));
        assertThat(spans("Sở NN&MT").getFirst().alternatives())
                .contains(named("Sở Tài nguyên và Môi trường", Kind.PREDECESSOR, 2025, 3));
        assertThat(spans("Bà Rịa Vũng Tàu").getFirst().alternatives())
                .contains(named("Thành phố Hồ Chí Minh", Kind.SUCCESSOR, 2025, 7));
    }

    @Test
    void aNameThatWasKnownBeforeDoesNotMeanWhatJoinedIt() {
        assertThat(spans("Quảng Ngãi")).isEmpty();
        assertThat(texts(spans("Thành phố Hồ Chí Minh").getFirst()))
                .doesNotContain("Bình Dương", "Bà Rịa - Vũng Tàu");
    }

    @Test
    void whatPapersExplainIsKnownForLess() {
        Abbreviations learnt =
                SHIPPED.with(
                        List.of(
                                new Explained("ĐMST", "đổi mới sáng tạo"),
                                new Explained("QLNL", "quản lý năng lượng"),
                                new Explained("CCHC", "câu cá hồ cạn")));
        assertThat(learnt.find(Tokens.of("qlnl")).getFirst().alternatives())
                .extracting(Alternative::text, Alternative::weight)
                .containsExactly(tuple("quản lý năng lượng", 0.5));
        assertThat(learnt.find(Tokens.of("quan ly nang luong")).getFirst().alternatives())
                .extracting(Alternative::text)
                .containsExactly("QLNL");
        assertThat(learnt.find(Tokens.of("ĐMST")).getFirst().alternatives())
                .extracting(Alternative::weight)
                .containsExactly(0.9);
        assertThat(learnt.find(Tokens.of("CCHC")).getFirst().alternatives())
                .extracting(Alternative::text)
                .containsExactly("cải cách hành chính", "câu cá hồ cạn");
        assertThat(texts(spans("CCHC").getFirst())).containsExactly("cải cách hành chính");
        assertThat(spans("qlnl")).isEmpty();
    }

    @Test
    void anOfficesOwnEntriesWin() throws IOException {
        Abbreviations own =
                loaded(
                        """
                        vanthu: abbreviations/1
                        abbreviations:
                          - {short: CCHC, long: cá chép hóa cá}
                          - {short: QLNL, long: quản lý năng lượng}
                          - {short: GUQ, long: []}
                        spellings:
                          - [Núi Thành, Nui Thanh City]
                        """);
        assertThat(texts(own.find(Tokens.of("cchc")).getFirst())).containsExactly("cá chép hóa cá");
        assertThat(texts(own.find(Tokens.of("QLNL")).getFirst()))
                .containsExactly("quản lý năng lượng");
        assertThat(own.find(Tokens.of("GUQ"))).isEmpty();
        assertThat(texts(own.find(Tokens.of("núi thành")).getFirst()))
                .containsExactly("Nui Thanh City");
        assertThat(texts(own.find(Tokens.of("UBND")).getFirst()))
                .containsExactly("Ủy ban nhân dân");
    }

    @Test
    void everythingWrongInAFileIsToldAtOnceAndTheRestIsUsed() throws IOException {
        Path file = folder.resolve(Abbreviations.FILE);
        Files.writeString(
                file,
                """
                vanthu: abbreviations/1
                abbreviations:
                  - {short: QLNL, long: quản lý năng lượng}
                  - {short: "...", long: gì}
                  - {long: gì}
                  - {short: AB, long: a bê, note: gì}
                successors:
                  - {old: A, new: B, since: 31/12/2024}
                spelling: []
                """);
        Outcome<Abbreviations> outcome = Abbreviations.load(file);
        assertThat(outcome.problems())
                .extracting(Problem::code, problem -> problem.values().getFirst())
                .containsExactlyInAnyOrder(
                        tuple("SEARCH.abbreviations-words", "abbreviations.yaml:4"),
                        tuple("SEARCH.abbreviations-entry", "abbreviations.yaml:5"),
                        tuple("SEARCH.abbreviations-unknown", "abbreviations.yaml:6"),
                        tuple("SEARCH.abbreviations-day", "abbreviations.yaml:8"),
                        tuple("SEARCH.abbreviations-unknown", "abbreviations.yaml:9"));
        assertThat(done(outcome).find(Tokens.of("QLNL"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "vanthu: abbreviations/2",
                "vanthu: abbreviations/1\nabbreviations: &a [*a]",
                "vanthu: abbreviations/1\nabbreviations: [[[[[[[[]]]]]]]]",
                "vanthu: abbreviations/1\nabbreviations: 5",
                "\0\0\0"
            })
    void aFileThatCannotBeReadLeavesWhatShips(String content) throws IOException {
        Path file = folder.resolve(Abbreviations.FILE);
        Files.writeString(file, content);
        Outcome<Abbreviations> outcome = Abbreviations.load(file);
        assertThat(outcome.problems()).isNotEmpty();
        assertThat(done(outcome).find(Tokens.of("CCHC"))).hasSize(1);
    }

    @Test
    void anOfficeWithoutAFileHasWhatShips() {
        assertThat(done(Abbreviations.load(null))).isSameAs(SHIPPED);
        assertThat(done(Abbreviations.load(folder.resolve("none")))).isSameAs(SHIPPED);
    }

    @Test
    void manyThousandWordsAreReadQuickly() {
        String typed = "Sở khoa học và công nghệ Sở KH & CN b/c ".repeat(2_000);
        Tokens tokens = Tokens.of(typed);
        long start = System.nanoTime();
        assertThat(SHIPPED.find(tokens)).hasSizeGreaterThan(5_000);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(3_000);
    }

    @Test
    @Timeout(20)
    void theMachinesLanguageChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(texts(spans("TIÊU CHÍ ICT, QĐ-CTI, HTTTI, XÃ HỘI CHỦ NGHĨA").getLast()))
                    .containsExactly("XHCN");
        } finally {
            Locale.setDefault(before);
        }
    }

    private Abbreviations loaded(String content) throws IOException {
        Path file = folder.resolve(Abbreviations.FILE);
        Files.writeString(file, content);
        Outcome<Abbreviations> outcome = Abbreviations.load(file);
        assertThat(outcome.problems()).isEmpty();
        return done(outcome);
    }

    private static Abbreviations done(Outcome<Abbreviations> outcome) {
        return switch (outcome) {
            case Outcome.Done<Abbreviations>(var value, _) -> value;
            case Outcome.Refused<Abbreviations>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static List<Span> spans(String typed) {
        return SHIPPED.find(Tokens.of(typed));
    }

    private static List<String> texts(Span span) {
        return span.alternatives().stream().map(Alternative::text).toList();
    }

    private static String said(String typed, Span span) {
        Tokens tokens = Tokens.of(typed);
        return typed.substring(tokens.start(span.from()), tokens.end(span.until() - 1));
    }

    private static Alternative named(String text, Kind kind, int year, int month) {
        return SHIPPED.find(Tokens.of("Sở Tài nguyên và Môi trường. Sở NN&MT. BR-VT")).stream()
                .flatMap(span -> span.alternatives().stream())
                .filter(other -> other.text().equals(text) && other.kind() == kind)
                .filter(other -> LocalDate.of(year, month, 1).equals(other.since()))
                .findFirst()
                .orElseThrow();
    }
}
