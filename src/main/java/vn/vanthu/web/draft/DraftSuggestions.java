package vn.vanthu.web.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.office.Choice;
import vn.vanthu.office.Found;
import vn.vanthu.office.Office;
import vn.vanthu.office.OfficeUnit;
import vn.vanthu.office.OutsideAgency;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;

/// Offers what may be meant while somebody types: whom to write to, who may sign, what stood in the
/// last paper.
@WebDoor
final class DraftSuggestions {

    private final Office office;
    private final Drafts drafts;
    private final Earlier earlier;
    private final Clock clock;

    DraftSuggestions(Office office, Drafts drafts, Earlier earlier, Clock clock) {
        this.office = office;
        this.drafts = drafts;
        this.earlier = earlier;
        this.clock = clock;
    }

    /// @param value what is put into the field
    /// @param hint what tells it apart, such as the name it had before
    record Offer(String value, String hint) {}

    /// Somebody who may sign, with the lines above his name.
    record SignerOffer(String name, List<String> capacity) {}

    /// Bodies outside and the units of the agency, by the beginnings of their words.
    @GetMapping("/drafts/suggest/recipients")
    @Does(open = Does.Open.SIGNED_IN)
    ResponseEntity<List<Offer>> recipients(@RequestParam(defaultValue = "") String q) {
        LocalDate today = LocalDate.now(clock);
        List<Offer> offers = new ArrayList<>();
        for (Found found : office.search(q, today)) {
            OutsideAgency formerly = found.formerly();
            offers.add(
                    new Offer(found.agency().name(), formerly == null ? "" : formerly.name()));
        }
        for (OfficeUnit unit : office.unitsOn(today)) {
            if (Accentless.begins(unit.name(), q)) {
                offers.add(new Offer(unit.name(), unit.abbreviation()));
            }
        }
        return ResponseEntity.ok(offers);
    }

    @GetMapping("/drafts/suggest/signers")
    @Does(open = Does.Open.SIGNED_IN)
    ResponseEntity<List<SignerOffer>> signers(@RequestParam String kind) {
        return ResponseEntity.ok(
                office.signersFor(kind, LocalDate.now(clock)).stream()
                        .map(DraftSuggestions::offer)
                        .toList());
    }

    private static SignerOffer offer(Choice choice) {
        return new SignerOffer(
                choice.person().name(),
                choice.capacity().stream().map(line -> line.toString()).toList());
    }

    /// What stood in the last paper of the kind by the same writer, by field.
    @GetMapping("/drafts/{id}/earlier")
    @Does(act = Act.READ)
    ResponseEntity<Map<String, ObjectNode>> earlier(@PathVariable String id, Actor by) {
        DraftCard card = Refusal.orValue(drafts.find(id, by));
        return ResponseEntity.ok(
                Map.of(
                        "values",
                        earlier.last(card.kind(), by, id)
                                .orElseGet(JsonNodeFactory.instance::objectNode)));
    }
}
