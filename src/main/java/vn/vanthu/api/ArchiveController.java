package vn.vanthu.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.Findings;
import vn.vanthu.archive.JournalHead;
import vn.vanthu.archive.JournalLine;
import vn.vanthu.archive.Progress;
import vn.vanthu.database.Database;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.keeping.BackupFolder;
import vn.vanthu.keeping.Health;
import vn.vanthu.keeping.Upkeep;
import vn.vanthu.keeping.Verified;
import vn.vanthu.message.Language;

/// Reads the journal of the archive, and has it checked, backed up, and the register made from it.
@ApiDoor
@RequestMapping("/api/v1/archive")
final class ArchiveController {

    private final Archive archive;
    private final Upkeep upkeep;
    private final BackupFolder backups;
    private final Speech speech;

    ArchiveController(Archive archive, Upkeep upkeep, BackupFolder backups, Speech speech) {
        this.archive = archive;
        this.upkeep = upkeep;
        this.backups = backups;
        this.speech = speech;
    }

    /// One act in the journal.
    ///
    /// @param text the exact line, whose SHA-512 up to `,"hash":` is `hash`
    record JournalLineView(
            long seq,
            Instant at,
            String by,
            String act,
            String actId,
            @Nullable String object,
            @Nullable Integer version,
            @Nullable String digest,
            Map<String, String> detail,
            String previous,
            String hash,
            String text) {

        static JournalLineView of(JournalLine line) {
            return new JournalLineView(
                    line.seq(),
                    line.at(),
                    line.by(),
                    line.act(),
                    line.actId(),
                    line.object(),
                    line.version(),
                    line.digest(),
                    new TreeMap<>(line.detail()),
                    line.previous(),
                    line.hash(),
                    line.text());
        }
    }

    /// What a check of an archive counted.
    record FindingsView(
            long papers,
            long versions,
            long files,
            long bytes,
            long journalLines,
            @Nullable HeadView head) {

        static FindingsView of(Findings findings) {
            JournalHead head = findings.head();
            return new FindingsView(
                    findings.papers(),
                    findings.versions(),
                    findings.files(),
                    findings.bytes(),
                    findings.journalLines(),
                    head == null ? null : new HeadView(head.seq(), head.hash()));
        }
    }

    /// What a check of archive and register found.
    record VerifiedView(
            Instant at,
            boolean sound,
            FindingsView archive,
            List<ProblemBody.ProblemView> faults,
            List<ProblemBody.ProblemView> notes) {}

    /// @param name of the folder to be made; the instant unless said
    record BackupWanted(@Nullable String name) {}

    /// @param sound whether the copy is; a fault of the archive is copied and told
    record BackupView(
            String name,
            boolean sound,
            FindingsView copied,
            List<ProblemBody.ProblemView> faults,
            List<ProblemBody.ProblemView> notes) {}

    /// What was made again.
    ///
    /// @param kept numbers of papers on their way, which only the database knew
    /// @param lost numbers struck out because their papers are lost
    record RebuiltView(int series, int entries, int kept, int lost) {}

    /// @param verifiedAt of the last check since the start; null for none
    record StateView(
            Instant at,
            boolean well,
            Database.Kind database,
            int pendingActs,
            int unfinished,
            long journalLines,
            long freeBytes,
            @Nullable Instant verifiedAt,
            @Nullable Integer verifiedFaults,
            List<ProblemBody.ProblemView> troubles) {}

    /// The end of the chain; kept elsewhere, it proves that nothing before it changed.
    record HeadView(long seq, String hash) {}

    @GetMapping("/journal")
    @Does(
            act = Act.VERIFY,
            en = "The journal, line by line from the first",
            vi = "Nhật ký của kho lưu, từng dòng")
    ResponseEntity<Page<JournalLineView>> journal(
            @RequestParam @Nullable Long after,
            @RequestParam @Nullable Long from,
            @RequestParam @Nullable Integer limit,
            HttpServletRequest request) {
        int most = Page.limit(limit);
        long first = after != null ? after + 1 : from != null ? from : 1;
        if (first < 1) {
            throw new Refusal(Problem.must("API.parameter", "", "from"));
        }
        return Page.of(
                request,
                archive.journal(first, most + 1),
                most,
                line -> String.valueOf(line.seq()),
                JournalLineView::of);
    }

    @PostMapping("/verify")
    @Does(
            act = Act.VERIFY,
            en = "Check every digest, every rule of OCFL, the chain, and the register against them",
            vi = "Kiểm tra mã băm, quy tắc OCFL, chuỗi nhật ký và đối chiếu với sổ đăng ký")
    VerifiedView verify(Actor by, Language language) {
        Verified verified = Refusal.orValue(upkeep.verify(by, Progress.NONE));
        return new VerifiedView(
                verified.at(),
                verified.isSound(),
                FindingsView.of(verified.archive()),
                speech.notes(verified.faults(), language),
                speech.notes(verified.notes(), language));
    }

    @PostMapping(path = "/backup", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            act = Act.BACKUP,
            status = 201,
            en = "Copy archive and database into a new folder of the backups, and check the copy",
            vi = "Sao lưu kho lưu và cơ sở dữ liệu, kiểm tra bản sao, thông báo kết quả")
    ResponseEntity<BackupView> backup(
            @RequestBody BackupWanted wanted, Actor by, Language language) {
        Path target = target(wanted.name());
        return switch (upkeep.backup(target, by, Progress.NONE)) {
            case Outcome.Refused<Upkeep.Copied>(var problems) -> throw new Refusal(problems);
            case Outcome.Done<Upkeep.Copied>(var copied, var notes) -> {
                Findings findings = copied.findings();
                List<Problem> told = new ArrayList<>(findings.notes());
                told.addAll(notes);
                yield ResponseEntity.status(HttpStatus.CREATED)
                        .body(
                                new BackupView(
                                        String.valueOf(copied.folder().getFileName()),
                                        findings.isSound(),
                                        FindingsView.of(findings),
                                        speech.notes(findings.faults(), language),
                                        speech.notes(told, language)));
            }
        };
    }

    /// Without a name the instant is its name.
    private Path target(@Nullable String name) {
        return name == null
                ? backups.next()
                : backups.named(name)
                        .orElseThrow(() -> new Refusal(Problem.must("API.backup-name", "name")));
    }

    @PostMapping("/rebuild")
    @Does(
            act = Act.REBUILD,
            en = "Make the register again from the archive; nobody gets a number meanwhile",
            vi = "Dựng lại sổ đăng ký từ kho lưu; trong lúc đó không cấp số")
    RebuiltView rebuild(Actor by) {
        Upkeep.Rebuilt rebuilt = Refusal.orValue(upkeep.rebuild(by));
        return new RebuiltView(rebuilt.series(), rebuilt.entries(), rebuilt.kept(), rebuilt.lost());
    }

    @GetMapping("/health")
    @Does(
            act = Act.VERIFY,
            en = "How the program does, in figures",
            vi = "Tình trạng chương trình, bằng con số")
    StateView health(Language language) {
        Health health = upkeep.health();
        Health.LastVerify last = health.lastVerify();
        Problem trouble = health.trouble();
        return new StateView(
                health.at(),
                health.isWell(),
                health.database(),
                health.pendingActs(),
                health.unfinished(),
                health.journalLines(),
                health.freeBytes(),
                last == null ? null : last.at(),
                last == null ? null : last.faults(),
                speech.notes(trouble == null ? List.of() : List.of(trouble), language));
    }
}
