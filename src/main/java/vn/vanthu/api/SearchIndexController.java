package vn.vanthu.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.Progress;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.message.Language;
import vn.vanthu.search.Follower;
import vn.vanthu.search.PaperIndex;
import vn.vanthu.search.Reindex;
import vn.vanthu.search.Search;
import vn.vanthu.search.SelfCheck;

/// Tells how the index stands, and has it checked or made again.
@ApiDoor
@RequestMapping("/api/v1/search")
final class SearchIndexController {

    private final Search search;
    private final Archive archive;
    private final Follower follower;
    private final SelfCheck check;
    private final Reindex reindex;
    private final Speech speech;

    SearchIndexController(
            Search search,
            Archive archive,
            Follower follower,
            SelfCheck check,
            Reindex reindex,
            Speech speech) {
        this.search = search;
        this.archive = archive;
        this.follower = follower;
        this.check = check;
        this.reindex = reindex;
        this.speech = speech;
    }

    /// How the index stands.
    ///
    /// @param damaged papers whose text was read badly
    /// @param bytes on the disk
    /// @param line the last line of the archive's journal that it knows
    /// @param lines how many the journal has
    /// @param checked what the last check found since the program started; null for none
    /// @param troubles why it stays behind
    record IndexView(
            long papers,
            long damaged,
            long bytes,
            int segments,
            long line,
            long lines,
            @Nullable IndexCheckedView checked,
            List<ProblemBody.ProblemView> troubles) {}

    /// What a check found.
    ///
    /// @param differing papers that were not as the archive has them
    /// @param left of them, those that could not be mended
    /// @param differences the first of them
    record IndexCheckedView(
            Instant at,
            boolean sound,
            long archived,
            long indexed,
            long registered,
            long differing,
            long left,
            List<ProblemBody.ProblemView> differences) {}

    /// @param line the last line of the archive's journal that it knows
    record IndexMadeView(long papers, long line) {}

    @GetMapping("/state")
    @Does(
            act = Act.VERIFY,
            en = "How large the index is and how far it follows the archive",
            vi = "Chỉ mục lớn bao nhiêu, kịp kho lưu đến đâu")
    IndexView state(Actor by, Language language) {
        Search.State state = Refusal.orValue(search.state(by));
        PaperIndex.Size size = state.size();
        Optional<Problem> trouble = follower.trouble();
        return new IndexView(
                size.papers(),
                size.damaged(),
                size.bytes(),
                size.segments(),
                state.seq(),
                archive.lastSeq(),
                check.last().map(last -> view(last, language)).orElse(null),
                speech.notes(trouble.stream().toList(), language));
    }

    @PostMapping("/check")
    @Does(
            act = Act.VERIFY,
            en = "Compare index, archive and register, and mend the index",
            vi = "Đối chiếu chỉ mục với kho lưu và sổ đăng ký, sửa chỉ mục")
    IndexCheckedView check(Actor by, Language language) {
        return view(Refusal.orValue(check.run(by, Progress.NONE)), language);
    }

    @PostMapping("/reindex")
    @Does(
            act = Act.REBUILD,
            en = "Make the index again from the archive; searches go on meanwhile",
            vi = "Dựng lại chỉ mục từ kho lưu; trong lúc đó vẫn tìm được")
    IndexMadeView reindex(Actor by) {
        Reindex.Made made = Refusal.orValue(reindex.run(by, Progress.NONE));
        return new IndexMadeView(made.papers(), made.seq());
    }

    private IndexCheckedView view(SelfCheck.Checked checked, Language language) {
        return new IndexCheckedView(
                checked.at(),
                checked.isSound(),
                checked.archived(),
                checked.indexed(),
                checked.registered(),
                checked.differing(),
                checked.left(),
                speech.notes(checked.differences(), language));
    }
}
