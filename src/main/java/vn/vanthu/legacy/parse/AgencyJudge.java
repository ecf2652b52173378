package vn.vanthu.legacy.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.legacy.Guess;

/// Says who issued a paper, and who stands above, from its head or else from the rest of it.
final class AgencyJudge {

    private final Head head;
    private final AgencyFinder finder;
    private final boolean symbolNamesKind;
    private final String text;
    private final int damage;
    private final Capitals capitals;

    /// @param symbolNamesKind whether the first group of the symbol is a kind, not the agency
    AgencyJudge(Head head, AgencyFinder finder, boolean symbolNamesKind, String text, int damage) {
        this.head = head;
        this.finder = finder;
        this.symbolNamesKind = symbolNamesKind;
        this.text = text;
        this.damage = damage;
        this.capitals = new Capitals(text);
    }

    /// The issuing agency: of the head, else concluded.
    Guess<String> agency(String subject, List<Passage> passages) {
        List<List<Head.Piece>> names = AgencyNames.grouped(head.agency, capitals);
        if (!names.isEmpty()) {
            String name = AgencyNames.joined(names.getLast());
            double sure = AgencyNames.begins(name) ? 0.93 : 0.7;
            String known = known(name);
            if (known != null) {
                return new Guess<>(known, 0.7, HeadJudge.place(names.getLast()));
            }
            return new Guess<>(capitals.name(name), sure, HeadJudge.place(names.getLast()));
        }
        NumberGrammar.Found number = head.number;
        if (number == null || number.symbol().isEmpty()) {
            String speaking = AgencyFinder.speaking(subject, passages);
            return speaking == null ? Guess.none(0.3) : new Guess<>(speaking, 0.5, null);
        }
        String code = Symbols.agency(number.symbol(), symbolNamesKind);
        String name = finder.named(code, text);
        return name == null ? Guess.none(0.3) : new Guess<>(name, 0.6, null);
    }

    // A name that a scan spoilt and that the symbol tells.
    private @Nullable String known(String name) {
        NumberGrammar.Found number = head.number;
        if (damage < 20 || number == null || number.symbol().isEmpty()) {
            return null;
        }
        String listed = finder.listed(Symbols.agency(number.symbol(), symbolNamesKind));
        return listed != null && Fold.likeness(Fold.of(listed), Fold.of(name)) >= 0.75
                ? listed
                : null;
    }

    /// The one above it.
    Guess<String> parent(Guess<String> agency) {
        List<List<Head.Piece>> names = AgencyNames.grouped(head.agency, capitals);
        if (names.size() > 1) {
            String name = AgencyNames.joined(names.get(names.size() - 2));
            return new Guess<>(
                    capitals.name(name), 0.9, HeadJudge.place(names.get(names.size() - 2)));
        }
        String found = agency.value();
        DayGrammar.Found day = head.day;
        String above =
                found == null || day == null || !names.isEmpty()
                        ? null
                        : AgencyFinder.parent(found, day.place(), Fold.of(text));
        return above == null
                ? Guess.none(names.isEmpty() ? 0.3 : 0.8)
                : new Guess<>(above, 0.5, null);
    }
}
