package vn.vanthu.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import vn.vanthu.database.Database;
import vn.vanthu.document.ContactLine;
import vn.vanthu.document.Signer;

/// Reads and writes the office's tables; knows no rule.
final class OfficeTables {

    private final Database database;

    OfficeTables(Database database) {
        this.database = database;
    }

    OfficeData all() {
        return new OfficeData(
                rows("select * from office_agency order by from_day", AGENCY),
                rows("select * from office_unit order by code, from_day", UNIT),
                rows("select * from office_post order by code", POST),
                rows("select * from office_person order by code", PERSON),
                rows("select * from office_appointment order by from_day, person", APPOINTMENT),
                rows("select * from office_signing order by code, from_day", RIGHT),
                rows("select * from office_outside order by code, from_day", OUTSIDE),
                rows("select * from office_succession order by from_code, to_code", SUCCESSION));
    }

    List<Agency> agencies() {
        return rows("select * from office_agency order by from_day", AGENCY);
    }

    List<OfficeUnit> units() {
        return rows("select * from office_unit order by code, from_day", UNIT);
    }

    /// Waits until no other change is under way, and lets none begin before this one is done.
    void takeTurn() {
        database.sql().sql("update office_turn set turn = turn + 1 where id = 1").update();
    }

    void add(Object thing) {
        switch (thing) {
            case Agency a -> {
                ContactLine c = a.contact();
                insert(
                        "office_agency",
                        a.code(),
                        a.name(),
                        a.parent(),
                        a.place(),
                        a.organId(),
                        c == null ? null : c.address(),
                        c == null ? null : c.phone(),
                        c == null ? null : c.fax(),
                        c == null ? null : c.email(),
                        c == null ? null : c.website(),
                        day(a.validity().first()),
                        day(a.validity().last()));
            }
            case OfficeUnit u ->
                    insert(
                            "office_unit",
                            u.code(),
                            u.name(),
                            u.abbreviation(),
                            u.advisory() ? 1 : 0,
                            day(u.validity().first()),
                            day(u.validity().last()));
            case Post p ->
                    insert("office_post", p.code(), p.title(), p.level().name(), p.deputyOf());
            case Person p -> insert("office_person", p.code(), p.name());
            case Appointment a ->
                    insert(
                            "office_appointment",
                            a.person(),
                            a.post(),
                            a.unit() == null ? "" : a.unit(),
                            a.acting() ? 1 : 0,
                            a.basis(),
                            day(a.validity().first()),
                            day(a.validity().last()));
            case SigningRight r ->
                    insert(
                            "office_signing",
                            r.code(),
                            r.post(),
                            r.unit(),
                            r.person(),
                            String.join(" ", r.kinds().stream().sorted().toList()),
                            r.authority() == null ? null : r.authority().name(),
                            r.body(),
                            r.document(),
                            r.content(),
                            day(r.validity().first()),
                            day(r.validity().last()));
            case OutsideAgency a ->
                    insert(
                            "office_outside",
                            a.code(),
                            a.name(),
                            a.shortName(),
                            a.organId(),
                            day(a.validity().first()),
                            day(a.validity().last()));
            case Succession s ->
                    insert(
                            "office_succession",
                            s.from(),
                            s.to(),
                            day(s.day()),
                            s.basis(),
                            s.confidence());
            default -> throw new IllegalArgumentException(thing + " has no table");
        }
    }

    void remove(Dated dated) {
        String from = day(dated.validity().first());
        switch (dated) {
            case Agency _ -> delete("office_agency where from_day = ?", from);
            case OfficeUnit u ->
                    delete("office_unit where code = ? and from_day = ?", u.code(), from);
            case Appointment a ->
                    delete(
                            "office_appointment where person = ? and post = ? and unit = ?"
                                    + " and from_day = ?",
                            a.person(),
                            a.post(),
                            a.unit() == null ? "" : a.unit(),
                            from);
            case SigningRight r ->
                    delete("office_signing where code = ? and from_day = ?", r.code(), from);
            case OutsideAgency a ->
                    delete("office_outside where code = ? and from_day = ?", a.code(), from);
        }
    }

    private void insert(String table, @Nullable Object... values) {
        String marks = "?, ".repeat(values.length - 1) + "?";
        var statement = database.sql().sql("insert into " + table + " values (" + marks + ")");
        for (int i = 0; i < values.length; i++) {
            statement = statement.param(i + 1, values[i]);
        }
        statement.update();
    }

    private void delete(String what, Object... values) {
        database.sql().sql("delete from " + what).params(values).update();
    }

    private <T> List<T> rows(String sql, RowMapper<T> mapper) {
        return new ArrayList<>(database.sql().sql(sql).query(mapper).list());
    }

    private static String day(LocalDate day) {
        return day.toString();
    }

    private static Validity validity(java.sql.ResultSet row) throws java.sql.SQLException {
        return Validity.stored(row.getString("from_day"), row.getString("until_day"));
    }

    private static final RowMapper<Agency> AGENCY =
            (row, _) -> {
                ContactLine contact =
                        new ContactLine(
                                row.getString("address"),
                                row.getString("phone"),
                                row.getString("fax"),
                                row.getString("email"),
                                row.getString("website"));
                boolean none = contact.equals(new ContactLine(null, null, null, null, null));
                return new Agency(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("parent"),
                        row.getString("place"),
                        row.getString("organ_id"),
                        none ? null : contact,
                        validity(row));
            };

    private static final RowMapper<OfficeUnit> UNIT =
            (row, _) ->
                    new OfficeUnit(
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("abbreviation"),
                            row.getInt("advisory") == 1,
                            validity(row));

    private static final RowMapper<Post> POST =
            (row, _) ->
                    new Post(
                            row.getString("code"),
                            row.getString("title"),
                            Post.Level.valueOf(row.getString("level")),
                            row.getString("deputy_of"));

    private static final RowMapper<Person> PERSON =
            (row, _) -> new Person(row.getString("code"), row.getString("name"));

    private static final RowMapper<Appointment> APPOINTMENT =
            (row, _) -> {
                String unit = row.getString("unit");
                return new Appointment(
                        row.getString("person"),
                        row.getString("post"),
                        unit.isEmpty() ? null : unit,
                        row.getInt("acting") == 1,
                        row.getString("basis"),
                        validity(row));
            };

    private static final RowMapper<SigningRight> RIGHT =
            (row, _) -> {
                String kinds = row.getString("kinds");
                String authority = row.getString("authority");
                return new SigningRight(
                        row.getString("code"),
                        row.getString("post"),
                        row.getString("unit"),
                        row.getString("person"),
                        kinds.isEmpty() ? Set.of() : Set.of(kinds.split(" ")),
                        authority == null ? null : Signer.Authority.valueOf(authority),
                        row.getString("body"),
                        row.getString("document"),
                        row.getString("content"),
                        validity(row));
            };

    private static final RowMapper<OutsideAgency> OUTSIDE =
            (row, _) ->
                    new OutsideAgency(
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("short_name"),
                            row.getString("organ_id"),
                            validity(row));

    private static final RowMapper<Succession> SUCCESSION =
            (row, _) ->
                    new Succession(
                            row.getString("from_code"),
                            row.getString("to_code"),
                            LocalDate.parse(row.getString("day")),
                            row.getString("basis"),
                            row.getString("confidence"));
}
