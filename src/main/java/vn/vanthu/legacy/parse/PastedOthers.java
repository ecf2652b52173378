package vn.vanthu.legacy.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.legacy.Guess;
import vn.vanthu.legacy.Place;
import vn.vanthu.legacy.Proposal;

/// Finds lines above and below a text that no field holds, so that none is lost unseen.
final class PastedOthers {

    private static final int MOST = 40;
    private static final int LONGEST = 500;
    // What every paper has there and its form prints by itself.
    private static final Pattern PRINTED =
            Pattern.compile(
                    "\\W*(?:noi\\s?nhan\\W*|\\(?(?:da )?k[iy](?:,? (?:ten|ghi|dong|va).*)?\\W*|ket thuc\\W*"
                            + "|-? ?\\d{1,4} ?-?)");

    private PastedOthers() {}

    /// @param text the lines as they came
    /// @param lines those that were read as lines of the paper
    static List<String> of(
            List<String> text, List<Line> lines, PaperReading reading, Proposal paper) {
        BitSet held = new BitSet(text.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean ofBody =
                    line.index() >= reading.bodyFrom() && line.index() < reading.bodyUntil();
            if (ofBody || i >= reading.footEnd()) {
                // Of two lines that were joined both are held.
                held.set(line.index(), line.place().lastLine() + 1);
            }
        }
        for (Guess<?> guess :
                List.of(
                        paper.kind(),
                        paper.kindName(),
                        paper.number(),
                        paper.symbol(),
                        paper.date(),
                        paper.place(),
                        paper.agency(),
                        paper.parentAgency(),
                        paper.subject(),
                        paper.addressees(),
                        paper.authority(),
                        paper.bases(),
                        paper.enacting(),
                        paper.recipients(),
                        paper.filing(),
                        paper.urgency(),
                        paper.circulation())) {
            hold(held, guess.place());
        }
        for (Proposal.SignedBy signer : paper.signers()) {
            hold(held, signer.capacity().place());
            hold(held, signer.name().place());
        }
        List<String> others = new ArrayList<>();
        for (int i = held.nextClearBit(0);
                i < text.size() && others.size() < MOST;
                i = held.nextClearBit(i + 1)) {
            String said = Line.squeeze(text.get(i));
            if (!said.isEmpty() && !isPrinted(said)) {
                others.add(said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said);
            }
        }
        return others;
    }

    private static void hold(BitSet held, @Nullable Place place) {
        if (place != null) {
            held.set(place.line(), place.lastLine() + 1);
        }
    }

    private static boolean isPrinted(String said) {
        if (said.length() > LONGEST) {
            return false;
        }
        String fold = Fold.of(said);
        return Marks.isRule(said)
                || Marks.nation(fold) != null
                || Marks.motto(fold) != null
                || Marks.isNationEnd(said)
                || PRINTED.matcher(fold).matches();
    }
}
