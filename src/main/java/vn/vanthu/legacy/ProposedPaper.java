package vn.vanthu.legacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Content;
import vn.vanthu.document.Draft;
import vn.vanthu.document.Foot;
import vn.vanthu.document.Head;
import vn.vanthu.document.Paper;
import vn.vanthu.document.PaperDate;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Preamble;
import vn.vanthu.document.Run;
import vn.vanthu.document.Signer;
import vn.vanthu.document.Stamps;
import vn.vanthu.document.Symbol;
import vn.vanthu.document.Title;

/// Makes a paper of a proposal, so that writers can show it.
final class ProposedPaper {

    private static final String MISSING = "…";

    private final Proposal proposal;

    ProposedPaper(Proposal proposal) {
        this.proposal = proposal;
    }

    Paper paper() {
        PaperNumber number = proposal.number().value();
        PaperDate date = proposal.date().value();
        if (number != null && date != null && date.month() != null && date.day() != null) {
            return new Draft(content(), date)
                    .issue(number, LocalDate.of(date.year(), date.month(), date.day()));
        }
        return new Draft(content(), date);
    }

    private Content content() {
        return new Content(
                Objects.requireNonNullElse(proposal.kind().value(), MISSING),
                false,
                head(),
                title(),
                proposal.addressees().value(),
                preamble(),
                proposal.body(),
                proposal.closingMark(),
                foot(),
                new Stamps(proposal.urgency().value(), proposal.circulation().value()),
                null,
                proposal.attachments());
    }

    private Head head() {
        String symbol = proposal.symbol().value();
        return new Head(
                proposal.parentAgency().value(),
                Objects.requireNonNullElse(proposal.agency().value(), MISSING),
                symbol != null && Symbol.isSymbol(symbol) ? new Symbol(symbol) : null,
                proposal.place().value());
    }

    private Title title() {
        String name = proposal.kindName().value();
        String subject = proposal.subject().value();
        if (name != null) {
            return new Title.Named(name, subject);
        }
        return subject == null ? new Title.None() : new Title.About(subject);
    }

    private Preamble preamble() {
        List<String> bases = proposal.bases().value();
        return new Preamble(
                proposal.authority().value(),
                bases == null
                        ? List.of()
                        : bases.stream().map(basis -> List.of(Run.plain(basis))).toList(),
                proposal.enacting().value());
    }

    private Foot foot() {
        List<Signer> signers = new ArrayList<>();
        for (Proposal.SignedBy signer : proposal.signers()) {
            if (signers.size() < 2) {
                signers.add(signer(signer));
            }
        }
        if (signers.isEmpty()) {
            signers.add(signer(null));
        }
        List<Foot.Recipient> recipients = proposal.recipients().value();
        return new Foot(
                signers,
                recipients == null ? List.of() : recipients,
                proposal.filing().value(),
                null,
                null);
    }

    private static Signer signer(Proposal.@Nullable SignedBy signed) {
        List<Signer.Capacity> capacity = signed == null ? null : signed.capacity().value();
        String name = signed == null ? null : signed.name().value();
        return new Signer(
                capacity == null || capacity.isEmpty()
                        ? List.of(new Signer.Capacity(null, MISSING))
                        : capacity.subList(0, Math.min(6, capacity.size())),
                null,
                signed == null ? null : signed.office(),
                Objects.requireNonNullElse(name, MISSING));
    }
}
