package vn.vanthu.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.ArchiveVerifier;
import vn.vanthu.archive.Findings;
import vn.vanthu.archive.JournalHead;
import vn.vanthu.archive.JournalLine;
import vn.vanthu.archive.Progress;
import vn.vanthu.document.Problem;
import vn.vanthu.message.Language;

/// Reads the journal of the archive and has the archive checked.
@ApiDoor
@RequestMapping("/api/v1/archive")
final class ArchiveController {

    private final Archive archive;
    private final Speech speech;

    ArchiveController(Archive archive, Speech speech) {
        this.archive = archive;
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

    /// What a check found.
    record FindingsView(
            boolean sound,
            long papers,
            long versions,
            long files,
            long bytes,
            long journalLines,
            @Nullable HeadView head,
            List<ProblemBody.ProblemView> faults,
            List<ProblemBody.ProblemView> notes) {}

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
            en = "Check every digest, every rule of OCFL and the whole chain",
            vi = "Kiểm tra mọi mã băm, mọi quy tắc OCFL và cả chuỗi nhật ký")
    FindingsView verify(Language language) {
        Findings findings = ArchiveVerifier.verify(archive.folder(), Progress.NONE);
        JournalHead head = findings.head();
        return new FindingsView(
                findings.isSound(),
                findings.papers(),
                findings.versions(),
                findings.files(),
                findings.bytes(),
                findings.journalLines(),
                head == null ? null : new HeadView(head.seq(), head.hash()),
                speech.notes(findings.faults(), language),
                speech.notes(findings.notes(), language));
    }
}
