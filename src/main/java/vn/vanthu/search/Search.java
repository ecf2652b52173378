package vn.vanthu.search;

import java.util.List;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Decision;
import vn.vanthu.account.PaperGrants;
import vn.vanthu.account.Readership;
import vn.vanthu.account.Rights;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;

/// Answers what people look for, out of the papers that each may read.
public final class Search {

    private final PaperIndex index;
    private final PaperGrants grants;

    Search(PaperIndex index, PaperGrants grants) {
        this.index = index;
        this.grants = grants;
    }

    /// Papers that match and that `by` may read; nothing he types is refused for its form.
    public Outcome<Results> find(SearchRequest request, Actor by) {
        return Outcome.done(index.find(request, readership(by)));
    }

    /// Papers like one of them, the most alike first.
    ///
    /// @param paper key of the paper
    public Outcome<Results> similar(String paper, int limit, Actor by) {
        return Outcome.done(index.similar(paper, limit, readership(by)));
    }

    /// What the first letters may become.
    public List<Suggestion> suggest(String typed, int limit, Actor by) {
        return index.suggest(typed, limit, readership(by));
    }

    /// How large the index is and how far it goes; told to those who keep the register, and to
    /// those who keep the program going.
    public Outcome<State> state(Actor by) {
        boolean keepsItGoing = Rights.may(by, Act.VERIFY, null).isAllowed();
        return switch (Rights.may(by, Act.READ_REGISTER, null)) {
            case Decision.Refused(Problem why) when !keepsItGoing -> Outcome.refused(why);
            default -> Outcome.done(new State(index.size(), index.mark().seq()));
        };
    }

    /// How the index stands.
    ///
    /// @param seq the last line of the archive's journal that it knows
    public record State(PaperIndex.Size size, long seq) {}

    private Readership readership(Actor by) {
        return grants.readership(by);
    }
}
