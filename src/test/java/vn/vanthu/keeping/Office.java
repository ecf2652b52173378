package vn.vanthu.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Role;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.ArchiveUnwritable;
import vn.vanthu.archive.ArchiveVerifier;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.archive.Progress;
import vn.vanthu.database.Database;
import vn.vanthu.database.TestDatabase;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.register.Contents;
import vn.vanthu.register.Entry;
import vn.vanthu.register.EntryState;
import vn.vanthu.register.Rebuilding;
import vn.vanthu.register.Register;
import vn.vanthu.register.RegisterException;
import vn.vanthu.workflow.AfterIssue;
import vn.vanthu.workflow.Copies;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.Issuing;
import vn.vanthu.workflow.MovingClock;
import vn.vanthu.workflow.TestHouse;

/// An office at work in a test: drafts wait for their numbers, a clock stands until it is moved,
/// and the database may be lost, replaced or moved.
final class Office implements AutoCloseable {

    static final Actor CLERK = TestHouse.HUONG;
    static final Actor ADMIN = Actor.of("quan-tri", null, Role.ADMINISTRATOR);

    static final String NAME = "vanthu-test-" + ProcessHandle.current().pid();

    final MovingClock clock = new MovingClock(ReadyDrafts.DAY);
    private final Database.Kind kind;
    private final Path folder;
    private final String like;
    private final Map<String, IssuedView> more;
    private @Nullable String address;
    private BareHouse house;
    private final Deque<String> drafts = new ArrayDeque<>();

    Office(Database.Kind kind, Path folder) {
        this(kind, folder, Map.of());
    }

    Office(Database.Kind kind, Path folder, Map<String, IssuedView> more) {
        this.kind = kind;
        this.folder = folder;
        this.more = more;
        this.address = kind == Database.Kind.SQLITE ? null : newAddress();
        this.like = ReadyDrafts.first(folder, address);
        this.house = opened(data());
    }

    /// A new schema; its connections can be told from those of others by [#NAME].
    private static String newAddress() {
        return TestDatabase.emptySchema() + "&ApplicationName=" + NAME;
    }

    private BareHouse opened(Path data) {
        return BareHouse.open(data, address, clock, more);
    }

    Path data() {
        return folder.resolve("archive");
    }

    @Nullable String address() {
        return address;
    }

    <T> T get(Class<T> room) {
        return house.get(room);
    }

    /// Closes and opens again.
    void restart() {
        house.close();
        house = opened(data());
    }

    /// Closes, does something to the data folder, and opens again.
    void restart(Path data, boolean newDatabase) {
        house.close();
        if (newDatabase && kind == Database.Kind.POSTGRESQL) {
            address = newAddress();
        }
        house = opened(data);
        drafts.clear();
    }

    /// Loses the database, and opens with an empty one.
    void loseDatabase() throws IOException {
        house.close();
        if (kind == Database.Kind.POSTGRESQL) {
            address = newAddress();
        } else {
            for (String end : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(data().resolve("register.db" + end));
            }
        }
        drafts.clear();
        house = opened(data());
    }

    IssuedCard issue(@Nullable PaperNumber reserved) {
        return TestHouse.done(get(Issuing.class).issue(draft(), 1, null, reserved, CLERK));
    }

    IssuedCard issue() {
        return issue(null);
    }

    /// The key of a draft that waits for its number.
    synchronized String draft() {
        if (drafts.isEmpty()) {
            ReadyDrafts.add(get(Database.class), like, 20);
            drafts.addAll(ReadyDrafts.waiting(get(Database.class), like));
        }
        return drafts.remove();
    }

    Entry reserve(LocalDate until) {
        return TestHouse.done(
                get(RegisterDesk.class).reserve("chung", "Phòng A", until, "giấy mời", CLERK));
    }

    Entry strike(Entry entry) {
        return TestHouse.done(
                get(RegisterDesk.class)
                        .strike(entry.series(), entry.year(), entry.number(), "nhầm", CLERK));
    }

    Entry dispatch(IssuedCard card) {
        return TestHouse.done(
                get(RegisterDesk.class)
                        .dispatch(
                                card.series(),
                                card.year(),
                                card.number(),
                                card.issued(),
                                "Bưu điện",
                                CLERK));
    }

    void note(IssuedCard card, String text) {
        assertThat(
                        get(Register.class)
                                .note(
                                        card.series(),
                                        card.year(),
                                        card.number(),
                                        text,
                                        CLERK.login()))
                .isEmpty();
        get(Chronicle.class).settle();
    }

    IssuedCard recall(IssuedCard card) {
        return TestHouse.done(get(AfterIssue.class).recall(card.paper(), "nhầm mẫu", CLERK));
    }

    IssuedCard copy(IssuedCard card) {
        return TestHouse.done(get(Copies.class).copy(card.paper(), ReadyDrafts.copyOfOne(), CLERK));
    }

    /// All that the register holds, entries of each series in order.
    Contents contents() {
        return get(Rebuilding.class).contents();
    }

    List<Entry> entries(String series, int year) {
        return new ArrayList<>(get(Register.class).entries(series, year, null, 10_000));
    }

    /// Every paper that was promised is there with its number.
    void assertKept(List<IssuedCard> promised) {
        for (IssuedCard card : promised) {
            Entry entry = get(Register.class).byPaper(card.paper()).orElseThrow();
            assertThat(entry.state()).isEqualTo(EntryState.ARCHIVED);
            assertThat(entry.number()).isEqualTo(card.number());
            assertThat(get(Archive.class).find(new ObjectId(card.object()))).isPresent();
        }
    }

    /// Register and archive agree, and the archive is sound.
    void assertSound() {
        assertThat(ArchiveVerifier.verify(data(), Progress.NONE).faults()).isEmpty();
        assertThat(TestHouse.done(get(Upkeep.class).verify(ADMIN, Progress.NONE)).faults())
                .isEmpty();
    }

    /// What goes wrong is said by an exception that names its kind.
    static void assertTold(@Nullable Throwable thrown) {
        if (thrown != null) {
            assertThat(thrown)
                    .isInstanceOfAny(
                            ArchiveUnwritable.class,
                            RegisterException.class,
                            DataAccessException.class,
                            TransactionException.class)
                    .message()
                    .isNotBlank();
        }
    }

    @Override
    public void close() {
        house.close();
    }
}
