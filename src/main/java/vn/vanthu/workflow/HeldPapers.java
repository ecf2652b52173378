package vn.vanthu.workflow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.JournalLine;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.legacy.batch.Archiving.Held;
import vn.vanthu.legacy.batch.Archiving.Mark;
import vn.vanthu.legacy.cite.Known.KnownPaper;
import vn.vanthu.legacy.cite.Known.State;
import vn.vanthu.legacy.cite.Reference;
import vn.vanthu.legacy.parse.Fold;
import vn.vanthu.legacy.twin.HeadFields;

/// Tells what the archive holds: every paper with its words, and the one that a reference means.
final class HeldPapers {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Archive archive;
    private final Shelf shelf;
    private final IssuedTable issued;

    HeldPapers(Archive archive, Shelf shelf, IssuedTable issued) {
        this.archive = archive;
        this.shelf = shelf;
        this.issued = issued;
    }

    /// Every paper of which the next few lines of the journal tell.
    ///
    /// @return the last line that was looked at
    Mark since(Mark mark, int most, Consumer<Held> each) {
        List<JournalLine> lines = archive.journal(mark.line() + 1, most);
        if (lines.isEmpty()) {
            return mark;
        }
        Set<String> objects = new LinkedHashSet<>();
        lines.stream()
                .map(JournalLine::object)
                .filter(java.util.Objects::nonNull)
                .forEach(objects::add);
        objects.forEach(object -> held(object).ifPresent(each));
        JournalLine last = lines.getLast();
        return new Mark(last.seq(), last.hash());
    }

    boolean has(Mark mark) {
        if (mark.equals(Mark.START)) {
            return true;
        }
        List<JournalLine> lines = archive.journal(mark.line(), 1);
        return !lines.isEmpty() && lines.getFirst().hash().equals(mark.hash());
    }

    private Optional<Held> held(String object) {
        return text(object)
                .flatMap(text ->
                        shelf.read(new ObjectId(object))
                                .map(told -> {
                                    IssuedCard card = told.card();
                                    HeadFields head =
                                            new HeadFields(
                                                    card.kind(),
                                                    card.number().toString(),
                                                    card.symbol().value(),
                                                    card.issued(),
                                                    card.agency(),
                                                    card.subject(),
                                                    card.signer());
                                    return new Held(card.paper(), head, text);
                                }));
    }

    /// What was read of a paper of the past, or what a paper of our own says.
    Optional<String> text(String object) {
        return shelf.file(object, 0, Shelf.TEXT)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .or(() -> shelf.file(object, 0, Shelf.PAPER).map(HeldPapers::words));
    }

    private static String words(byte[] json) {
        Map<String, String> texts = PaperJson.texts(json);
        texts.remove(PaperJson.FORMAT_FIELD);
        return String.join("\n", texts.values());
    }

    /// What is known of the paper that a reference means.
    Optional<KnownPaper> known(Reference reference) {
        return card(reference)
                .map(card ->
                        new KnownPaper(
                                card.paper(),
                                card.subject().isEmpty() ? null : card.subject(),
                                card.issued(),
                                state(card.standing()),
                                since(card).orElse(null)));
    }

    private static State state(Standing standing) {
        return switch (standing) {
            case IN_FORCE, CORRECTED -> State.STANDS;
            case REPLACED -> State.REPLACED;
            case RECALLED -> State.RECALLED;
        };
    }

    private Optional<LocalDate> since(IssuedCard card) {
        return switch (card.standing()) {
            case IN_FORCE, CORRECTED -> Optional.empty();
            case REPLACED, RECALLED ->
                    issued.ties(card.paper()).stream()
                            .filter(tie -> tie.target().equals(card.paper()))
                            .map(Tie::at)
                            .max(Instant::compareTo)
                            .map(at -> LocalDate.ofInstant(at, VIETNAM));
        };
    }

    /// The paper that a reference means, when only one bears that number, symbol and day, or year
    /// where no day is named.
    Optional<IssuedCard> card(Reference reference) {
        int number = number(reference.number());
        if (number == 0 || reference.symbol().isEmpty() || reference.year() == 0) {
            return Optional.empty();
        }
        LocalDate day = reference.date();
        List<IssuedCard> found =
                issued.numbered(number).stream()
                        .filter(card -> isSymbol(card, reference))
                        .filter(card -> card.year() == reference.year())
                        .filter(card -> day == null || card.issued().equals(day))
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    // The reference has the year of its label apart: 30/2020/NĐ-CP is registered under 2020/NĐ-CP.
    private static boolean isSymbol(IssuedCard card, Reference reference) {
        String symbol = Fold.of(card.symbol().value());
        String suffix = card.number().suffix().toLowerCase(Locale.ROOT);
        boolean same =
                symbol.equals(reference.symbol())
                        || symbol.equals(reference.year() + "/" + reference.symbol());
        return same && reference.number().endsWith(suffix);
    }

    private static int number(String ordinal) {
        String digits = ordinal.replaceFirst("\\D+$", "");
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }
}
