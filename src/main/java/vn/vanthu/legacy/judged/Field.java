package vn.vanthu.legacy.judged;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.vanthu.document.Foot;
import vn.vanthu.document.PaperDate;
import vn.vanthu.document.Signer;
import vn.vanthu.legacy.Guess;
import vn.vanthu.legacy.Proposal;

/// A field that is measured: its name in an expected file, and its values in a proposal.
public enum Field {
    KIND("kind", true, proposal -> one(proposal.kind(), value -> value)),
    NUMBER("number", true, proposal -> one(proposal.number(), Object::toString)),
    SYMBOL("symbol", true, proposal -> one(proposal.symbol(), value -> value)),
    DATE("date", true, proposal -> one(proposal.date(), Field::date)),
    PLACE("place", false, proposal -> one(proposal.place(), value -> value)),
    AGENCY("agency", false, proposal -> one(proposal.agency(), value -> value)),
    PARENT_AGENCY("parentAgency", false, proposal -> one(proposal.parentAgency(), value -> value)),
    SUBJECT("subject", false, proposal -> one(proposal.subject(), value -> value)),
    ADDRESSEES(
            "addressees",
            false,
            proposal -> many(proposal.addressees(), value -> value.names())),
    BASES("bases", true, proposal -> one(proposal.bases(), value -> String.valueOf(value.size()))),
    ENACTING("enacting", false, proposal -> one(proposal.enacting(), value -> value)),
    RECIPIENTS(
            "recipients",
            false,
            proposal ->
                    many(proposal.recipients(), list -> list.stream().map(Field::recipient).toList())),
    FILING("filing", false, proposal -> one(proposal.filing(), Field::filing)),
    SIGNERS("signers", false, proposal -> signers(proposal, false)),
    CAPACITIES("capacities", false, proposal -> signers(proposal, true)),
    URGENCY("urgency", false, proposal -> one(proposal.urgency(), value -> value.words()));

    private final String key;
    private final boolean exact;
    @SuppressWarnings("ImmutableEnumChecker") // functions that hold nothing
    private final Function<Proposal, List<Said>> said;

    /// A value, and how sure the proposal is of it.
    public record Said(String value, double confidence) {}

    Field(String key, boolean exact, Function<Proposal, List<Said>> said) {
        this.key = key;
        this.exact = exact;
        this.said = said;
    }

    /// The name in an expected file.
    public String key() {
        return key;
    }

    /// Whether its values are compared letter by letter.
    boolean isExact() {
        return exact;
    }

    /// The values of this field in a proposal.
    public List<Said> said(Proposal proposal) {
        return said.apply(proposal);
    }

    private static <T> List<Said> one(Guess<T> guess, Function<T, String> text) {
        T value = guess.value();
        return value == null
                ? List.of()
                : List.of(new Said(text.apply(value), guess.confidence()));
    }

    private static <T> List<Said> many(Guess<T> guess, Function<T, List<String>> texts) {
        T value = guess.value();
        return value == null
                ? List.of()
                : texts.apply(value).stream()
                        .map(text -> new Said(text, guess.confidence()))
                        .toList();
    }

    private static List<Said> signers(Proposal proposal, boolean capacities) {
        List<Said> all = new ArrayList<>();
        for (Proposal.SignedBy signer : proposal.signers()) {
            all.addAll(
                    capacities
                            ? many(
                                    signer.capacity(),
                                    lines -> lines.stream().map(Signer.Capacity::toString).toList())
                            : one(signer.name(), value -> value));
        }
        return all;
    }

    private static String recipient(Foot.Recipient recipient) {
        String note = recipient.note();
        return note == null ? recipient.name() : recipient.name() + " (" + note + ")";
    }

    private static String filing(Foot.Filing filing) {
        return switch (filing) {
            case Foot.Filing.AsWritten(var text) -> text;
            case Foot.Filing.Kept(var units, var copies) ->
                    "Lưu: VT"
                            + (units.isEmpty() ? "" : ", " + String.join(", ", units))
                            + (copies > 1 ? " (" + copies + ")" : "")
                            + ".";
        };
    }

    // `2021-05-27`, `2021-05`, `2021`, as far as it is known.
    private static String date(PaperDate date) {
        Integer month = date.month();
        Integer day = date.day();
        if (month == null) {
            return String.valueOf(date.year());
        }
        String upToMonth = String.format(Locale.ROOT, "%d-%02d", date.year(), month);
        return day == null ? upToMonth : upToMonth + String.format(Locale.ROOT, "-%02d", day);
    }
}
