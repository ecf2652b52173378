package vn.vanthu.template;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Paper;
import vn.vanthu.document.json.Reading;

/// What came of filling a form, with the way back from each place of the paper.
///
/// @param reading the paper, or why there is none that may go on
/// @param paper the paper as far as one can be laid out, even when something must be mended before
///   it may go on; null when there is none
/// @param places from a place of the paper, `foot.signers[0].name`, to the clerk's own,
///   `values.signers[0].name`; a place that no field made stays what it is
public record Filled(
        Reading<Paper> reading, @Nullable Paper paper, UnaryOperator<String> places) {

    /// A reading without a form, where every place is the clerk's own.
    static Filled of(Reading<Paper> reading) {
        Paper paper = reading instanceof Reading.Read<Paper>(var read, _) ? read : null;
        return new Filled(reading, paper, UnaryOperator.identity());
    }

    Filled with(Reading<Paper> judged) {
        return new Filled(judged, paper, places);
    }
}
