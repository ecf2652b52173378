package vn.vanthu.api.past;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vanthu.api.ProblemBody.ProblemView;
import vn.vanthu.api.past.PastViews.PastFileView;
import vn.vanthu.api.past.PastViews.Saying;
import vn.vanthu.legacy.Place;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.TextPage;
import vn.vanthu.legacy.batch.OpenedFile;
import vn.vanthu.legacy.batch.PastBookLine;
import vn.vanthu.legacy.cite.Finding;
import vn.vanthu.legacy.cite.Reference;
import vn.vanthu.legacy.repair.RepairedText;
import vn.vanthu.legacy.repair.RepairedWord;

/// Shows one proposal to other programs, with all that was read and found.
final class ProposalViews {

    private ProposalViews() {}

    /// A file with all that is known of it.
    ///
    /// @param fields what was read, by field; not what somebody corrected, which stands in the file
    /// @param text all lines of all pages, as `words` and `citations` count letters
    /// @param words of a damaged text for which something else is proposed
    /// @param citations what it cites, in the order of its text
    /// @param findings what is wrong with what it cites
    /// @param bookLines lines of old register books that tell of the same number, or the lines of
    ///   this book
    record PastProposalView(
            PastFileView file,
            Map<String, PastFieldView> fields,
            String text,
            List<PastPageView> pages,
            List<PastWordView> words,
            List<PastCitationView> citations,
            List<ProblemView> findings,
            List<PastBookLine> bookLines) {

        static PastProposalView of(OpenedFile opened, Saying saying) {
            Map<String, PastFieldView> fields = new TreeMap<>();
            opened.fields()
                    .forEach((field, guess) ->
                            fields.put(field.key(), PastFieldView.of(guess, saying)));
            ReadFile reading = opened.reading();
            RepairedText repair = opened.repair();
            return new PastProposalView(
                    PastFileView.of(opened.file(), saying),
                    fields,
                    opened.text(),
                    reading == null
                            ? List.of()
                            : reading.pages().stream().map(PastPageView::of).toList(),
                    repair == null
                            ? List.of()
                            : repair.changes().stream().map(PastWordView::of).toList(),
                    opened.references().stream().map(PastCitationView::of).toList(),
                    saying.say(opened.findings().stream().map(Finding::problem).toList()),
                    opened.bookLines());
        }
    }

    /// A field as it was read.
    ///
    /// @param confidence 0 to 1; of a missing value, how sure it is that there is none
    /// @param place null when it was concluded, or comes from a register book
    /// @param doubts what makes it doubtful
    record PastFieldView(
            String value, double confidence, @Nullable Place place, List<ProblemView> doubts) {
        static PastFieldView of(OpenedFile.FieldGuess guess, Saying saying) {
            return new PastFieldView(
                    guess.value(), guess.confidence(), guess.place(), saying.say(guess.doubts()));
        }
    }

    /// A page as it was read; measures in points, 0 when the file tells none.
    record PastPageView(int number, double width, double height, List<PastLineView> lines) {
        static PastPageView of(TextPage page) {
            return new PastPageView(
                    page.number(),
                    page.width(),
                    page.height(),
                    page.lines().stream().map(PastLineView::of).toList());
        }
    }

    /// A line as it was read.
    ///
    /// @param certainty 0 to 1, how sure the reader is of its letters
    /// @param box where it stands, in points from the upper left corner; null when the file tells
    ///   no places
    record PastLineView(String text, double certainty, TextLine.@Nullable Box box) {
        static PastLineView of(TextLine line) {
            return new PastLineView(line.text(), line.certainty(), line.box());
        }
    }

    /// A word that a scan or a conversion spoilt, and what it may have been.
    ///
    /// @param start in the text, in UTF-16 units
    /// @param end exclusive
    record PastWordView(
            int start,
            int end,
            String original,
            String proposal,
            double confidence,
            List<RepairedWord.Alternative> alternatives) {
        static PastWordView of(RepairedWord word) {
            return new PastWordView(
                    word.start(),
                    word.end(),
                    word.original(),
                    word.proposal(),
                    word.confidence(),
                    word.alternatives());
        }
    }

    /// Another paper that the text refers to.
    ///
    /// @param start in the text, in UTF-16 units
    /// @param end exclusive
    /// @param written số and ký hiệu as written; empty for a law that is cited by its name
    /// @param key the same for all mentions of one paper
    record PastCitationView(
            int start,
            int end,
            String written,
            String key,
            @Nullable String kind,
            @Nullable LocalDate date,
            @Nullable String issuer,
            @Nullable String title) {
        static PastCitationView of(Reference reference) {
            return new PastCitationView(
                    reference.start(),
                    reference.end(),
                    reference.written(),
                    reference.key(),
                    reference.kind(),
                    reference.date(),
                    reference.issuer(),
                    reference.title());
        }
    }
}
