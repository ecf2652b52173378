package vn.vanthu.legacy.batch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Content;
import vn.vanthu.document.IssuedPaper;
import vn.vanthu.document.Paper;
import vn.vanthu.document.PaperDate;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Symbol;
import vn.vanthu.legacy.Guess;
import vn.vanthu.legacy.Place;
import vn.vanthu.legacy.Proposal;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.batch.OpenedFile.FieldGuess;

/// Says of each field of a paper what it seems to be and how sure that is, and how doubtful the
/// paper is as a whole.
record Judgement(Map<PastField, FieldGuess> fields) {

    // What a paper of our own says of itself, proved when it was read.
    private static final double CERTAIN = 1;

    static Judgement of(ReadFile file, Proposal proposal) {
        Map<PastField, FieldGuess> fields = new EnumMap<>(PastField.class);
        put(fields, PastField.KIND, proposal.kind(), value -> value);
        put(fields, PastField.NUMBER, proposal.number(), Object::toString);
        put(fields, PastField.SYMBOL, proposal.symbol(), value -> value);
        put(fields, PastField.DATE, proposal.date(), Judgement::day);
        put(fields, PastField.AGENCY, proposal.agency(), value -> value);
        put(fields, PastField.PARENT_AGENCY, proposal.parentAgency(), value -> value);
        put(fields, PastField.PLACE, proposal.place(), value -> value);
        put(fields, PastField.SUBJECT, proposal.subject(), value -> value);
        put(
                fields,
                PastField.SIGNER,
                proposal.signers().isEmpty() ? Guess.none(0) : proposal.signers().getFirst().name(),
                value -> value);
        Paper own = file.own();
        if (own != null) {
            of(own).values().forEach((field, value) -> sure(fields, field, value));
        }
        return new Judgement(fields).doubted(proposal.doubts());
    }

    /// What a paper of our own says.
    static PastValues of(Paper paper) {
        Content content = paper.content();
        Map<PastField, String> values = new EnumMap<>(PastField.class);
        values.put(PastField.KIND, content.kind());
        values.put(PastField.NUMBER, Objects.toString(paper.number(), ""));
        Symbol symbol = content.head().symbol();
        values.put(PastField.SYMBOL, symbol == null ? "" : symbol.value());
        values.put(
                PastField.DATE,
                paper instanceof IssuedPaper issued ? issued.issued().toString() : "");
        values.put(PastField.AGENCY, content.head().agency());
        values.put(
                PastField.PARENT_AGENCY,
                Objects.requireNonNullElse(content.head().parentAgency(), ""));
        values.put(PastField.PLACE, Objects.requireNonNullElse(content.head().place(), ""));
        values.put(PastField.SUBJECT, Objects.requireNonNullElse(content.title().subject(), ""));
        values.put(PastField.SIGNER, content.foot().signers().getFirst().name());
        return new PastValues(values);
    }

    private static void sure(Map<PastField, FieldGuess> fields, PastField field, String value) {
        if (!value.isEmpty()) {
            FieldGuess read = Objects.requireNonNull(fields.get(field));
            fields.put(field, new FieldGuess(value, CERTAIN, read.place(), List.of()));
        }
    }

    private interface Words<T> {
        String of(T value);
    }

    private static <T> void put(
            Map<PastField, FieldGuess> fields, PastField field, Guess<T> guess, Words<T> words) {
        T value = guess.value();
        String text = value == null ? "" : oneLine(words.of(value));
        Place place = guess.place();
        fields.put(field, new FieldGuess(text, guess.confidence(), place, List.of()));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /// The full day; an open one is none yet.
    private static String day(PaperDate date) {
        Integer month = date.month();
        Integer day = date.day();
        return month == null || day == null
                ? ""
                : java.time.LocalDate.of(date.year(), month, day).toString();
    }

    private Judgement doubted(List<Problem> doubts) {
        Map<PastField, FieldGuess> doubted = new EnumMap<>(fields);
        doubted.replaceAll((field, guess) ->
                new FieldGuess(
                        guess.value(),
                        guess.confidence(),
                        guess.place(),
                        doubts.stream().filter(doubt -> isOf(doubt.field(), field)).toList()));
        return new Judgement(doubted);
    }

    private static boolean isOf(String path, PastField field) {
        return switch (field) {
            case KIND -> path.equals("kind") || path.equals("title.name");
            case NUMBER -> path.endsWith("number");
            case SYMBOL -> path.endsWith("symbol");
            case DATE -> path.endsWith("date");
            case AGENCY -> path.endsWith("agency");
            case PARENT_AGENCY -> path.endsWith("parentAgency");
            case PLACE -> path.endsWith("place");
            case SUBJECT -> path.endsWith("subject") || path.endsWith("about");
            case SIGNER -> path.contains("signers");
        };
    }

    /// The same with another guess at a field.
    Judgement with(PastField field, String value, double confidence, @Nullable Problem doubt) {
        Map<PastField, FieldGuess> more = new EnumMap<>(PastField.class);
        more.putAll(fields);
        FieldGuess before = get(field);
        List<Problem> doubts = new ArrayList<>(before.doubts());
        if (doubt != null) {
            doubts.add(doubt);
        }
        more.put(field, new FieldGuess(value, confidence, before.place(), doubts));
        return new Judgement(more);
    }

    FieldGuess get(PastField field) {
        return Objects.requireNonNull(fields.get(field));
    }

    PastValues values() {
        Map<PastField, String> values = new EnumMap<>(PastField.class);
        fields.forEach((field, guess) -> values.put(field, guess.value()));
        return new PastValues(values);
    }

    /// Of the most doubtful of the fields that decide. A paper without number, day, kind or agency
    /// cannot be one of a register, however sure it is that they are not there.
    double confidence() {
        double least = 1;
        for (PastField field : PastField.DECISIVE) {
            FieldGuess guess = get(field);
            boolean needed = field != PastField.SUBJECT;
            least = Math.min(least, needed && guess.value().isEmpty() ? 0 : guess.confidence());
        }
        return least;
    }

    /// All lines of all pages, a line each.
    static String text(ReadFile file) {
        return file.pages().stream()
                .flatMap(page -> page.lines().stream())
                .map(TextLine::text)
                .collect(Collectors.joining("\n"));
    }

    /// The same with pages parted by form feeds, as the archive keeps it.
    static String pages(ReadFile file) {
        return file.pages().stream()
                .map(page ->
                        page.lines().stream().map(TextLine::text).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\f"));
    }
}
