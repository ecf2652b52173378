package vn.vanthu.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.archive.ArchiveVerifier;
import vn.vanthu.archive.Findings;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.keeping.BackupFolder;
import vn.vanthu.keeping.Upkeep;
import vn.vanthu.web.LongWork;
import vn.vanthu.web.WebDoor;

/// Makes backups, lists them, and checks one that lies there.
@WebDoor
final class BackupsPage {

    private static final String BACKUP = "backup";
    private static final String CHECK = "backup-check";

    private final Upkeep upkeep;
    private final BackupFolder backups;
    private final LongWork work;
    private final OfficeFrame frame;

    BackupsPage(Upkeep upkeep, BackupFolder backups, LongWork work, OfficeFrame frame) {
        this.upkeep = upkeep;
        this.backups = backups;
        this.work = work;
        this.frame = frame;
    }

    /// A backup that was looked over.
    record Checked(String name, Findings findings) {}

    @GetMapping("/office/backups")
    @Does(act = Act.BACKUP)
    String page(HttpServletRequest request, Model model) {
        state(request, model);
        return "office/backups";
    }

    /// The same without the frame, for a page that waits.
    @GetMapping("/office/backups/state")
    @Does(act = Act.BACKUP)
    String part(HttpServletRequest request, Model model) {
        state(request, model);
        return "office/backups :: state";
    }

    private void state(HttpServletRequest request, Model model) {
        model.addAttribute("folder", backups.folder().toString());
        model.addAttribute("backups", backups.all());
        LongWork.State making = work.state(BACKUP);
        LongWork.State checking = work.state(CHECK);
        model.addAttribute(
                "running",
                (making != null && making.isRunning())
                        || (checking != null && checking.isRunning()));
        if (making != null) {
            model.addAttribute("making", making);
            model.addAttribute("makingSaid", frame.said(making.problems(), request));
            if (making.result() instanceof Upkeep.Copied copied) {
                model.addAttribute("copied", String.valueOf(copied.folder().getFileName()));
                model.addAttribute("copiedFindings", copied.findings());
                model.addAttribute("copiedSaid", frame.said(copied.findings().faults(), request));
            }
        }
        if (checking != null) {
            model.addAttribute("checking", checking);
            if (checking.result() instanceof Checked checked) {
                model.addAttribute("checked", checked);
                model.addAttribute("checkedSaid", frame.said(checked.findings().faults(), request));
            }
        }
    }

    @PostMapping("/office/backups")
    @Does(act = Act.BACKUP)
    String make(Actor by) {
        Path target = backups.next();
        work.begin(BACKUP, progress -> upkeep.backup(target, by, progress));
        return "redirect:/office/backups";
    }

    @PostMapping("/office/backups/check")
    @Does(act = Act.BACKUP)
    String check(@RequestParam String name) {
        Path backup =
                backups.find(name)
                        .orElseThrow(() ->
                                new Refusal(List.of(Problem.must("BACKUP.no-backup", "", name))));
        work.begin(
                CHECK,
                progress ->
                        Outcome.done(new Checked(name, ArchiveVerifier.verify(backup, progress))));
        return "redirect:/office/backups";
    }
}
