package vn.vanthu.legacy.batch;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Draft;
import vn.vanthu.document.IssuedPaper;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Paper;
import vn.vanthu.document.PaperDate;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Symbol;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.legacy.Guess;
import vn.vanthu.legacy.Proposal;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.parse.KindName;

/// Makes the paper that a clerk confirms, or says what he must fill in first.
final class Confirming {

    private final Clock clock;

    Confirming(Clock clock) {
        this.clock = clock;
    }

    Outcome<IssuedPaper> paper(ReadFile file, Proposal proposal, PastValues values) {
        List<Problem> problems = problems(values);
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        PaperNumber number = PaperNumber.parse(values.get(PastField.NUMBER));
        LocalDate day = LocalDate.parse(values.get(PastField.DATE));
        Paper own = file.own();
        if (own != null && saysTheSame(own, values)) {
            return Outcome.done(new Draft(own.content(), PaperDate.of(day)).issue(number, day));
        }
        Proposal confirmed = confirmed(proposal, values, number, day);
        Optional<IssuedPaper> paper =
                kept(confirmed.paper()).or(() -> kept(plain(confirmed, file).paper()));
        return paper.map(Outcome::done)
                .orElseGet(() -> new Outcome.Refused<>(refusal(plain(confirmed, file).paper())));
    }

    private List<Problem> problems(PastValues values) {
        List<Problem> problems = new ArrayList<>();
        String number = values.get(PastField.NUMBER);
        if (number.isEmpty()) {
            problems.add(Problem.must("PAST.number-missing", "number"));
        } else if (!PaperNumber.isNumber(number)) {
            problems.add(Problem.must("PAST.number-form", "number", number));
        }
        String symbol = values.get(PastField.SYMBOL);
        if (!symbol.isEmpty() && !Symbol.isSymbol(symbol)) {
            problems.add(Problem.must("PAST.symbol-form", "symbol", symbol));
        }
        date(values.get(PastField.DATE)).ifPresent(problems::add);
        String kind = values.get(PastField.KIND);
        if (kind.isEmpty()) {
            problems.add(Problem.must("PAST.kind-missing", "kind"));
        } else if (kind(kind).isEmpty()) {
            problems.add(Problem.must("PAST.kind-unknown", "kind", kind));
        }
        if (values.get(PastField.AGENCY).isEmpty()) {
            problems.add(Problem.must("PAST.agency-missing", "agency"));
        }
        if (values.get(PastField.SIGNER).isEmpty()) {
            problems.add(Problem.must("PAST.signer-missing", "signer"));
        }
        return problems;
    }

    private Optional<Problem> date(String date) {
        if (date.isEmpty()) {
            return Optional.of(Problem.must("PAST.date-missing", "date"));
        }
        try {
            LocalDate day = LocalDate.parse(date);
            LocalDate today = LocalDate.now(clock);
            return day.isAfter(today)
                    ? Optional.of(Problem.must("D15.1.date-future", "date", day, today))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(Problem.must("PAST.date-form", "date", date));
        }
    }

    private static Optional<KindName> kind(String code) {
        return KindName.ofDecree().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /// Whether nothing was corrected but what the file left open.
    private static boolean saysTheSame(Paper own, PastValues values) {
        PastValues said = Judgement.of(own);
        for (PastField field : PastField.values()) {
            boolean given = field == PastField.NUMBER || field == PastField.DATE;
            if (!given && !said.get(field).equals(values.get(field))) {
                return false;
            }
        }
        return true;
    }

    private static Proposal confirmed(
            Proposal p, PastValues values, PaperNumber number, LocalDate day) {
        String kind = values.get(PastField.KIND);
        // A kind that the clerk corrected is printed by its own name; công văn and thư công print
        // none.
        Guess<String> kindName =
                kind.equals(p.kind().value())
                        ? p.kindName()
                        : new Guess<>(
                                kind.equals("cong-van") || kind.equals("thu-cong")
                                        ? null
                                        : kind(kind).map(KindName::name).orElse(null),
                                1,
                                null);
        return new Proposal(
                new Guess<>(kind, 1, p.kind().place()),
                kindName,
                new Guess<>(number, 1, p.number().place()),
                said(values, PastField.SYMBOL, p.symbol()),
                new Guess<>(PaperDate.of(day), 1, p.date().place()),
                said(values, PastField.PLACE, p.place()),
                said(values, PastField.AGENCY, p.agency()),
                said(values, PastField.PARENT_AGENCY, p.parentAgency()),
                said(values, PastField.SUBJECT, p.subject()),
                p.addressees(),
                p.authority(),
                p.bases(),
                p.enacting(),
                p.recipients(),
                p.filing(),
                signers(p, values.get(PastField.SIGNER)),
                p.urgency(),
                p.circulation(),
                p.secrecy(),
                p.body(),
                p.closingMark(),
                p.attachments(),
                p.damage(),
                p.doubts());
    }

    private static Guess<String> said(PastValues values, PastField field, Guess<String> read) {
        String value = values.get(field);
        return new Guess<>(value.isEmpty() ? null : value, 1, read.place());
    }

    private static List<Proposal.SignedBy> signers(Proposal p, String name) {
        List<Proposal.SignedBy> signers = new ArrayList<>(p.signers());
        Proposal.SignedBy first =
                signers.isEmpty()
                        ? new Proposal.SignedBy(Guess.none(0), null, Guess.none(0))
                        : signers.removeFirst();
        signers.addFirst(
                new Proposal.SignedBy(
                        first.capacity(),
                        first.office(),
                        new Guess<>(name, 1, first.name().place())));
        return signers;
    }

    /// The paper as the archive could give it back; none when it could not.
    private static Optional<IssuedPaper> kept(Paper paper) {
        return PaperJson.read(PaperJson.write(paper))
                        instanceof Reading.Read<Paper>(IssuedPaper read, _)
                ? Optional.of(read)
                : Optional.empty();
    }

    private static List<Problem> refusal(Paper paper) {
        return PaperJson.read(PaperJson.write(paper)).problems();
    }

    /// The same with nothing of its structure but its lines, for text that a scan left unfit.
    private static Proposal plain(Proposal p, ReadFile file) {
        return new Proposal(
                p.kind(),
                p.kindName(),
                p.number(),
                p.symbol(),
                p.date(),
                p.place(),
                p.agency(),
                p.parentAgency(),
                p.subject(),
                Guess.none(1),
                Guess.none(1),
                Guess.none(1),
                Guess.none(1),
                Guess.none(1),
                Guess.none(1),
                first(p.signers()),
                Guess.none(1),
                Guess.none(1),
                p.secrecy(),
                PlainBody.of(file),
                false,
                List.of(),
                p.damage(),
                p.doubts());
    }

    private static List<Proposal.SignedBy> first(List<Proposal.SignedBy> signers) {
        Proposal.@Nullable SignedBy one = signers.isEmpty() ? null : signers.getFirst();
        return one == null
                ? List.of()
                : List.of(new Proposal.SignedBy(Guess.none(1), null, one.name()));
    }
}
