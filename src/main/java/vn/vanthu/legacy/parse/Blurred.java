package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.legacy.Guess;
import vn.vanthu.legacy.Place;
import vn.vanthu.legacy.Proposal;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.TextPage;

/// Lowers what is claimed of the very lines that the recogniser of letters was unsure of.
///
/// A page that is clear as a whole may have a stamp over its number.
final class Blurred {

    // Letters of a clear line are certain to nine in ten; of a line with one wrong, seldom.
    private static final double CLEAR = 0.9;

    private final Map<Integer, TextPage> pages = new HashMap<>();

    private Blurred(List<TextPage> pages) {
        pages.forEach(page -> this.pages.put(page.number(), page));
    }

    static Proposal of(Proposal read, List<TextPage> pages) {
        boolean clear =
                pages.stream()
                        .flatMap(page -> page.lines().stream())
                        .allMatch(line -> line.certainty() >= CLEAR);
        return clear ? read : new Blurred(pages).lowered(read);
    }

    private Proposal lowered(Proposal read) {
        List<Proposal.SignedBy> signers = new ArrayList<>();
        for (Proposal.SignedBy signer : read.signers()) {
            signers.add(
                    new Proposal.SignedBy(
                            lowered(signer.capacity()), signer.office(), lowered(signer.name())));
        }
        return new Proposal(
                lowered(read.kind()),
                lowered(read.kindName()),
                lowered(read.number()),
                lowered(read.symbol()),
                lowered(read.date()),
                lowered(read.place()),
                lowered(read.agency()),
                lowered(read.parentAgency()),
                lowered(read.subject()),
                lowered(read.addressees()),
                lowered(read.authority()),
                lowered(read.bases()),
                lowered(read.enacting()),
                lowered(read.recipients()),
                lowered(read.filing()),
                signers,
                lowered(read.urgency()),
                lowered(read.circulation()),
                read.secrecy(),
                read.body(),
                read.closingMark(),
                read.attachments(),
                read.damage(),
                read.doubts());
    }

    private <T> Guess<T> lowered(Guess<T> guess) {
        double least = least(guess.place());
        double share = Math.min(1, least / CLEAR);
        return share < 1 ? guess.times(share * share) : guess;
    }

    /// How certain the least certain line of a place is.
    private double least(@Nullable Place place) {
        double least = 1;
        for (int number = place == null ? 1 : place.page();
                place != null && number <= place.lastPage();
                number++) {
            TextPage page = pages.get(number);
            List<TextLine> lines = page == null ? List.of() : page.lines();
            int from = number == place.page() ? place.line() : 0;
            int to = number == place.lastPage() ? place.lastLine() : lines.size() - 1;
            for (int i = from; i <= Math.min(to, lines.size() - 1); i++) {
                boolean said = !lines.get(i).text().isBlank();
                least = said ? Math.min(least, lines.get(i).certainty()) : least;
            }
        }
        return least;
    }
}
