package vn.vanthu.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import vn.vanthu.document.Draft;
import vn.vanthu.document.IssuedPaper;
import vn.vanthu.document.Paper;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.render.press.Format;
import vn.vanthu.render.press.Rendered;
import vn.vanthu.render.press.Renderer;

/// Makes the files of papers, always proven to say the same.
final class Press {

    // As wide as a number of the year is likely to be.
    private static final PaperNumber TRIAL = PaperNumber.of(9999);

    private final Renderer renderer;
    private final Clock clock;

    Press(Renderer renderer, Clock clock) {
        this.renderer = renderer;
        this.clock = clock;
    }

    /// What would stop the files of this paper from being made; tried before a number is taken, so
    /// that none is wasted on a paper that cannot be printed.
    List<Problem> problems(Paper paper) {
        return switch (paper) {
            case IssuedPaper numbered ->
                    // NĐ 30, Đ.15: the register gives the number, not the drafter.
                    List.of(Problem.must("DRAFT.numbered", "number", numbered.number()));
            case Draft draft ->
                    switch (print(draft.issue(TRIAL, LocalDate.now(clock)))) {
                        case Rendered.Files _ -> List.of();
                        case Rendered.Refused(var problems) -> problems;
                    };
        };
    }

    /// PDF and DOCX of an issued paper.
    Rendered print(IssuedPaper paper) {
        return renderer.render(
                paper, PaperJson.write(paper), EnumSet.of(Format.PDF, Format.DOCX), true);
    }
}
