package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.workflow.TestHouse.done;
import static vn.vanthu.workflow.TestHouse.refused;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Actor;
import vn.vanthu.account.NewAccount;
import vn.vanthu.account.PaperGrants;
import vn.vanthu.account.Role;
import vn.vanthu.audit.AuditTrail;
import vn.vanthu.database.Database;
import vn.vanthu.search.SavedSearches.Alert;
import vn.vanthu.search.SavedSearches.Change;
import vn.vanthu.workflow.TestHouse;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class SavedSearchesTest {

    private static final SearchAddress REFORM =
            new SearchAddress(
                    SearchRequest.of("cải cách").with(Field.YEAR, "2026"),
                    List.of(Column.LABEL, Column.SUBJECT));

    @Parameter Database.Kind kind = Database.Kind.SQLITE;
    @TempDir Path folder = Path.of("");

    private final FakeIndex index = new FakeIndex();
    private TestHouse house;
    private SavedSearches searches;
    private Actor lan;
    private Actor mai;

    @BeforeEach
    void open() {
        house = TestHouse.open(kind, folder, LocalDate.of(2026, 3, 5));
        lan = account("lan", "VP");
        mai = account("mai", "KHTC");
        searches =
                new SavedSearches(
                        house.get(Database.class),
                        new Search(index, house.get(PaperGrants.class)),
                        () -> index.mark().seq(),
                        house.clock,
                        told -> {});
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Actor account(String login, String unit) {
        Accounts accounts = house.get(Accounts.class);
        assertThat(
                        accounts.make(
                                new NewAccount(
                                        login,
                                        login,
                                        null,
                                        unit,
                                        Set.of(Role.HEAD_OF_UNIT),
                                        "một mật khẩu đủ dài 27"),
                                "test"))
                .isEmpty();
        return accounts.find(login).orElseThrow().actor();
    }

    /// A paper of a unit comes into the archive and the index.
    private void arrives(int number, String unit) {
        index.put(Found.paper(number, number, "Cải cách", unit, ""));
        index.commit(new PaperIndex.Mark(number, "h"));
    }

    @Test
    void areKeptForTheirOwnerAlone() {
        SavedSearch saved = done(searches.save("  Cải \n cách ", REFORM, true, lan));
        assertThat(saved.name()).isEqualTo("Cải cách");
        assertThat(searches.list(lan)).containsExactly(saved);
        assertThat(done(searches.find(saved.id(), lan)).address()).isEqualTo(REFORM);
        assertThat(searches.list(mai)).isEmpty();
        assertThat(refused(searches.find(saved.id(), mai))).containsExactly("SEARCH.saved-unknown");
        assertThat(refused(searches.remove(saved.id(), mai)))
                .containsExactly("SEARCH.saved-unknown");
        assertThat(refused(searches.seen(saved.id(), null, mai)))
                .containsExactly("SEARCH.saved-unknown");
        assertThat(refused(searches.change(saved.id(), new Change("x", null, null), mai)))
                .containsExactly("SEARCH.saved-unknown");
        done(searches.save("Cải cách", REFORM, true, mai));
        assertThat(searches.list(lan)).containsExactly(saved);
    }

    @Test
    void areRenamedReplacedAndRemoved() {
        SavedSearch saved = done(searches.save("Một", REFORM, false, lan));
        house.clock.pass(Duration.ofSeconds(1));
        done(searches.save("Hai", REFORM, false, lan));
        SearchAddress other = SearchAddress.of(SearchRequest.of("khác"));
        SavedSearch changed = done(searches.change(saved.id(), new Change("Ba", other, null), lan));
        assertThat(changed.name()).isEqualTo("Ba");
        assertThat(searches.list(lan).getFirst()).isEqualTo(changed);
        assertThat(changed.address()).isEqualTo(other);
        assertThat(refused(searches.change(saved.id(), new Change("Hai", null, null), lan)))
                .containsExactly("SEARCH.saved-taken");
        done(searches.remove(saved.id(), lan));
        assertThat(searches.list(lan)).extracting(SavedSearch::name).containsExactly("Hai");
        assertThat(refused(searches.remove(saved.id(), lan)))
                .containsExactly("SEARCH.saved-unknown");
    }

    @Test
    void areRefusedWithEveryReason() {
        done(searches.save("Một", REFORM, false, lan));
        assertThat(refused(searches.save("Một", REFORM, false, lan)))
                .containsExactly("SEARCH.saved-taken");
        SearchAddress endless = SearchAddress.of(SearchRequest.of("à".repeat(3_000)));
        assertThat(refused(searches.save("", endless, false, lan)))
                .containsExactly("SEARCH.saved-name", "SEARCH.saved-long");
        assertThat(refused(searches.save("a\u202eb", REFORM, false, lan)))
                .containsExactly("SEARCH.saved-name");
        assertThat(refused(searches.save("x".repeat(101), REFORM, false, lan)))
                .containsExactly("SEARCH.saved-name");
        for (int i = 1; i < SavedSearches.MOST; i++) {
            done(searches.save("Tìm " + i, REFORM, false, lan));
        }
        assertThat(refused(searches.save("Một nữa", REFORM, false, lan)))
                .containsExactly("SEARCH.saved-many");
        done(searches.save("Một nữa", REFORM, false, mai));
    }

    @Test
    void areChangedByNobodyWhoOnlyReads() {
        SavedSearch saved = done(searches.save("Một", REFORM, true, lan));
        Actor reader =
                new Actor(lan.login(), lan.name(), lan.roles(), lan.unit(), lan.reach(), true);
        assertThat(searches.list(reader)).containsExactly(saved);
        assertThat(done(searches.alerts(reader))).hasSize(1);
        assertThat(refused(searches.save("Hai", REFORM, true, reader)))
                .containsExactly("RIGHT.refused-read-only");
        assertThat(refused(searches.seen(saved.id(), null, reader)))
                .containsExactly("RIGHT.refused-read-only");
    }

    @Test
    void alertToPapersThatCameSinceTheyWereSeen() {
        arrives(1, "VP");
        SavedSearch saved = done(searches.save("Một", REFORM, true, lan));
        done(searches.save("Không báo", REFORM, false, lan));
        assertThat(counts(lan)).containsExactly(0L);
        arrives(2, "VP");
        arrives(3, "VP");
        Alert alert = done(searches.alerts(lan)).getFirst();
        assertThat(alert.count().count()).isEqualTo(2);
        assertThat(alert.search().news().query()).endsWith("&since-line=1&columns=label,Subject");
        arrives(4, "VP");
        done(searches.seen(saved.id(), alert.line(), lan));
        assertThat(counts(lan)).as("what came after the alert was seen").containsExactly(1L);
        done(searches.seen(saved.id(), 1L, lan));
        assertThat(counts(lan)).as("nothing is unseen").containsExactly(1L);
        done(searches.seen(saved.id(), null, lan));
        assertThat(counts(lan)).containsExactly(0L);
    }

    @Test
    void alertOnlyToWhatTheirOwnerMayReadNow() {
        SavedSearch saved = done(searches.save("Một", REFORM, true, mai));
        arrives(1, "VP");
        arrives(2, "KHTC");
        assertThat(counts(mai)).containsExactly(1L);
        assertThat(house.get(PaperGrants.class).grant("p1", "mai", PaperGrants.Leave.READ, "lan"))
                .isEmpty();
        assertThat(counts(mai)).containsExactly(2L);
        Actor moved = new Actor("mai", "mai", Set.of(Role.HEAD_OF_UNIT), "TTR", null, false);
        assertThat(counts(moved)).as("in another unit").containsExactly(1L);
        assertThat(saved.owner()).isEqualTo("mai");
    }

    @Test
    void alertFromTheMomentTheyAreAskedTo() {
        SavedSearch saved = done(searches.save("Một", REFORM, false, lan));
        arrives(1, "VP");
        done(searches.change(saved.id(), new Change(null, null, true), lan));
        assertThat(counts(lan)).containsExactly(0L);
        arrives(2, "VP");
        assertThat(counts(lan)).containsExactly(1L);
        done(searches.change(saved.id(), new Change(null, null, true), lan));
        assertThat(counts(lan)).as("switched on twice").containsExactly(1L);
    }

    @Test
    void alertAfterTheArchiveWasRestoredFromAnOlderBackup() {
        arrives(9, "VP");
        done(searches.save("Một", REFORM, true, lan));
        index.remove(Found.paper(9, 9, "", "VP", "").object());
        arrives(3, "VP");
        assertThat(counts(lan)).containsExactly(0L);
        arrives(4, "VP");
        Alert alert = done(searches.alerts(lan)).getFirst();
        done(searches.seen(alert.search().id(), alert.line(), lan));
        arrives(5, "VP");
        assertThat(counts(lan)).containsExactly(1L);
    }

    @Test
    void areToldToTheTrail() {
        SavedSearches wired = house.get(SavedSearches.class);
        SavedSearch saved = done(wired.save("Một", REFORM, false, lan));
        done(wired.remove(saved.id(), lan));
        assertThat(TestHouse.actsOn(house.get(AuditTrail.class), "search/" + saved.id()))
                .containsExactly("save-search", "save-search");
    }

    private List<Long> counts(Actor by) {
        return done(searches.alerts(by)).stream().map(alert -> alert.count().count()).toList();
    }
}
