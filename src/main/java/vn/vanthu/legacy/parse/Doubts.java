package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.Guess;
import vn.vanthu.legacy.Proposal;

/// Lowers what a badly read text claims, and tells the clerk where to look.
final class Doubts {

    private static final int DAMAGED = 20;

    private Doubts() {}

    /// @param readable 0 to 1, how far the letters of the text can be trusted
    static Proposal of(Proposal read, double readable, @Nullable KindName ofSymbol) {
        List<Proposal.SignedBy> signers = new ArrayList<>();
        for (Proposal.SignedBy signer : read.signers()) {
            signers.add(new Proposal.SignedBy(
                    signer.capacity().times(readable), signer.office(), signer.name().times(readable)));
        }
        // Figures survive where letters are lost.
        double figures = (1 + readable) / 2;
        return new Proposal(
                read.kind().times(figures),
                read.kindName().times(readable),
                read.number().times(figures),
                read.symbol().times(readable),
                read.date().times(figures),
                read.place().times(readable),
                read.agency().times(readable),
                read.parentAgency().times(readable),
                read.subject().times(readable),
                read.addressees().times(readable),
                read.authority().times(readable),
                read.bases().times(readable),
                read.enacting().times(readable),
                read.recipients().times(readable),
                read.filing().times(readable),
                signers,
                read.urgency(),
                read.circulation(),
                read.secrecy(),
                read.body(),
                read.closingMark(),
                read.attachments(),
                read.damage(),
                problems(read, ofSymbol));
    }

    private static List<Problem> problems(Proposal read, @Nullable KindName ofSymbol) {
        List<Problem> doubts = new ArrayList<>();
        String secrecy = read.secrecy().value();
        if (secrecy != null) {
            doubts.add(Problem.must("PARSE.secret", "", secrecy));
        }
        if (read.damage() >= DAMAGED) {
            doubts.add(Problem.should("PARSE.damaged", "", read.damage()));
        }
        missing(doubts, read.kind(), "PARSE.kind-missing", "kind");
        if (!"thu-cong".equals(read.kind().value())) {
            missing(doubts, read.number(), "PARSE.number-missing", "head.number");
        }
        if (!"bien-ban".equals(read.kind().value())) {
            missing(doubts, read.date(), "PARSE.date-missing", "head.date");
        }
        missing(doubts, read.agency(), "PARSE.agency-missing", "head.agency");
        if (read.agency().value() != null && read.agency().place() == null) {
            doubts.add(Problem.should("PARSE.agency-concluded", "head.agency", read.agency().value()));
        }
        if (read.signers().isEmpty() || read.signers().getFirst().name().value() == null) {
            doubts.add(Problem.should("PARSE.signer-missing", "foot.signers"));
        }
        String kind = read.kind().value();
        if (ofSymbol != null && kind != null && !kind.startsWith(ofSymbol.code())
                && !kind.equals("cong-van")) {
            doubts.add(Problem.should("PARSE.symbol-of-another-kind", "head.symbol",
                    String.valueOf(read.symbol().value()), ofSymbol.name()));
        }
        return doubts;
    }

    private static void missing(List<Problem> doubts, Guess<?> guess, String code, String field) {
        if (guess.value() == null) {
            doubts.add(Problem.should(code, field));
        }
    }
}
