package vn.vanthu.api.past;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.api.ApiDoor;
import vn.vanthu.api.Page;
import vn.vanthu.api.Speech;
import vn.vanthu.api.Tags;
import vn.vanthu.api.past.PastViews.PastFileView;
import vn.vanthu.api.past.PastViews.PastValuesWanted;
import vn.vanthu.api.past.ProposalViews.PastProposalView;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.legacy.batch.PastBatches;
import vn.vanthu.legacy.batch.PastField;
import vn.vanthu.legacy.batch.PastFile;
import vn.vanthu.legacy.batch.PastState;
import vn.vanthu.legacy.batch.PastValues;
import vn.vanthu.message.Language;

/// Lists files of the past by doubt, shows each, and does what is decided about it.
///
/// Who sends the ETag of what he saw in If-Match is refused when somebody else decided meanwhile.
@ApiDoor
@RequestMapping("/api/v1/past/files")
final class PastFilesController {

    private final PastBatches past;
    private final Speech speech;

    PastFilesController(PastBatches past, Speech speech) {
        this.past = past;
        this.speech = speech;
    }

    /// @param batch only of that one; all unless said
    /// @param state only those that stand there; all unless said
    /// @param after how many of the first to leave out
    @GetMapping
    @Does(
            act = Act.ISSUE,
            en = "Files of the past, the most doubtful first",
            vi = "Các tệp văn bản cũ, đáng ngờ nhất trước")
    ResponseEntity<Page<PastFileView>> list(
            @RequestParam @Nullable String batch,
            @RequestParam @Nullable List<PastState> state,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Actor by,
            Language language,
            HttpServletRequest request) {
        String only = batch == null ? null : Refusal.orValue(past.batch(batch, by)).id();
        int from = Offset.of(after);
        int most = Page.limit(limit);
        List<PastState> states = state == null ? List.of() : state;
        return Page.of(
                request,
                Refusal.orValue(past.files(only, states, from, most + 1, by)),
                most,
                _ -> Offset.next(from, most),
                file -> view(file, language));
    }

    @GetMapping("/{file}")
    @Does(
            act = Act.ISSUE,
            en =
                    "One file: fields with how sure they are and where they stand, text, repairs,"
                            + " citations and findings",
            vi =
                    "Một tệp: các trường kèm độ chắc và vị trí, chữ, đề xuất sửa, dẫn chiếu, phát hiện")
    ResponseEntity<PastProposalView> show(@PathVariable String file, Actor by, Language language) {
        var opened = Refusal.orValue(past.open(file, by));
        return ResponseEntity.ok()
                .eTag(tag(opened.file()))
                .body(PastProposalView.of(opened, problems -> speech.notes(problems, language)));
    }

    @GetMapping("/{file}/original")
    @Does(
            act = Act.ISSUE,
            en = "The original, to the byte; of an archived file the archive has it",
            vi = "Bản gốc, đúng từng byte; tệp đã lưu thì lấy ở kho lưu")
    ResponseEntity<byte[]> original(@PathVariable String file, Actor by) {
        byte[] bytes = Refusal.orValue(past.original(file, by));
        String name = Refusal.orValue(past.open(file, by)).file().name();
        return Tags.file(name.substring(name.lastIndexOf('/') + 1), bytes)
                // What it is its name may lie about; nobody is to open it in a browser.
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(bytes);
    }

    /// @param number from 1
    @GetMapping(path = "/{file}/pages/{number}", produces = MediaType.IMAGE_PNG_VALUE)
    @Does(
            act = Act.ISSUE,
            en = "A picture of a page of the original, drawn in a process of its own",
            vi = "Ảnh một trang của bản gốc")
    ResponseEntity<byte[]> picture(@PathVariable String file, @PathVariable int number, Actor by) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .body(Refusal.orValue(past.picture(file, number, by)));
    }

    @PatchMapping(path = "/{file}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            act = Act.ISSUE,
            en = "Correct fields without confirming",
            vi = "Sửa trường mà chưa xác nhận")
    ResponseEntity<PastFileView> correct(
            @PathVariable String file,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PastValuesWanted wanted,
            Actor by,
            Language language) {
        PastFile seen = seen(file, ifMatch, by);
        return shown(past.correct(file, values(seen, wanted), by), language);
    }

    @PostMapping(path = "/{file}/confirm", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            act = Act.ISSUE,
            en =
                    "Confirm that the file is what it is said to be, with corrections if there are any",
            vi = "Xác nhận, kèm sửa nếu có")
    ResponseEntity<PastFileView> confirm(
            @PathVariable String file,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PastValuesWanted wanted,
            Actor by,
            Language language) {
        PastFile seen = seen(file, ifMatch, by);
        return shown(past.confirm(file, values(seen, wanted), by), language);
    }

    @PostMapping("/{file}/drop")
    @Does(
            act = Act.ISSUE,
            en = "Lay a file aside that is not to be archived",
            vi = "Để riêng một tệp không lưu")
    ResponseEntity<PastFileView> drop(@PathVariable String file, Actor by, Language language) {
        return shown(past.drop(file, by), language);
    }

    @PostMapping("/{file}/undo")
    @Does(
            act = Act.ISSUE,
            en = "Take a decision back, or that the file is a twin, as long as it is not archived",
            vi = "Hoàn tác quyết định hoặc kết luận trùng, khi chưa đưa vào kho lưu")
    ResponseEntity<PastFileView> undo(@PathVariable String file, Actor by, Language language) {
        ResponseEntity<PastFileView> undone = shown(past.undo(file, by), language);
        // One that was refused is read again.
        past.wake();
        return undone;
    }

    @PostMapping("/{file}/take-in")
    @Does(
            act = Act.ISSUE,
            en = "Archive a confirmed file with its original, under its old number",
            vi = "Đưa một tệp đã xác nhận vào kho lưu, kèm bản gốc, giữ số cũ")
    ResponseEntity<PastFileView> takeIn(@PathVariable String file, Actor by, Language language) {
        return shown(past.takeIn(file, by), language);
    }

    /// What a decision may overlook of a file.
    private record Decided(
            String id,
            PastState state,
            List<String> values,
            @Nullable String by,
            @Nullable Instant at) {}

    private static String tag(PastFile file) {
        List<String> values = Arrays.stream(PastField.values()).map(file.values()::get).toList();
        return Tags.of(
                new Decided(file.id(), file.state(), values, file.decidedBy(), file.decidedAt()));
    }

    private PastFile seen(String id, @Nullable String ifMatch, Actor by) {
        PastFile file = Refusal.orValue(past.open(id, by)).file();
        if (ifMatch != null && !ifMatch.strip().equals(tag(file))) {
            throw new Refusal(Problem.must("PAST.changed", "", file.name(), file.state().name()));
        }
        return file;
    }

    private static PastValues values(PastFile file, PastValuesWanted wanted) {
        Map<PastField, String> values = new EnumMap<>(PastField.class);
        values.putAll(file.values().values());
        Map<String, String> given = wanted.values() == null ? Map.of() : wanted.values();
        given.forEach((key, value) -> values.put(field(key), value == null ? "" : value));
        return new PastValues(values);
    }

    private static PastField field(String key) {
        return PastField.of(key)
                .orElseThrow(() -> new Refusal(Problem.must("API.value", "values." + key)));
    }

    private ResponseEntity<PastFileView> shown(Outcome<PastFile> outcome, Language language) {
        PastFile file = Refusal.orValue(outcome);
        return ResponseEntity.ok().eTag(tag(file)).body(view(file, language));
    }

    private PastFileView view(PastFile file, Language language) {
        return PastFileView.of(file, problems -> speech.notes(problems, language));
    }
}
