package vn.vanthu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.vanthu.VanThu;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Role;
import vn.vanthu.audit.AuditEntry;
import vn.vanthu.audit.AuditTrail;
import vn.vanthu.database.Database;
import vn.vanthu.database.TestDatabase;
import vn.vanthu.document.Outcome;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.office.Office;
import vn.vanthu.office.SampleAgency;
import vn.vanthu.register.Series;

/// The whole house without a door, on a folder and a database of its own.
///
/// The sample agency is loaded, its papers have one series `chung`, its copies one `sao`. Closed
/// and opened again on the same folder it goes on as after a restart.
public final class TestHouse implements AutoCloseable {

    public static final Actor LAN = person("lan", "Trần Thị Lan", "VP", Role.DRAFTER);
    public static final Actor BINH = person("binh", "Lê Văn Bình", "VP", Role.HEAD_OF_UNIT);
    public static final Actor HUONG = person("huong", "Phạm Thu Hương", "VP", Role.REGISTRY);
    public static final Actor ARCHIVIST = person("kho", "Hồ Thị Kho", "VP", Role.ARCHIVIST);
    public static final Actor ADMIN = person("admin", "Quản trị", null, Role.ADMINISTRATOR);

    public final MovingClock clock;
    private final ConfigurableApplicationContext context;

    private TestHouse(ConfigurableApplicationContext context, MovingClock clock) {
        this.context = context;
        this.clock = clock;
    }

    /// A house on `folder`, as it was left or new.
    ///
    /// @param address of a PostgreSQL schema, or null for SQLite in the folder
    public static TestHouse open(Path folder, @Nullable String address, LocalDate day) {
        MovingClock clock = new MovingClock(day);
        List<String> settings = new ArrayList<>();
        settings.add("--vanthu.data=" + folder.resolve("archive"));
        settings.add("--spring.main.allow-bean-definition-overriding=true");
        if (address != null) {
            settings.add("--vanthu.database.url=" + address);
            settings.add("--vanthu.database.user=" + TestDatabase.user(address));
            settings.add("--vanthu.database.password=" + TestDatabase.password(address));
        }
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(VanThu.class)
                        .web(WebApplicationType.NONE)
                        .initializers((GenericApplicationContext made) ->
                                made.registerBean(
                                        "testClock",
                                        Clock.class,
                                        () -> clock,
                                        definition -> definition.setPrimary(true)))
                        .run(settings.toArray(String[]::new));
        TestHouse house = new TestHouse(context, clock);
        house.settle();
        return house;
    }

    /// A house of that kind; on PostgreSQL in an empty schema.
    public static TestHouse open(Database.Kind kind, Path folder, LocalDate day) {
        return open(
                folder,
                switch (kind) {
                    case SQLITE -> null;
                    case POSTGRESQL -> TestDatabase.emptySchema();
                },
                day);
    }

    private void settle() {
        Office office = get(Office.class);
        if (office.isEmpty()) {
            assertThat(SampleAgency.load(office)).isEmpty();
            define(new Series("chung", "Văn bản hành chính", "SKHCN", Set.of(), false, true));
            define(
                    new Series(
                            "sao",
                            "Bản sao",
                            "SKHCN",
                            Set.of("sao-y", "sao-luc", "trich-sao"),
                            false,
                            true));
        }
    }

    private void define(Series series) {
        done(get(RegisterDesk.class).define(series, HUONG));
    }

    public <T> T get(Class<T> room) {
        return context.getBean(room);
    }

    /// The value of an outcome that must be done.
    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value, _) -> value;
            case Outcome.Refused<T>(var problems) ->
                    throw new AssertionError("refused: " + problems);
        };
    }

    /// The codes of a refusal.
    public static List<String> refused(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("not refused: " + done);
            case Outcome.Refused<?>(var problems) ->
                    problems.stream().map(problem -> problem.code()).toList();
        };
    }

    /// The filled sample of a kind, without number and date.
    public static byte[] sample(String kind) {
        try {
            return Files.readString(Path.of("templates", kind, "sample.json"))
                    .replaceFirst("\"number\": \\S+\\s+", "")
                    .replaceFirst("\"date\": \\S+\\s+", "")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A form with another value of one of its text fields.
    public static byte[] with(byte[] form, String field, String value) {
        return new String(form, StandardCharsets.UTF_8)
                .replaceFirst(
                        "\"" + field + "\": \"[^\"]*\"",
                        Matcher.quoteReplacement("\"" + field + "\": \"" + value + "\""))
                .getBytes(StandardCharsets.UTF_8);
    }

    /// What was done to a paper, the first act first.
    public static List<String> actsOn(AuditTrail trail, String paper) {
        return trail.page(AuditTrail.Wanted.about(paper), Long.MAX_VALUE, 100).reversed().stream()
                .map(AuditEntry::act)
                .toList();
    }

    /// The one who signs what a draft says, by the name under it.
    public static Actor signer(DraftCard card) {
        return person("ky", card.signer(), null, Role.SIGNER);
    }

    /// A draft led through approval and signature, ready for its number.
    public DraftCard signed(byte[] form) {
        Drafts drafts = get(Drafts.class);
        Approval approval = get(Approval.class);
        DraftCard card = done(drafts.begin(form, null, "SKHCN", null, LAN));
        return signed(card, approval);
    }

    static DraftCard signed(DraftCard card, Approval approval) {
        done(approval.submit(card.id(), card.version(), LAN));
        done(approval.approveContent(card.id(), card.version(), BINH));
        DraftCard last = done(approval.approveForm(card.id(), card.version(), HUONG));
        return done(approval.sign(card.id(), card.version(), signer(last)));
    }

    /// A paper issued today.
    public IssuedCard issued(byte[] form) {
        DraftCard card = signed(form);
        return done(get(Issuing.class).issue(card.id(), card.version(), null, null, HUONG));
    }

    private static Actor person(String login, String name, @Nullable String unit, Role... roles) {
        return new Actor(login, name, Set.of(roles), unit, null, false);
    }

    @Override
    public void close() {
        context.close();
    }
}
