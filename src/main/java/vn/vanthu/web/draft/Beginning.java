package vn.vanthu.web.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Signer;
import vn.vanthu.office.Agency;
import vn.vanthu.office.Choice;
import vn.vanthu.office.Office;
import vn.vanthu.office.OfficeUnit;
import vn.vanthu.template.Form;

/// Fills a new form with what the office knows of itself and of its earlier papers.
///
/// Nothing else stands in it: the examples of a form are shown beside the empty fields and never get
/// into a paper.
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class Beginning {

    /// What a next paper of the kind has in common with the last one.
    private static final List<String> LASTING =
            List.of("authority", "recipients", "signers", "inviter");

    private final Office office;
    private final Earlier earlier;
    private final Clock clock;

    Beginning(Office office, Earlier earlier, Clock clock) {
        this.office = office;
        this.earlier = earlier;
        this.clock = clock;
    }

    /// @param unit code of the drafting unit, or null
    /// @param issuer code of the body that will issue it
    ObjectNode form(Form form, @Nullable String unit, String issuer, Actor by) {
        ObjectNode made = empty(form);
        ObjectNode values = (ObjectNode) made.path("values");
        earlier.last(form.kind(), by, "")
                .ifPresent(last -> LASTING.forEach(name -> set(values, name, last.path(name))));
        signer(form, values);
        letterhead(form, values, unit, issuer);
        return made;
    }

    /// The same with the words of an earlier paper.
    ObjectNode form(
            Form form, @Nullable String unit, String issuer, ObjectNode paper, Actor by) {
        ObjectNode made = form(form, unit, issuer, by);
        ObjectNode values = (ObjectNode) made.path("values");
        paper.properties().forEach(value -> set(values, value.getKey(), value.getValue()));
        letterhead(form, values, unit, issuer);
        return made;
    }

    private static ObjectNode empty(Form form) {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        made.put("vanthu", Form.FORMAT);
        made.put("kind", form.kind());
        ObjectNode values = made.putObject("values");
        form.fields().forEach(field -> values.putNull(field.name()));
        return made;
    }

    /// A name of today, however the agency was called when an earlier paper was written.
    private void letterhead(Form form, ObjectNode values, @Nullable String unit, String issuer) {
        LocalDate today = LocalDate.now(clock);
        Optional<Agency> agency = office.agencyOn(today);
        Optional<OfficeUnit> body =
                office.advisoryBodiesOn(today).stream()
                        .filter(one -> one.code().equals(issuer))
                        .findFirst();
        agency.ifPresent(one -> {
            put(values, "agency", body.map(OfficeUnit::name).orElse(one.name()));
            put(values, "parentAgency", body.isPresent() ? one.name() : one.parent());
            put(values, "agencyCode", body.map(OfficeUnit::abbreviation).orElse(one.code()));
            put(values, "place", one.place());
        });
        String code = unit == null ? "" : unit;
        office.unitOn(code, today)
                .ifPresent(home -> put(values, "unitCode", home.abbreviation()));
        if (form.field("date").isPresent()) {
            values.put("date", YearMonth.from(today).toString());
        }
        if (values.has("number")) {
            values.putNull("number");
        }
    }

    /// Where only one may sign, nobody need choose; whoever signed the last paper and may no more
    /// is left out.
    private void signer(Form form, ObjectNode values) {
        List<Choice> choices = office.signersFor(form.kind(), LocalDate.now(clock));
        JsonNode last = values.path("signers");
        boolean stillMay =
                !last.isEmpty()
                        && last.valueStream()
                                .allMatch(signer ->
                                        choices.stream()
                                                .anyMatch(choice ->
                                                        choice.person()
                                                                .name()
                                                                .equals(
                                                                        signer.path("name")
                                                                                .asString(""))));
        if (stillMay || !values.has("signers")) {
            return;
        }
        values.putNull("signers");
        if (choices.size() == 1) {
            Signer signer = choices.getFirst().signer();
            ObjectNode one = values.putArray("signers").addObject();
            var lines = one.putArray("capacity");
            signer.capacity().forEach(line -> lines.add(line.toString()));
            one.put("name", signer.name());
        }
    }

    private static void put(ObjectNode values, String name, @Nullable String value) {
        if (values.has(name) && value != null) {
            values.put(name, value);
        }
    }

    private static void set(ObjectNode values, String name, JsonNode value) {
        if (values.has(name) && !value.isMissingNode()) {
            values.set(name, value.deepCopy());
        }
    }
}
