package vn.vanthu.web.office;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.archive.Archive;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.keeping.Upkeep;
import vn.vanthu.keeping.Verified;
import vn.vanthu.search.Follower;
import vn.vanthu.search.Reindex;
import vn.vanthu.search.Search;
import vn.vanthu.search.SelfCheck;
import vn.vanthu.web.LongWork;
import vn.vanthu.web.WebDoor;

/// Has archive, register and index checked, and the index made again, while the page shows how far
/// it has come.
@WebDoor
final class ChecksPage {

    private static final String VERIFY = "verify";
    private static final String INDEX_CHECK = "index-check";
    private static final String REINDEX = "reindex";

    private final Upkeep upkeep;
    private final Search search;
    private final Archive archive;
    private final Follower follower;
    private final SelfCheck check;
    private final Reindex reindex;
    private final LongWork work;
    private final OfficeFrame frame;

    ChecksPage(
            Upkeep upkeep,
            Search search,
            Archive archive,
            Follower follower,
            SelfCheck check,
            Reindex reindex,
            LongWork work,
            OfficeFrame frame) {
        this.upkeep = upkeep;
        this.search = search;
        this.archive = archive;
        this.follower = follower;
        this.check = check;
        this.reindex = reindex;
        this.work = work;
        this.frame = frame;
    }

    @GetMapping("/office/checks")
    @Does(act = Act.VERIFY)
    String page(Actor by, HttpServletRequest request, Model model) {
        state(by, request, model);
        return "office/checks";
    }

    /// The same without the frame, for a page that waits.
    @GetMapping("/office/checks/state")
    @Does(act = Act.VERIFY)
    String part(Actor by, HttpServletRequest request, Model model) {
        state(by, request, model);
        return "office/checks :: state";
    }

    private void state(Actor by, HttpServletRequest request, Model model) {
        boolean running = false;
        for (String each : new String[] {VERIFY, INDEX_CHECK, REINDEX}) {
            LongWork.State state = work.state(each);
            if (state != null) {
                running |= state.isRunning();
                String name = each.replace("-", "");
                model.addAttribute(name, state);
                model.addAttribute(name + "Said", frame.said(state.problems(), request));
            }
        }
        model.addAttribute("running", running);
        LongWork.State last = work.state(VERIFY);
        if (last != null && last.result() instanceof Verified verified) {
            model.addAttribute("verified", verified);
            model.addAttribute("faults", frame.said(verified.faults(), request));
            model.addAttribute("notes", frame.said(verified.notes(), request));
        }
        Search.State index = Refusal.orValue(search.state(by));
        model.addAttribute("index", index);
        model.addAttribute("lines", archive.lastSeq());
        model.addAttribute(
                "indexTrouble", frame.said(follower.trouble().stream().toList(), request));
        check.last()
                .ifPresent(checked -> {
                    model.addAttribute("checked", checked);
                    model.addAttribute("differences", frame.said(checked.differences(), request));
                });
    }

    @PostMapping("/office/checks/verify")
    @Does(act = Act.VERIFY)
    String verify(Actor by) {
        work.begin(VERIFY, progress -> upkeep.verify(by, progress));
        return "redirect:/office/checks";
    }

    @PostMapping("/office/checks/index")
    @Does(act = Act.VERIFY)
    String index(Actor by) {
        work.begin(INDEX_CHECK, progress -> check.run(by, progress));
        return "redirect:/office/checks";
    }

    @PostMapping("/office/checks/reindex")
    @Does(act = Act.REBUILD)
    String reindex(Actor by) {
        work.begin(REINDEX, progress -> reindex.run(by, progress));
        return "redirect:/office/checks";
    }
}
