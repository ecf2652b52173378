package vn.vanthu.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;
import vn.vanthu.keeping.Chronicle;
import vn.vanthu.register.Entry;
import vn.vanthu.register.Register;

/// Finishes at every start what a crash left half done: no number stays without its paper or its
/// reason, no act stays without its line in the journal.
public final class Recovery {

    private final DraftTable drafts;
    private final Register register;
    private final Supplier<Issuing> issuing;
    private final Supplier<Copies> copies;
    private final AfterIssue after;
    private final Chronicle chronicle;

    /// @param issuing asked for only when a paper was left, since it needs all forms and fonts
    /// @param copies likewise
    Recovery(
            Database database,
            Register register,
            Supplier<Issuing> issuing,
            Supplier<Copies> copies,
            AfterIssue after,
            Chronicle chronicle) {
        this.drafts = new DraftTable(database);
        this.register = register;
        this.issuing = issuing;
        this.copies = copies;
        this.after = after;
        this.chronicle = chronicle;
    }

    /// Does what is left; may be repeated.
    ///
    /// @return why a number could not be finished, if any; it stays as it is until somebody issues
    ///   its paper again or strikes it out
    public List<Problem> finish() {
        chronicle.settle();
        List<Problem> problems = new ArrayList<>();
        for (Entry entry : register.unfinished()) {
            Optional<DraftCard> draft = Optional.ofNullable(entry.paper()).flatMap(drafts::find);
            if (draft.isPresent()) {
                problems.addAll(issuing.get().finish(draft.get(), entry).problems());
            } else {
                copies.get().finish(entry);
            }
        }
        after.finish();
        return problems;
    }
}
