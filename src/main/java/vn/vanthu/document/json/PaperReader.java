package vn.vanthu.document.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Addressees;
import vn.vanthu.document.Attachment;
import vn.vanthu.document.ContactLine;
import vn.vanthu.document.Content;
import vn.vanthu.document.Draft;
import vn.vanthu.document.Foot;
import vn.vanthu.document.Head;
import vn.vanthu.document.Limits;
import vn.vanthu.document.Paper;
import vn.vanthu.document.PaperDate;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Preamble;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Run;
import vn.vanthu.document.Signer;
import vn.vanthu.document.Stamps;
import vn.vanthu.document.Symbol;
import vn.vanthu.document.Title;

/// Reads head and foot of a paper; goes on after a problem so that all are found in one pass.
final class PaperReader {

    private static final Set<String> MEMBERS =
            Set.of(
                    PaperJson.FORMAT_FIELD,
                    "stage",
                    "kind",
                    "landscape",
                    "head",
                    "title",
                    "addressees",
                    "preamble",
                    "body",
                    "closingMark",
                    "foot",
                    "stamps",
                    "contact",
                    "attachments");

    private final BodyReader bodies;
    private final List<Problem> problems;

    PaperReader(List<Problem> problems) {
        this.problems = problems;
        this.bodies = new BodyReader();
    }

    @Nullable Paper paper(Slot root) {
        root.knows(MEMBERS);
        Slot head = root.get("head");
        head.knows(Set.of("parentAgency", "agency", "number", "symbol", "place", "date"));
        String stage = root.get("stage").oneOf(List.of("draft", "issued"));
        if (root.get("stage").isMissing()) {
            root.get("stage").problem("JSON.missing");
        }
        PaperNumber number = number(head.get("number"));
        PaperDate date = date(head.get("date"));
        LocalDate day = date == null ? null : date.toLocalDate();
        if ("issued".equals(stage)) {
            require(head.get("number"), "PL1.II.3.number-missing");
            if (head.get("date").isMissing() || (date != null && day == null)) {
                head.get("date").problem("PL1.II.4.date-missing");
            }
        } else if (number != null) {
            head.get("number").problem("PL1.II.3.number-of-draft", number);
        }
        Content content = content(root);
        if (content == null) {
            return null;
        }
        Draft draft = new Draft(content, date);
        if (!"issued".equals(stage)) {
            return draft;
        }
        return number == null || day == null ? null : draft.issue(number, day);
    }

    private @Nullable Content content(Slot root) {
        String kind = root.get("kind").line();
        boolean landscape = root.get("landscape").flag(false);
        Head head = head(root.get("head"));
        Title title = title(root.get("title"));
        Addressees addressees = addressees(root.get("addressees"));
        Preamble preamble = preamble(root.get("preamble"));
        var body = bodies.blocks(root.get("body"));
        if (root.get("body").isMissing() || (body.isEmpty() && root.get("body").isArray())) {
            root.get("body").problem("D8.2.body-missing");
        }
        boolean closingMark = root.get("closingMark").flag(true);
        Foot foot = foot(root.get("foot"));
        Stamps stamps = stamps(root.get("stamps"));
        ContactLine contact = contact(root.get("contact"));
        List<Attachment> attachments =
                root.get("attachments").list(Limits.ATTACHMENTS, this::attachment);
        if (problems.stream().anyMatch(Problem::isFatal) || foot == null) {
            return null;
        }
        return new Content(
                kind,
                landscape,
                head,
                title,
                addressees,
                preamble,
                body,
                closingMark,
                foot,
                stamps,
                contact,
                attachments);
    }

    private static void require(Slot slot, String code) {
        if (slot.isMissing()) {
            slot.problem(code);
        }
    }

    private static Head head(Slot head) {
        String agency = head.get("agency").lineOrNull();
        if (agency == null) {
            head.get("agency").problem("PL1.II.2.agency-missing");
            agency = "?";
        }
        return new Head(
                head.get("parentAgency").lineOrNull(),
                agency,
                symbol(head.get("symbol")),
                head.get("place").lineOrNull());
    }

    private static @Nullable PaperNumber number(Slot slot) {
        String text = slot.node().isIntegralNumber() ? slot.node().asString() : slot.lineOrNull();
        if (text == null) {
            return null;
        }
        if (!PaperNumber.isNumber(text)) {
            slot.problem("PL1.II.3.number-form", text);
            return null;
        }
        return PaperNumber.parse(text);
    }

    private static @Nullable Symbol symbol(Slot slot) {
        String text = slot.lineOrNull();
        if (text == null) {
            return null;
        }
        if (!Symbol.isSymbol(text)) {
            slot.problem("PL1.II.3.symbol-form", text);
            return null;
        }
        return new Symbol(text);
    }

    private static @Nullable PaperDate date(Slot slot) {
        String text = slot.node().isIntegralNumber() ? slot.node().asString() : slot.lineOrNull();
        if (text == null) {
            return null;
        }
        try {
            return PaperDate.parse(text);
        } catch (DateTimeException e) {
            slot.problem("PL1.II.4.date-impossible", text);
        } catch (IllegalArgumentException e) {
            slot.problem("PL1.II.4.date-form", text);
        }
        return null;
    }

    private static Title title(Slot title) {
        if (title.isMissing()) {
            return new Title.None();
        }
        title.knows(Set.of("name", "subject", "about"));
        Slot about = title.get("about");
        if (!about.isMissing()) {
            if (!title.get("name").isMissing() || !title.get("subject").isMissing()) {
                about.problem("PL1.II.5.two-titles");
            }
            String subject = subject(about);
            if (subject == null) {
                about.problem("PL1.II.5.subject-missing");
            }
            return subject == null ? new Title.None() : new Title.About(subject);
        }
        return new Title.Named(title.get("name").line(), subject(title.get("subject")));
    }

    private static @Nullable String subject(Slot slot) {
        String subject = slot.lineOrNull();
        // PL VI, Phần II: Subject is a string of 500.
        if (subject != null && subject.length() > 500) {
            slot.warning("PL6.II.subject-long", subject.length());
        }
        return subject;
    }

    private static @Nullable Addressees addressees(Slot slot) {
        if (slot.isMissing()) {
            return null;
        }
        slot.knows(Set.of("lead", "names"));
        String lead = slot.get("lead").lineOrNull();
        List<String> names = slot.get("names").list(Limits.RECIPIENTS, Slot::line);
        if (names.isEmpty()) {
            slot.get("names").problem("PL1.II.9.addressee-missing");
            return null;
        }
        return new Addressees(lead == null ? "Kính gửi" : lead, names);
    }

    private Preamble preamble(Slot slot) {
        if (slot.isMissing()) {
            return Preamble.NONE;
        }
        slot.knows(Set.of("authority", "bases", "enacting"));
        List<List<Run>> bases = slot.get("bases").list(Limits.RECIPIENTS, bodies::runs);
        return new Preamble(
                slot.get("authority").lineOrNull(), bases, slot.get("enacting").lineOrNull());
    }

    private static @Nullable Foot foot(Slot slot) {
        if (slot.isMissing()) {
            slot.get("signers").problem("PL1.II.7.signer-missing");
            return null;
        }
        slot.knows(Set.of("signers", "recipients", "filing", "drafter", "confirmation"));
        Slot signerSlot = slot.get("signers");
        List<Signer> signers = new ArrayList<>();
        for (Slot element : signerSlot.elements(100)) {
            Signer signer = signer(element);
            if (signer != null) {
                signers.add(signer);
            }
        }
        int given = signerSlot.isArray() ? signerSlot.node().size() : 0;
        if (given == 0) {
            signerSlot.problem("PL1.II.7.signer-missing");
        } else if (given > 2) {
            signerSlot.problem("PL1.II.7.signers-many", given);
        }
        List<Foot.Recipient> recipients =
                slot.get("recipients").list(Limits.RECIPIENTS, PaperReader::recipient);
        Foot.Filing filing = filing(slot.get("filing"));
        Foot.DrafterMark drafter = drafter(slot.get("drafter"));
        String confirmation = slot.get("confirmation").lineOrNull();
        if (signers.isEmpty() || signers.size() > 2) {
            return null;
        }
        return new Foot(signers, recipients, filing, drafter, confirmation);
    }

    private static @Nullable Signer signer(Slot slot) {
        slot.knows(Set.of("capacity", "note", "office", "name"));
        List<Signer.Capacity> capacity = new ArrayList<>();
        for (Slot line : slot.get("capacity").elements(6)) {
            capacity.add(Signer.Capacity.parse(line.line()));
        }
        String name = slot.get("name").lineOrNull();
        if (name == null) {
            slot.get("name").problem("PL1.II.7.name-missing");
        }
        if (capacity.isEmpty()) {
            slot.get("capacity").problem("PL1.II.7.capacity-missing");
        }
        if (name == null || capacity.isEmpty()) {
            return null;
        }
        return new Signer(
                capacity, slot.get("note").lineOrNull(), slot.get("office").lineOrNull(), name);
    }

    private static Foot.Recipient recipient(Slot slot) {
        if (slot.isString()) {
            return new Foot.Recipient(slot.line(), null, 1);
        }
        slot.knows(Set.of("name", "note", "copies"));
        return new Foot.Recipient(
                slot.get("name").line(),
                slot.get("note").lineOrNull(),
                slot.get("copies").integer(1, 1, 100_000));
    }

    private static Foot.@Nullable Filing filing(Slot slot) {
        if (slot.isMissing()) {
            return null;
        }
        slot.knows(Set.of("units", "copies", "text"));
        String text = slot.get("text").lineOrNull();
        if (text != null) {
            return new Foot.Filing.AsWritten(text);
        }
        return new Foot.Filing.Kept(
                slot.get("units").list(20, Slot::line), slot.get("copies").integer(1, 1, 1_000));
    }

    private static Foot.@Nullable DrafterMark drafter(Slot slot) {
        if (slot.isMissing()) {
            return null;
        }
        slot.knows(Set.of("initials", "copies"));
        int copies = slot.get("copies").integer(0, 1, 100_000);
        return new Foot.DrafterMark(slot.get("initials").line(), copies == 0 ? null : copies);
    }

    private static Stamps stamps(Slot slot) {
        if (slot.isMissing()) {
            return Stamps.NONE;
        }
        slot.knows(Set.of("urgency", "circulation", "secrecy"));
        if (!slot.get("secrecy").isMissing()) {
            slot.get("secrecy").problem("D15.2.secret");
        }
        Map<String, Stamps.Urgency> urgencies = new LinkedHashMap<>();
        for (Stamps.Urgency urgency : Stamps.Urgency.values()) {
            urgencies.put(urgency.words(), urgency);
        }
        String words = slot.get("urgency").oneOf(List.copyOf(urgencies.keySet()));
        return new Stamps(
                words == null ? null : urgencies.get(words), slot.get("circulation").lineOrNull());
    }

    private static @Nullable ContactLine contact(Slot slot) {
        if (slot.isMissing()) {
            return null;
        }
        slot.knows(Set.of("address", "phone", "fax", "email", "website"));
        return new ContactLine(
                slot.get("address").lineOrNull(),
                slot.get("phone").lineOrNull(),
                slot.get("fax").lineOrNull(),
                slot.get("email").lineOrNull(),
                slot.get("website").lineOrNull());
    }

    private Attachment attachment(Slot slot) {
        slot.knows(Set.of("appendix", "issued"));
        Slot issued = slot.get("issued");
        if (!issued.isMissing()) {
            issued.knows(Set.of("name", "subject", "landscape", "body"));
            return new Attachment.IssuedWith(
                    issued.get("name").line(),
                    issued.get("subject").lineOrNull(),
                    issued.get("landscape").flag(false),
                    bodies.blocks(issued.get("body")));
        }
        Slot appendix = slot.get("appendix");
        if (appendix.isMissing()) {
            slot.problem("JSON.attachment");
        }
        appendix.knows(Set.of("title", "landscape", "body"));
        return new Attachment.Appendix(
                appendix.get("title").lineOrNull(),
                appendix.get("landscape").flag(false),
                bodies.blocks(appendix.get("body")));
    }
}
