package vn.vanthu.web.past;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.archive.Progress;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.legacy.batch.PastBatches;
import vn.vanthu.legacy.batch.PastFile;
import vn.vanthu.web.LongWork;
import vn.vanthu.web.WebDoor;

/// Does to many files of the past what a clerk asks for once: confirms those that are sure, takes
/// that back, archives what is confirmed. Each goes on while the page shows how far it is.
@WebDoor
final class PastDeeds {

    /// One at a time: all of them write the same register.
    static final String WORK = "past";

    private final PastBatches past;
    private final LongWork work;

    PastDeeds(PastBatches past, LongWork work) {
        this.past = past;
        this.work = work;
    }

    /// What was done to many.
    ///
    /// @param act `confirmed`, `undone` or `taken-in`
    record Deed(String act, PastBatches.Many many) {}

    /// @param least in percent
    @PostMapping("/past/confirm")
    @Does(act = Act.ISSUE)
    String confirm(
            @RequestParam(defaultValue = "") String batch, @RequestParam int least, Actor by) {
        if (least < 1 || least > 100) {
            throw new Refusal(Problem.must("API.parameter", "", "least"));
        }
        begin(
                "confirmed",
                progress -> past.confirmAbove(only(batch), least / 100.0, progress::at, by));
        return address(batch);
    }

    /// Takes back what was last confirmed at once, as far as it is not archived.
    @PostMapping("/past/undo")
    @Does(act = Act.ISSUE)
    String undo(@RequestParam(defaultValue = "") String batch, Actor by) {
        LongWork.State last = work.state(WORK);
        if (last != null
                && last.result() instanceof Deed(var act, var many)
                && act.equals("confirmed")) {
            begin("undone", progress -> Outcome.done(undo(many.done(), progress, by)));
        }
        return address(batch);
    }

    private PastBatches.Many undo(List<String> ids, Progress progress, Actor by) {
        List<String> done = new ArrayList<>();
        Map<String, List<Problem>> left = new LinkedHashMap<>();
        for (String id : ids) {
            switch (past.undo(id, by)) {
                case Outcome.Done<PastFile> _ -> done.add(id);
                case Outcome.Refused<PastFile>(var problems) -> left.put(id, problems);
            }
            progress.at(done.size() + left.size(), ids.size());
        }
        return new PastBatches.Many(done, left);
    }

    @PostMapping("/past/take-in")
    @Does(act = Act.ISSUE)
    String takeIn(@RequestParam(defaultValue = "") String batch, Actor by) {
        begin("taken-in", progress -> past.takeInAll(only(batch), progress::at, by));
        return address(batch);
    }

    private interface Doing {
        Outcome<PastBatches.Many> with(Progress progress);
    }

    private void begin(String act, Doing doing) {
        work.begin(WORK, progress -> doing.with(progress).map(many -> new Deed(act, many)));
    }

    private static @Nullable String only(String batch) {
        return batch.isEmpty() ? null : batch;
    }

    static String address(String batch) {
        return "redirect:"
                + UriComponentsBuilder.fromPath("/past")
                        .queryParam("batch", batch)
                        .queryParam("did", "work")
                        .encode()
                        .build()
                        .toUriString();
    }
}
