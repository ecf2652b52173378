package vn.vanthu.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;
import vn.vanthu.office.Appointment;
import vn.vanthu.office.Office;

/// Keeps the accounts; every change of rights is told and awaits confirmation ([RightChanges]).
///
/// A change that cannot be comes back as problems and changes nothing; an empty list means done.
/// Whether `by` may make it is asked of [Rights] by the caller.
public final class Accounts {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]");
    private static final int LONGEST_NAME = 200;
    // What the program itself does is written down under this name.
    private static final String PROGRAM = "vanthu";

    private final Database database;
    private final Clock clock;
    private final AccountTables tables;
    private final Passwords passwords;
    private final RightChanges changes;
    private final Office office;
    private final ApplicationEventPublisher events;

    Accounts(
            Database database,
            Clock clock,
            Passwords passwords,
            RightChanges changes,
            Office office,
            ApplicationEventPublisher events) {
        this.database = database;
        this.clock = clock;
        this.tables = new AccountTables(database);
        this.passwords = passwords;
        this.changes = changes;
        this.office = office;
        this.events = events;
    }

    /// Somebody whose post has ended while his rights have not been looked at since.
    ///
    /// @param ended the post he left
    public record Review(Account account, Appointment ended) {}

    public List<Account> all() {
        return tables.all();
    }

    public Optional<Account> find(String login) {
        return tables.find(login);
    }

    /// The name of whoever signs in so, as a person reads it; the login where there is no account.
    public String name(String login) {
        return find(login).map(Account::name).orElse(login);
    }

    /// Those who may sign in and hold a role, for a paper to be put to.
    ///
    /// @param unit only those of this unit; null for all
    public List<Account> holding(Role role, @Nullable String unit) {
        return tables.all().stream()
                .filter(a -> a.active() && a.roles().contains(role))
                .filter(a -> unit == null || unit.equals(a.unit()))
                .toList();
    }

    /// Makes an account that may sign in at once.
    public List<Problem> make(NewAccount wanted, String by) {
        List<Problem> problems = new ArrayList<>(problems(wanted));
        if (!problems.isEmpty()) {
            return problems;
        }
        // Hashing takes its time; not while others wait to write.
        String hash = passwords.hash(wanted.password());
        return database.inTransaction(() -> {
            changes.takeTurn();
            if (tables.find(wanted.login()).isPresent()) {
                return List.of(Problem.must("ACCOUNT.taken", "login", wanted.login()));
            }
            add(wanted, hash, by);
            return List.of();
        });
    }

    /// Within a transaction, with everything checked before.
    void add(NewAccount wanted, String hash, String by) {
        Account account =
                new Account(
                        wanted.login(),
                        wanted.name().strip(),
                        wanted.person(),
                        wanted.unit(),
                        null,
                        wanted.roles(),
                        true,
                        today());
        tables.add(account, hash, clock.instant().toString());
        String after =
                roles(account.roles()) + (account.unit() == null ? "" : " @" + account.unit());
        changes.record(by, account.login(), "account", "", "", after.isEmpty() ? "-" : after);
    }

    /// What is wrong with a new account, all of it; whether the login is free shows later.
    List<Problem> problems(NewAccount wanted) {
        List<Problem> problems = new ArrayList<>();
        if (!Account.isLogin(wanted.login()) || wanted.login().equals(PROGRAM)) {
            problems.add(Problem.must("ACCOUNT.login", "login", wanted.login()));
        }
        if (wanted.name().isBlank()
                || wanted.name().length() > LONGEST_NAME
                || UNPRINTABLE.matcher(wanted.name()).find()) {
            problems.add(Problem.must("ACCOUNT.name", "name", LONGEST_NAME));
        }
        if (wanted.person() != null && office.person(wanted.person()).isEmpty()) {
            problems.add(Problem.must("ACCOUNT.person", "person", wanted.person()));
        }
        unitProblem(wanted.unit()).ifPresent(problems::add);
        problems.addAll(passwords.problems(wanted.login(), wanted.password()));
        return problems;
    }

    private Optional<Problem> unitProblem(@Nullable String unit) {
        return unit == null || office.unitOn(unit, today()).isPresent()
                ? Optional.empty()
                : Optional.of(Problem.must("ACCOUNT.unit", "unit", unit));
    }

    /// Gives these roles and takes all others.
    public List<Problem> setRoles(String login, Set<Role> roles, String by) {
        return changed(
                login,
                account -> {
                    if (!roles.contains(Role.ADMINISTRATOR) && isLastAdministrator(account)) {
                        return List.of(Problem.must("ACCOUNT.last-administrator", "roles", login));
                    }
                    tables.setRoles(login, roles);
                    tables.set(login, "reviewed_day", today().toString());
                    changes.record(by, login, "roles", "", roles(account.roles()), roles(roles));
                    return List.of();
                });
    }

    /// How far somebody reads.
    ///
    /// @param reach null for what the roles bring
    public List<Problem> setReach(String login, @Nullable Reach reach, String by) {
        return changed(
                login,
                account -> {
                    tables.set(login, "reach", reach == null ? null : reach.name());
                    changes.record(by, login, "reach", "", words(account.reach()), words(reach));
                    return List.of();
                });
    }

    /// For whose papers somebody works.
    ///
    /// @param unit code of a unit of today; or null
    public List<Problem> setUnit(String login, @Nullable String unit, String by) {
        return changed(
                login,
                account -> {
                    Optional<Problem> wrong = unitProblem(unit);
                    if (wrong.isPresent()) {
                        return List.of(wrong.get());
                    }
                    tables.set(login, "unit", unit);
                    changes.record(by, login, "unit", "", words(account.unit()), words(unit));
                    return List.of();
                });
    }

    /// Lets somebody sign in, or shuts him out; what he did stays.
    public List<Problem> setActive(String login, boolean active, String by) {
        return changed(
                login,
                account -> {
                    if (!active && isLastAdministrator(account)) {
                        return List.of(Problem.must("ACCOUNT.last-administrator", "active", login));
                    }
                    tables.set(login, "active", active ? 1 : 0);
                    String before = String.valueOf(account.active());
                    changes.record(by, login, "active", "", before, String.valueOf(active));
                    return List.of();
                });
    }

    /// An administrator sets a new password for somebody who has lost his.
    public List<Problem> setPassword(String login, String password, String by) {
        List<Problem> problems = passwords.problems(login, password);
        if (!problems.isEmpty()) {
            return problems;
        }
        String hash = passwords.hash(password);
        return changed(
                login,
                _ -> {
                    tables.set(login, "password", hash);
                    events.publishEvent(
                            new AccountEvent.PasswordChanged(login, by, clock.instant()));
                    return List.of();
                });
    }

    /// Somebody changes his own password.
    public List<Problem> changePassword(String login, String old, String password) {
        String hash = tables.password(login).orElse("");
        if (!passwords.matches(old, hash)) {
            return List.of(Problem.must("PASSWORD.old", "old"));
        }
        return setPassword(login, password, login);
    }

    /// Whose rights should be looked at again, because a post of theirs has ended.
    ///
    /// NĐ 30, PL VI, I.IV.1.đ: "Thay đổi quyền truy cập của các tài khoản cá nhân khi có những thay
    /// đổi về vị trí công tác của cá nhân đó".
    public List<Review> toReview() {
        LocalDate today = today();
        List<Review> reviews = new ArrayList<>();
        for (Account account : tables.all()) {
            String person = account.person();
            if (person == null || !account.active() || account.roles().isEmpty()) {
                continue;
            }
            office.appointmentsOf(person).stream()
                    .filter(held -> endedSince(held, account.reviewed(), today))
                    .reduce((_, later) -> later)
                    .ifPresent(held -> reviews.add(new Review(account, held)));
        }
        return reviews;
    }

    private static boolean endedSince(Appointment held, LocalDate reviewed, LocalDate today) {
        LocalDate last = held.validity().until();
        return last != null && last.isBefore(today) && !last.isBefore(reviewed);
    }

    /// The rights of one in [#toReview] may stay as they are.
    public List<Problem> reviewed(String login, String by) {
        return changed(
                login,
                _ -> {
                    tables.set(login, "reviewed_day", today().toString());
                    events.publishEvent(
                            new AccountEvent.RightsReviewed(login, by, clock.instant()));
                    return List.of();
                });
    }

    private List<Problem> changed(String login, Function<Account, List<Problem>> change) {
        return database.inTransaction(() -> {
            changes.takeTurn();
            return tables.find(login)
                    .map(change)
                    .orElseGet(() -> List.of(Problem.must("ACCOUNT.unknown", "login", login)));
        });
    }

    private boolean isLastAdministrator(Account account) {
        return changes.administrators().equals(List.of(account.login()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String roles(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static String words(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
