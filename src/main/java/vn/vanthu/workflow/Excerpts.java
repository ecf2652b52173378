package vn.vanthu.workflow;

import java.util.Set;
import vn.vanthu.document.IssuedPaper;
import vn.vanthu.document.Outcome;
import vn.vanthu.render.copy.Excerpt;
import vn.vanthu.render.press.Rendered;

/// Makes the PDF of the chosen parts of an archived paper, before it is marked as a trích sao.
final class Excerpts {

    private final Shelf shelf;
    private final Press press;

    Excerpts(Shelf shelf, Press press) {
        this.shelf = shelf;
        this.press = press;
    }

    /// @param chosen places of the parts, such as `body[2]`
    Outcome<byte[]> of(IssuedCard card, Set<String> chosen) {
        return switch (Excerpt.of(shelf.paper(card), chosen)) {
            case Excerpt.Refused(var problems) -> new Outcome.Refused<>(problems);
            case Excerpt.Made(var excerpt) -> printed(excerpt);
        };
    }

    private Outcome<byte[]> printed(IssuedPaper excerpt) {
        return switch (press.print(excerpt)) {
            case Rendered.Refused(var problems) -> new Outcome.Refused<>(problems);
            case Rendered.Files files -> Outcome.done(Shelf.file(files, ".pdf"));
        };
    }
}
