package vn.vanthu.keeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Outcome;
import vn.vanthu.office.SampleAgency;
import vn.vanthu.register.Entry;
import vn.vanthu.register.Series;
import vn.vanthu.workflow.AfterIssue;
import vn.vanthu.workflow.Approval;
import vn.vanthu.workflow.Copies;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.Issuing;
import vn.vanthu.workflow.TestHouse;

/// A program that works in several threads as fast as it can until it is killed; each line it
/// prints is a promise.
///
/// Arguments: data folder, address of the database or `-`, key of the draft that the others copy,
/// seconds by which its clock is moved. It warms up, prints `ready`, and begins when told.
final class Doomed {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int ISSUERS = 3;

    private final BareHouse house;
    private final Actor by = TestHouse.HUONG;
    private final BlockingQueue<IssuedCard> issued = new LinkedBlockingQueue<>();

    private Doomed(BareHouse house) {
        this.house = house;
    }

    static Clock clock(String seconds) {
        return Clock.offset(Clock.system(VIETNAM), Duration.ofSeconds(Long.parseLong(seconds)));
    }

    public static void main(String[] arguments) throws Exception {
        String address = arguments[1].equals("-") ? null : arguments[1];
        warmUp();
        say("ready");
        if (System.in.read() < 0) {
            return;
        }
        BareHouse house = BareHouse.open(Path.of(arguments[0]), address, clock(arguments[3]));
        say("begun");
        new Doomed(house).work(arguments[2]);
    }

    /// Issues a paper elsewhere, so that a kill hits work and not the loading of classes.
    private static void warmUp() throws IOException {
        Path nowhere = Files.createTempDirectory("doomed");
        try (BareHouse house = BareHouse.open(nowhere, null, clock("0"))) {
            SampleAgency.load(house.get(vn.vanthu.office.Office.class));
            done(
                    house.get(RegisterDesk.class)
                            .define(
                                    new Series("a", "A", "SKHCN", Set.of(), false, true),
                                    TestHouse.HUONG),
                    "warm-up");
            String draft = signed(house);
            done(house.get(Issuing.class).issue(draft, 1, null, null, TestHouse.HUONG), "warm-up");
        }
    }

    private static String signed(BareHouse house) {
        Approval approval = house.get(Approval.class);
        byte[] form = TestHouse.sample("thong-bao");
        DraftCard card =
                TestHouse.done(
                        house.get(Drafts.class).begin(form, null, "SKHCN", null, TestHouse.LAN));
        String id = card.id();
        TestHouse.done(approval.submit(id, 1, TestHouse.LAN));
        TestHouse.done(approval.approveContent(id, 1, TestHouse.BINH));
        TestHouse.done(approval.approveForm(id, 1, TestHouse.HUONG));
        TestHouse.done(approval.sign(id, 1, TestHouse.signer(card)));
        return id;
    }

    private static synchronized void say(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }

    private void work(String like) throws InterruptedException {
        List<String> drafts =
                ReadyDrafts.waiting(house.get(vn.vanthu.database.Database.class), like);
        for (int i = 0; i < ISSUERS; i++) {
            int first = i;
            begin(() -> {
                for (int d = first; d < drafts.size(); d += ISSUERS) {
                    issue(drafts.get(d));
                }
            });
        }
        begin(this::reserve);
        begin(this::follow);
        // Whoever should have killed it is gone.
        Thread.sleep(Duration.ofMinutes(1));
        Runtime.getRuntime().halt(1);
    }

    private static void begin(Runnable work) {
        Thread.ofPlatform()
                .start(() -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        say("failed " + e);
                    }
                });
    }

    private void issue(String draft) {
        IssuedCard card = done(house.get(Issuing.class).issue(draft, 1, null, null, by), "issue");
        if (card != null) {
            say("issued " + card.paper() + " " + card.number() + " " + card.object());
            issued.add(card);
        }
    }

    private void reserve() {
        RegisterDesk desk = house.get(RegisterDesk.class);
        for (int i = 0; ; i++) {
            LocalDate end = LocalDate.of(ReadyDrafts.DAY.getYear(), 12, 31);
            Entry entry = done(desk.reserve("chung", "Phòng A", end, "", by), "reserve");
            if (entry != null) {
                say("reserved " + entry.number());
                if (i % 3 != 0) {
                    done(desk.strike("chung", entry.year(), entry.number(), "nhầm", by), "strike");
                    say("struck " + entry.number());
                }
            }
        }
    }

    /// What comes after issue: copies, dispatches, recalls.
    private void follow() {
        RegisterDesk desk = house.get(RegisterDesk.class);
        try {
            for (int i = 0; ; i++) {
                IssuedCard card = issued.take();
                if (i % 4 == 0) {
                    IssuedCard copy =
                            done(
                                    house.get(Copies.class)
                                            .copy(card.paper(), ReadyDrafts.copyOfOne(), by),
                                    "copy");
                    if (copy != null) {
                        say("issued " + copy.paper() + " " + copy.number() + " " + copy.object());
                    }
                }
                done(
                        desk.dispatch(
                                card.series(), card.year(), card.number(), card.issued(), "A", by),
                        "dispatch");
                say("dispatched " + card.paper());
                if (i % 2 == 0) {
                    done(house.get(AfterIssue.class).recall(card.paper(), "nhầm", by), "recall");
                    say("recalled " + card.paper());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> @Nullable T done(Outcome<T> outcome, String what) {
        return switch (outcome) {
            case Outcome.Done<T>(var value, _) -> value;
            case Outcome.Refused<T>(var problems) -> {
                say("failed " + what + " " + problems);
                yield null;
            }
        };
    }
}
