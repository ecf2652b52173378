package vn.vanthu.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.ContactLine;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Signer;
import vn.vanthu.door.Refusal;
import vn.vanthu.office.Agency;
import vn.vanthu.office.Appointment;
import vn.vanthu.office.Choice;
import vn.vanthu.office.Dated;
import vn.vanthu.office.OfficeUnit;
import vn.vanthu.office.OutsideAgency;
import vn.vanthu.office.SigningRight;
import vn.vanthu.office.Validity;

/// Shows the agency as data to other programs, and reads what they say of it.
final class OfficeViews {

    private OfficeViews() {}

    /// @param from the first day; null for since ever
    /// @param until the last day; null while it holds on
    record AgencyView(
            @Nullable String code,
            @Nullable String name,
            @Nullable String parent,
            @Nullable String place,
            @Nullable String organId,
            @Nullable ContactView contact,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        static AgencyView of(Agency agency) {
            ContactLine line = agency.contact();
            return new AgencyView(
                    agency.code(),
                    agency.name(),
                    agency.parent(),
                    agency.place(),
                    agency.organId(),
                    line == null ? null : ContactView.of(line),
                    agency.validity().from(),
                    agency.validity().until());
        }

        Agency agency() {
            new Needed()
                    .member("agency.code", code)
                    .member("agency.name", name)
                    .member("agency.place", place)
                    .check();
            return new Agency(
                    Needed.of(code),
                    Needed.of(name),
                    parent,
                    Needed.of(place),
                    organId,
                    contact == null ? null : contact.line(),
                    days(from, until));
        }
    }

    record ContactView(
            @Nullable String address,
            @Nullable String phone,
            @Nullable String fax,
            @Nullable String email,
            @Nullable String website) {

        static ContactView of(ContactLine line) {
            return new ContactView(
                    line.address(), line.phone(), line.fax(), line.email(), line.website());
        }

        ContactLine line() {
            return new ContactLine(address, phone, fax, email, website);
        }
    }

    record UnitView(
            @Nullable String code,
            @Nullable String name,
            @Nullable String abbreviation,
            @Nullable Boolean advisory,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        static UnitView of(OfficeUnit unit) {
            return new UnitView(
                    unit.code(),
                    unit.name(),
                    unit.abbreviation(),
                    unit.advisory(),
                    unit.validity().from(),
                    unit.validity().until());
        }

        OfficeUnit unit() {
            new Needed()
                    .member("unit.code", code)
                    .member("unit.name", name)
                    .member("unit.abbreviation", abbreviation)
                    .check();
            return new OfficeUnit(
                    Needed.of(code),
                    Needed.of(name),
                    Needed.of(abbreviation),
                    Objects.equals(advisory, true),
                    days(from, until));
        }
    }

    record AppointmentView(
            @Nullable String person,
            @Nullable String post,
            @Nullable String unit,
            @Nullable Boolean acting,
            @Nullable String basis,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        static AppointmentView of(Appointment held) {
            return new AppointmentView(
                    held.person(),
                    held.post(),
                    held.unit(),
                    held.acting(),
                    held.basis(),
                    held.validity().from(),
                    held.validity().until());
        }

        Appointment appointment() {
            new Needed()
                    .member("appointment.person", person)
                    .member("appointment.post", post)
                    .check();
            return new Appointment(
                    Needed.of(person),
                    Needed.of(post),
                    unit,
                    Objects.equals(acting, true),
                    basis,
                    days(from, until));
        }
    }

    record SigningView(
            @Nullable String code,
            @Nullable String post,
            @Nullable String unit,
            @Nullable String person,
            @Nullable Set<String> kinds,
            Signer.@Nullable Authority authority,
            @Nullable String body,
            @Nullable String document,
            @Nullable String content,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        static SigningView of(SigningRight right) {
            return new SigningView(
                    right.code(),
                    right.post(),
                    right.unit(),
                    right.person(),
                    new TreeSet<>(right.kinds()),
                    right.authority(),
                    right.body(),
                    right.document(),
                    right.content(),
                    right.validity().from(),
                    right.validity().until());
        }

        SigningRight right() {
            new Needed().member("signing.code", code).member("signing.post", post).check();
            return new SigningRight(
                    Needed.of(code),
                    Needed.of(post),
                    unit,
                    person,
                    kinds == null ? Set.of() : kinds,
                    authority,
                    body,
                    document,
                    content,
                    days(from, until));
        }
    }

    record OutsideView(
            @Nullable String code,
            @Nullable String name,
            @Nullable String shortName,
            @Nullable String organId,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        static OutsideView of(OutsideAgency agency) {
            return new OutsideView(
                    agency.code(),
                    agency.name(),
                    agency.shortName(),
                    agency.organId(),
                    agency.validity().from(),
                    agency.validity().until());
        }

        OutsideAgency outside() {
            new Needed()
                    .member("outside.code", code)
                    .member("outside.name", name)
                    .member("outside.shortName", shortName)
                    .check();
            return new OutsideAgency(
                    Needed.of(code),
                    Needed.of(name),
                    Needed.of(shortName),
                    organId,
                    days(from, until));
        }
    }

    /// Somebody who may sign, with the lines above his name.
    ///
    /// @param right code of the right by which he signs
    record ChoiceView(String person, String name, List<String> capacity, String right) {

        static ChoiceView of(Choice choice) {
            return new ChoiceView(
                    choice.person().code(),
                    choice.person().name(),
                    choice.capacity().stream().map(Signer.Capacity::toString).toList(),
                    choice.right().code());
        }
    }

    /// @param formerly the one that was found, when `agency` took its place
    record FoundView(OutsideView agency, @Nullable OutsideView formerly) {}

    /// One thing of the office that holds for a time; exactly one member is there.
    record DatedView(
            @Nullable AgencyView agency,
            @Nullable UnitView unit,
            @Nullable AppointmentView appointment,
            @Nullable SigningView signing,
            @Nullable OutsideView outside) {

        Dated dated() {
            long said =
                    Arrays.asList(agency, unit, appointment, signing, outside).stream()
                            .filter(Objects::nonNull)
                            .count();
            if (said != 1) {
                throw new Refusal(Problem.must("API.one-of", "", said));
            }
            if (agency != null) {
                return agency.agency();
            }
            if (unit != null) {
                return unit.unit();
            }
            if (appointment != null) {
                return appointment.appointment();
            }
            return signing != null ? signing.right() : Needed.of(outside).outside();
        }
    }

    private static Validity days(@Nullable LocalDate from, @Nullable LocalDate until) {
        return Faults.parsed("until", () -> new Validity(from, until));
    }
}
