package vn.vanthu.web.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import vn.vanthu.account.Actor;
import vn.vanthu.database.Database;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.office.Agency;
import vn.vanthu.office.Appointment;
import vn.vanthu.office.Office;
import vn.vanthu.office.OfficeUnit;
import vn.vanthu.office.Person;
import vn.vanthu.office.Post;
import vn.vanthu.office.SampleAgency;
import vn.vanthu.office.SigningRight;
import vn.vanthu.office.Validity;
import vn.vanthu.register.Series;

/// Founds an agency of one's own in an empty house: its name, its units, who heads it and signs,
/// and its first series of numbers. All of it or nothing.
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class OwnAgency {

    private static final String HEAD = "thu-truong";

    private final Office office;
    private final RegisterDesk desk;
    private final Database database;
    private final Clock clock;

    OwnAgency(Office office, RegisterDesk desk, Database database, Clock clock) {
        this.office = office;
        this.desk = desk;
        this.database = database;
        this.clock = clock;
    }

    /// What is typed.
    ///
    /// @param units a line each: abbreviation, then name
    /// @param headTitle chức vụ of the one at the top; may wait, with his name
    record Wanted(
            @Nullable String name,
            @Nullable String parent,
            @Nullable String code,
            @Nullable String place,
            @Nullable String units,
            @Nullable String headTitle,
            @Nullable String headName,
            @Nullable String series) {

        static final Wanted NONE =
                new Wanted("", "", "", "", "VP Văn phòng", "Giám đốc", "", "Văn bản hành chính");
    }

    /// Breaks off a founding, so that nothing of it stays.
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<Problem> why;

        Stopped(List<Problem> why) {
            super(null, null, false, false);
            this.why = List.copyOf(why);
        }
    }

    List<Problem> found(Wanted wanted, Actor by) {
        try {
            database.inTransaction(() -> {
                List<Problem> problems = write(wanted, by.login());
                if (!problems.isEmpty()) {
                    throw new Stopped(problems);
                }
            });
        } catch (Stopped stopped) {
            return stopped.why;
        }
        List<Problem> problems = new ArrayList<>(SampleAgency.loadOutside(office));
        String code = text(wanted.code());
        problems.addAll(
                define(
                        new Series(
                                "chung",
                                Objects.requireNonNullElse(blank(wanted.series()), "Văn bản"),
                                code,
                                Set.of(),
                                false,
                                true),
                        by));
        problems.addAll(
                define(
                        new Series(
                                "sao",
                                "Bản sao",
                                code,
                                Set.of("sao-y", "sao-luc", "trich-sao"),
                                false,
                                true),
                        by));
        return problems;
    }

    private List<Problem> define(Series series, Actor by) {
        return desk.define(series, by) instanceof Outcome.Refused<Series>(var problems)
                ? problems
                : List.of();
    }

    private List<Problem> write(Wanted wanted, String by) {
        LocalDate today = LocalDate.now(clock);
        List<Problem> problems =
                new ArrayList<>(
                        office.change(
                                new Agency(
                                        text(wanted.code()),
                                        text(wanted.name()),
                                        blank(wanted.parent()),
                                        text(wanted.place()),
                                        null,
                                        null,
                                        Validity.ALWAYS),
                                by));
        if (!problems.isEmpty()) {
            return problems;
        }
        for (String line : text(wanted.units()).lines().map(String::strip).toList()) {
            if (!line.isEmpty()) {
                unit(line, by).forEach(problem -> problems.add(at(problem, "units")));
            }
        }
        String head = blank(wanted.headName());
        if (head != null) {
            head(text(wanted.headTitle()), head, today, by)
                    .forEach(problem -> problems.add(at(problem, "headTitle")));
        }
        return problems;
    }

    private List<Problem> unit(String line, String by) {
        int space = line.indexOf(' ');
        String abbreviation = space < 0 ? line : line.substring(0, space);
        String name = space < 0 ? "" : line.substring(space + 1).strip();
        return office.change(
                new OfficeUnit(abbreviation, name, abbreviation, false, Validity.ALWAYS), by);
    }

    /// NĐ 30, Đ.13.1: the head signs everything his agency issues.
    private List<Problem> head(String title, String name, LocalDate today, String by) {
        List<Problem> problems =
                new ArrayList<>(
                        office.add(
                                new Post(HEAD, title, Post.Level.HEAD_OF_AGENCY, null), by));
        problems.addAll(office.add(new Person(HEAD, name), by));
        problems.addAll(
                office.change(
                        new Appointment(HEAD, HEAD, null, false, null, Validity.since(today)),
                        by));
        problems.addAll(
                office.change(
                        new SigningRight(
                                HEAD,
                                HEAD,
                                null,
                                null,
                                Set.of(),
                                null,
                                null,
                                null,
                                null,
                                Validity.ALWAYS),
                        by));
        return problems;
    }

    private static Problem at(Problem problem, String field) {
        return new Problem(problem.severity(), problem.code(), field, problem.values());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static @Nullable String blank(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }
}
