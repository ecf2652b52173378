package vn.vanthu.web.past;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.Guess;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.batch.OpenedFile;
import vn.vanthu.legacy.batch.OpenedFile.FieldGuess;
import vn.vanthu.legacy.batch.PastField;
import vn.vanthu.legacy.batch.PastFile;
import vn.vanthu.legacy.batch.PastState;
import vn.vanthu.legacy.batch.PastValues;
import vn.vanthu.legacy.cite.Finding;
import vn.vanthu.legacy.repair.RepairedText;
import vn.vanthu.message.Language;
import vn.vanthu.template.Kinds;
import vn.vanthu.web.Sentences;

/// Puts into the model what the screen of one file shows: its pages with their places, its fields
/// with their doubts, what it cites, and the paper that it may be already.
final class ProposalView {

    // Of the others the value is concluded from the words, and is none of them.
    private static final Set<PastField> IN_WORDS =
            EnumSet.of(
                    PastField.AGENCY,
                    PastField.PARENT_AGENCY,
                    PastField.PLACE,
                    PastField.SUBJECT,
                    PastField.SIGNER);

    // By what a clerk looks for first.
    private static final List<PastField> ORDER =
            List.of(
                    PastField.KIND,
                    PastField.DATE,
                    PastField.NUMBER,
                    PastField.SYMBOL,
                    PastField.AGENCY,
                    PastField.PARENT_AGENCY,
                    PastField.SUBJECT,
                    PastField.SIGNER,
                    PastField.PLACE);

    private final Kinds kinds;
    private final Sentences sentences;

    ProposalView(Kinds kinds, Sentences sentences) {
        this.kinds = kinds;
        this.sentences = sentences;
    }

    /// A field for a clerk to look at.
    ///
    /// @param value as proposed, as confirmed, or as just typed
    /// @param read as it was read, in words
    /// @param percent how sure that is; of a missing value, how sure it is that there is none
    /// @param placed whether the page shows where it was read
    record FieldShown(
            String key,
            String value,
            String read,
            long percent,
            boolean sure,
            boolean placed,
            List<Sentences.Said> said,
            List<RepairShown.Word> words) {

        public boolean isMissing() {
            return read.isEmpty();
        }
    }

    /// The paper that a file may be already.
    ///
    /// @param isFile whether it is another file of the past and not yet in the archive
    record TwinShown(String id, boolean isFile, String sort, long percent) {}

    void fill(OpenedFile opened, PastValues values, Language language, Model model) {
        PastFile file = opened.file();
        ReadFile reading = opened.reading();
        RepairedText repair = opened.repair();
        RepairShown words =
                reading == null || repair == null ? null : new RepairShown(repair, reading);
        List<SeenPages.Seen> pages =
                reading == null ? List.of() : new SeenPages(opened.fields()).of(reading);
        List<FieldShown> fields = fields(opened, values, words, language);
        model.addAttribute("file", file);
        model.addAttribute("pages", pages);
        model.addAttribute("pictured", isPictured(reading) && file.state() != PastState.TAKEN_IN);
        model.addAttribute("fields", fields);
        model.addAttribute("kinds", kinds.all());
        model.addAttribute("words", words == null ? List.of() : words.lines());
        model.addAttribute(
                "fieldWords", fields.stream().flatMap(field -> field.words().stream()).count());
        model.addAttribute("damage", file.damage());
        model.addAttribute("references", opened.references());
        model.addAttribute(
                "findings",
                sentences.of(opened.findings().stream().map(Finding::problem).toList(), language));
        model.addAttribute("notes", sentences.of(notes(opened), language));
        model.addAttribute("bookLines", opened.bookLines());
        model.addAttribute("twin", twin(file));
        model.addAttribute("styles", List.of("/assets/past.css"));
    }

    private static boolean isPictured(@Nullable ReadFile reading) {
        return reading != null
                && (reading.sort() == ReadFile.Sort.PDF || reading.sort() == ReadFile.Sort.SCAN);
    }

    private List<FieldShown> fields(
            OpenedFile opened, PastValues values, @Nullable RepairShown words, Language language) {
        List<FieldShown> fields = new ArrayList<>();
        for (PastField field : ORDER) {
            FieldGuess guess = opened.fields().get(field);
            if (guess == null) {
                continue;
            }
            fields.add(
                    new FieldShown(
                            field.key(),
                            field == PastField.DATE
                                    ? TypedDay.shown(values.get(field))
                                    : values.get(field),
                            read(field, guess.value(), language),
                            (long) Math.floor(guess.confidence() * 100),
                            isSure(field, guess),
                            guess.place() != null,
                            sentences.of(guess.doubts(), language),
                            words == null || !IN_WORDS.contains(field)
                                    ? List.of()
                                    : words.of(guess.place()).stream()
                                            .filter(word -> guess.value().contains(word.original()))
                                            .toList()));
        }
        return fields;
    }

    // A value that must be there and is not cannot be left as it is, however sure its absence.
    private static boolean isSure(PastField field, FieldGuess guess) {
        boolean needed = PastField.DECISIVE.contains(field) && field != PastField.SUBJECT;
        return guess.confidence() >= Guess.SURE && !(needed && guess.value().isEmpty());
    }

    private String read(PastField field, String value, Language language) {
        if (field == PastField.KIND) {
            return kinds.kind(value)
                    .map(form -> language == Language.EN ? form.labelEn() : form.label())
                    .orElse(value);
        }
        return field == PastField.DATE ? TypedDay.shown(value) : value;
    }

    /// What is said of the file and not of a field or of what it cites, which stand elsewhere.
    private static List<Problem> notes(OpenedFile opened) {
        Set<Problem> elsewhere = new HashSet<>();
        opened.fields().values().forEach(guess -> elsewhere.addAll(guess.doubts()));
        opened.findings().forEach(finding -> elsewhere.add(finding.problem()));
        return opened.file().problems().stream()
                .filter(problem -> !elsewhere.contains(problem))
                .filter(problem -> opened.reading() == null || !problem.code().startsWith("CITE."))
                .toList();
    }

    private static @Nullable TwinShown twin(PastFile file) {
        String twin = file.twin();
        return twin == null
                ? null
                : new TwinShown(
                        twin,
                        twin.matches("[0-9a-f]{64}"),
                        file.twinSort(),
                        (long) Math.floor(file.likeness() * 100));
    }
}
