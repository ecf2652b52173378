package vn.vanthu;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.workflow.TestHouse.ARCHIVIST;
import static vn.vanthu.workflow.TestHouse.HUONG;
import static vn.vanthu.workflow.TestHouse.LAN;
import static vn.vanthu.workflow.TestHouse.done;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Role;
import vn.vanthu.database.Database;
import vn.vanthu.search.Field;
import vn.vanthu.search.Follower;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Results;
import vn.vanthu.search.Search;
import vn.vanthu.search.SearchRequest;
import vn.vanthu.workflow.AfterIssue;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.TestHouse;

/// The story of one notice that is looked for years on, as the office would tell it.
@ParameterizedClass
@EnumSource(Database.Kind.class)
class NoticeFromDraftToSearchTest {

    /// Drafts in another unit and is named on nothing.
    private static final Actor MAI = Actor.of("mai", "KHTC", Role.DRAFTER);

    @Parameter Database.Kind kind = Database.Kind.SQLITE;
    @TempDir Path folder = Path.of("");

    private TestHouse house;

    @BeforeEach
    void open() {
        house = TestHouse.open(kind, folder, LocalDate.of(2024, 3, 5));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aNoticeIsDraftedIssuedArchivedFoundAndFoundAsRecalled() {
        IssuedCard older = house.issued(TestHouse.sample("thong-bao"));
        house.clock.set(LocalDate.of(2026, 3, 5));
        assertThat(found("sát hạch hè")).isEmpty();
        IssuedCard notice =
                house.issued(
                        TestHouse.with(
                                TestHouse.sample("thong-bao"),
                                "subject",
                                "Về việc sát hạch hè cho viên chức"));
        caughtUp();
        foundByWordsWithoutAccents(notice);
        foundByItsNumber(older, notice);
        partedByYear(older, notice);
        unseenByOneWithoutTheRight();
        foundAsRecalled(notice);
    }

    private void foundByWordsWithoutAccents(IssuedCard notice) {
        assertThat(found("sat hach he")).containsExactly(notice.paper());
        assertThat(found("\"SÁT HẠCH\" hè loại:\"thông báo\"")).containsExactly(notice.paper());
        Hit hit = find(SearchRequest.of("sat hach"), LAN).hits().getFirst();
        assertThat(hit.label()).isEqualTo("01/TB-SNV");
        assertThat(hit.metadata().own().state()).isEqualTo("in-force");
        assertThat(hit.excerpts().stream().flatMap(excerpt -> excerpt.pieces().stream()))
                .filteredOn(Hit.Piece::isMarked)
                .extracting(Hit.Piece::text)
                .anyMatch(text -> text.toLowerCase(java.util.Locale.ROOT).contains("sát"));
    }

    /// Both bear number 01, each of its own year (NĐ 30, Đ.15.1).
    private void foundByItsNumber(IssuedCard older, IssuedCard notice) {
        assertThat(found("01/TB-SNV")).containsExactlyInAnyOrder(older.paper(), notice.paper());
        assertThat(found("số:01 năm:2024")).containsExactly(older.paper());
    }

    private void partedByYear(IssuedCard older, IssuedCard notice) {
        SearchRequest all = SearchRequest.of("thông báo");
        assertThat(counts(find(all, LAN), Field.YEAR))
                .containsExactlyInAnyOrderEntriesOf(Map.of("2024", 1L, "2026", 1L));
        assertThat(papers(find(all.with(Field.YEAR, "2026"), LAN))).containsExactly(notice.paper());
        assertThat(papers(find(all.with(Field.YEAR, "2024"), ARCHIVIST)))
                .containsExactly(older.paper());
        assertThat(papers(find(all.sorted(SearchRequest.Sort.OLDEST), LAN)))
                .containsExactly(older.paper(), notice.paper());
    }

    /// Neither by a count nor by a facet, a suggestion or a paper like it.
    private void unseenByOneWithoutTheRight() {
        Results nothing = find(SearchRequest.of("sat hach"), MAI);
        assertThat(nothing.total().count()).isZero();
        assertThat(nothing.hits()).isEmpty();
        assertThat(nothing.didYouMean()).isNull();
        assertThat(nothing.facets()).allMatch(facet -> facet.values().isEmpty());
        assertThat(house.get(Search.class).suggest("sat", 10, MAI)).isEmpty();
        assertThat(house.get(Search.class).suggest("sat", 10, LAN)).isNotEmpty();
    }

    /// NĐ 30, Đ.18.4: it is taken back; it stays to be seen, and says so.
    private void foundAsRecalled(IssuedCard notice) {
        SearchRequest request = SearchRequest.of("thông báo");
        assertThat(counts(find(request, LAN), Field.STATE)).containsEntry("in-force", 2L);
        done(house.get(AfterIssue.class).recall(notice.paper(), "Nhầm thời hạn", HUONG));
        caughtUp();
        Hit hit = find(SearchRequest.of("sat hach"), LAN).hits().getFirst();
        assertThat(hit.metadata().own().state()).isEqualTo("recalled");
        assertThat(hit.version()).isEqualTo(2);
        assertThat(counts(find(request, LAN), Field.STATE))
                .containsExactlyInAnyOrderEntriesOf(Map.of("in-force", 1L, "recalled", 1L));
        assertThat(papers(find(request.with(Field.STATE, "recalled"), LAN)))
                .containsExactly(notice.paper());
    }

    private void caughtUp() {
        assertThat(house.get(Follower.class).awaitCaughtUp(Duration.ofMinutes(1))).isTrue();
    }

    private List<String> found(String words) {
        return papers(find(SearchRequest.of(words), LAN));
    }

    private Results find(SearchRequest request, Actor by) {
        return done(house.get(Search.class).find(request, by));
    }

    private static List<String> papers(Results results) {
        return results.hits().stream().map(Hit::paper).toList();
    }

    private static Map<String, Long> counts(Results results, Field field) {
        Map<String, Long> counts = new HashMap<>();
        results.facets().stream()
                .filter(facet -> facet.field() == field)
                .flatMap(facet -> facet.values().stream())
                .forEach(value -> counts.put(value.value(), value.count()));
        return counts;
    }
}
