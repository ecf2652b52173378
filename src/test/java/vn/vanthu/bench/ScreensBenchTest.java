package vn.vanthu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Role;
import vn.vanthu.api.OpenHouse;
import vn.vanthu.archive.Metadata;
import vn.vanthu.database.Database;
import vn.vanthu.document.Outcome;
import vn.vanthu.search.IndexedPaper;
import vn.vanthu.search.PaperIndex;
import vn.vanthu.search.made.PaperMaker;
import vn.vanthu.search.made.QueryMaker;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;

/// Prints how long one clerk waits for lists and the search page in a house with many papers;
/// nothing here fails for being slow.
///
/// `./mvnw -Pbench test -Dtest=ScreensBenchTest`, with `-Dbench.papers=100000` for a large office.
/// The papers stand in the index, the register and the lists; the archive itself has none of them.
@Tag("bench")
class ScreensBenchTest {

    private static final long SEED = 2004;
    private static final int PAPERS = Integer.getInteger("bench.papers", 10_000);
    private static final int ASKED = Integer.getInteger("bench.queries", 200);
    private static final int WARM_UP = 60;
    private static final int OPEN = 300;
    private static final int BATCH = 1_000;
    private static final int CLERKS = 50;
    private static final int SECONDS = 40;

    @TempDir Path folder = Path.of("");

    // Each clerk keeps his own cookie.
    private final HttpClient client =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();

    @Test
    void screensOfAFullHouse() throws Exception {
        try (OpenHouse house = OpenHouse.open(folder)) {
            long started = System.nanoTime();
            fill(house);
            System.out.printf(
                    "%n%d papers, filled in %.0f s; %d cores%n",
                    PAPERS,
                    (System.nanoTime() - started) / 1e9,
                    Runtime.getRuntime().availableProcessors());
            // Văn thư reads everything and sees the most.
            Clerk huong = new Clerk(client, house.address(), SEED);
            huong.signIn("huong");
            List<String> searches = new ArrayList<>();
            new QueryMaker(SEED, new PaperMaker(SEED), PAPERS)
                    .log(ASKED)
                    .forEach(asked ->
                            searches.add(
                                    "/search?q="
                                            + URLEncoder.encode(
                                                    asked.words(), StandardCharsets.UTF_8)));
            System.out.printf(
                    "%-24s %9s %9s %9s %9s%n", "screen, ms", "p50", "p95", "longest", "kB");
            measure(huong, "/search?q=…", searches);
            measure(huong, "/search", Collections.nCopies(ASKED, "/search"));
            measure(huong, "/search?year=2020", Collections.nCopies(ASKED, "/search?year=2020"));
            measure(
                    huong,
                    "/search/suggest",
                    Collections.nCopies(ASKED, "/search/suggest?q=ke+ho"));
            measure(huong, "/", Collections.nCopies(ASKED, "/"));
            measure(huong, "/drafts", Collections.nCopies(ASKED, "/drafts"));
            measure(huong, "/register", Collections.nCopies(ASKED, "/register"));
            fiftyClerks(house, searches);
        } finally {
            client.close();
        }
    }

    /// Each does something every one to three seconds, as people do who type fast: half of the time
    /// he types into a draft, which every third time saves itself; else he searches or looks at a
    /// list.
    private void fiftyClerks(OpenHouse house, List<String> searches) throws Exception {
        List<Clerk> clerks = new ArrayList<>();
        for (int i = 0; i < CLERKS; i++) {
            house.account("ban" + i, "Người bàn " + i, "VP", Role.DRAFTER);
            Actor actor = Actor.of("ban" + i, "VP", Role.DRAFTER);
            Clerk clerk = new Clerk(client, house.address(), SEED + i);
            clerk.signIn("ban" + i);
            clerk.opens(
                    house.get(Drafts.class).begin(OpenHouse.NOTICE, null, "SKHCN", null, actor)
                                    instanceof Outcome.Done<DraftCard> begun
                            ? begun.value().id()
                            : "");
            clerks.add(clerk);
        }
        Map<String, List<Double>> waits = new ConcurrentHashMap<>();
        AtomicInteger faults = new AtomicInteger();
        List<Callable<Boolean>> all = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        for (Clerk clerk : clerks) {
            all.add(() -> {
                for (int turn = clerk.between(0, 3); System.nanoTime() < end; turn++) {
                    Thread.sleep(clerk.between(1_000, 3_000));
                    work(clerk, turn, searches, waits, faults);
                }
                return true;
            });
        }
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> one : people.invokeAll(all)) {
                assertThat(one.get()).isTrue();
            }
        }
        List<Double> everything = new ArrayList<>();
        waits.forEach((name, list) -> {
            print(CLERKS + " clerks: " + name, list);
            everything.addAll(list);
        });
        print(CLERKS + " clerks: all", everything);
        System.out.printf("faults: %d of %d%n", faults.get(), everything.size());
        assertThat(faults.get()).isZero();
    }

    private static void work(
            Clerk clerk,
            int turn,
            List<String> searches,
            Map<String, List<Double>> waits,
            AtomicInteger faults)
            throws Exception {
        int choice = clerk.between(0, 10);
        String name = choice < 5 ? "types" : choice < 8 ? "searches" : "looks at lists";
        long started = System.nanoTime();
        int status =
                switch (name) {
                    case "types" -> clerk.types();
                    case "searches" ->
                            clerk.looksAt(searches.get(clerk.between(0, searches.size())));
                    default -> clerk.looksAt(choice == 8 ? "/" : "/drafts");
                };
        note(waits, name, started);
        if (status >= 400) {
            faults.incrementAndGet();
        }
        if (choice < 5 && turn % 3 == 0) {
            started = System.nanoTime();
            status = clerk.saves();
            note(waits, "saves", started);
            if (status >= 400) {
                faults.incrementAndGet();
            }
        }
    }

    private static void note(Map<String, List<Double>> waits, String name, long started) {
        waits.computeIfAbsent(name, _ -> Collections.synchronizedList(new ArrayList<>()))
                .add((System.nanoTime() - started) / 1e6);
    }

    private static void print(String name, List<Double> waits) {
        List<Double> sorted = waits.stream().sorted().toList();
        System.out.printf(
                "%-24s %9.1f %9.1f %9.1f %9d%n",
                name,
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.95)),
                sorted.getLast(),
                sorted.size());
    }

    private static void measure(Clerk clerk, String name, List<String> addresses) throws Exception {
        Waits.Answering<String> answering =
                address -> assertThat(clerk.looksAt(address)).as(address).isIn(200, 302);
        Waits.of(addresses.subList(0, Math.min(WARM_UP, addresses.size())), 1, answering);
        Waits waits = Waits.of(addresses, 1, answering);
        System.out.printf(
                "%-24s %9.1f %9.1f %9.1f %9.0f%n",
                name,
                waits.at(0.5),
                waits.at(0.95),
                waits.longest(),
                clerk.weighs(addresses.getFirst()) / 1e3);
    }

    private void fill(OpenHouse house) throws SQLException {
        PaperMaker maker = new PaperMaker(SEED);
        PaperIndex index = house.get(PaperIndex.class);
        Map<Integer, Integer> numbers = new HashMap<>();
        List<Row> rows = new ArrayList<>(BATCH);
        for (int i = 0; i < PAPERS; i++) {
            IndexedPaper paper = maker.paper(i);
            index.put(paper);
            int year = paper.metadata().issuedDate().getYear();
            rows.add(
                    new Row(
                            paper.object(),
                            paper.metadata(),
                            numbers.merge(year, 1, Integer::sum)));
            if (rows.size() == BATCH || i + 1 == PAPERS) {
                write(house.get(Database.class), rows);
                rows.clear();
            }
        }
        index.refresh();
        drafts(house.get(Database.class));
    }

    /// What the lists keep of a paper.
    private record Row(String object, Metadata metadata, int number) {}

    private static void write(Database database, List<Row> rows) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement year =
                            connection.prepareStatement(
                                    "insert into series_year (series, year, last_number)"
                                            + " values ('chung', ?, ?) on conflict (series, year)"
                                            + " do update set last_number = excluded.last_number");
                    PreparedStatement entry =
                            connection.prepareStatement(
                                    "insert into entry (series, year, number, suffix, place, issuer,"
                                            + " symbol, day, state, paper, kind, kind_name, subject,"
                                            + " signer, recipients, kept_by, copies, remark, object,"
                                            + " made_by, made_at) values ('chung', ?, ?, '', ?,"
                                            + " 'SKHCN', ?, ?, 'ARCHIVED', ?, ?, ?, ?, ?, '', 'VT',"
                                            + " 1, '', ?, 'huong', ?)");
                    PreparedStatement issued =
                            connection.prepareStatement(
                                    "insert into issued_paper values (?, ?, 'chung', ?, ?, '', ?, ?,"
                                            + " ?, ?, ?, ?, ?, ?, 'lan', ?, 'IN_FORCE')");
                    PreparedStatement draft =
                            connection.prepareStatement(
                                    "insert into draft (id, kind, unit, issuer, author, subject,"
                                            + " signer, step, since, version, changed_at) values"
                                            + " (?, ?, 'VP', 'SKHCN', 'lan', ?, ?, 'ISSUED', ?, 1,"
                                            + " ?)")) {
                for (Row row : rows) {
                    Metadata data = row.metadata();
                    String day = data.issuedDate().toString();
                    String at = day + "T08:00:00Z";
                    String signer =
                            data.signerInfo().isEmpty()
                                    ? ""
                                    : data.signerInfo().getFirst().fullName();
                    String paper = data.own().paper();
                    int of = data.issuedDate().getYear();
                    long place = row.number() * (Character.MAX_CODE_POINT + 1L);
                    String symbol = data.codeNotation();
                    set(year, of, row.number());
                    set(
                            entry,
                            of,
                            row.number(),
                            place,
                            symbol,
                            day,
                            paper,
                            data.own().kind(),
                            data.typeName(),
                            data.subject(),
                            signer,
                            row.object(),
                            at);
                    set(
                            issued,
                            paper,
                            row.object(),
                            of,
                            row.number(),
                            symbol,
                            day,
                            data.own().kind(),
                            data.typeName(),
                            data.subject(),
                            data.organName(),
                            signer,
                            data.own().draftingUnit(),
                            data.pageAmount());
                    set(draft, paper, data.own().kind(), data.subject(), signer, at, at);
                }
                year.executeBatch();
                entry.executeBatch();
                issued.executeBatch();
                draft.executeBatch();
            }
            connection.commit();
        }
    }

    /// Drafts on their way, as many as a large office has at once.
    private static void drafts(Database database) throws SQLException {
        List<String> steps = List.of("DRAFTING", "CONTENT_APPROVAL", "FORM_APPROVAL", "NUMBERING");
        try (Connection connection = database.source().getConnection();
                PreparedStatement draft =
                        connection.prepareStatement(
                                "insert into draft (id, kind, unit, issuer, author, subject, signer,"
                                        + " step, since, version, changed_at) values (?,"
                                        + " 'thong-bao', 'VP', 'SKHCN', 'lan', ?, '', ?, ?, 1,"
                                        + " ?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < OPEN; i++) {
                String at = "2026-03-%02dT08:%02d:00Z".formatted(1 + i % 4, i % 60);
                set(draft, "open-" + i, "Về việc thứ " + i, steps.get(i % steps.size()), at, at);
            }
            draft.executeBatch();
            connection.commit();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
