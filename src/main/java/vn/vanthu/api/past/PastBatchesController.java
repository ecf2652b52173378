package vn.vanthu.api.past;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.api.ApiDoor;
import vn.vanthu.api.Page;
import vn.vanthu.api.Speech;
import vn.vanthu.api.past.PastViews.PastAddedView;
import vn.vanthu.api.past.PastViews.PastBatchView;
import vn.vanthu.api.past.PastViews.PastBatchWanted;
import vn.vanthu.api.past.PastViews.PastManyView;
import vn.vanthu.api.past.PastViews.PastManyWanted;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.legacy.batch.PastBatches;
import vn.vanthu.legacy.batch.PastFile;
import vn.vanthu.message.Language;

/// Begins batches of past papers, takes their files, and does to many what was asked for once.
@ApiDoor
@RequestMapping("/api/v1/past")
final class PastBatchesController {

    private final PastBatches past;
    private final Speech speech;

    PastBatchesController(PastBatches past, Speech speech) {
        this.past = past;
        this.speech = speech;
    }

    @PostMapping(path = "/batches", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            status = 201,
            act = Act.ISSUE,
            en = "Begin a batch of past papers",
            vi = "Bắt đầu một đợt nhập văn bản cũ")
    ResponseEntity<PastBatchView> begin(@RequestBody PastBatchWanted wanted, Actor by) {
        String name = PastFile.listed(Objects.requireNonNullElse(wanted.name(), ""));
        if (name.isEmpty()) {
            throw new Refusal(Problem.must("API.missing", "name"));
        }
        PastBatchView batch = PastBatchView.of(Refusal.orValue(past.begin(name, by)));
        return ResponseEntity.created(URI.create("/api/v1/past/batches/" + batch.id())).body(batch);
    }

    @GetMapping("/batches")
    @Does(act = Act.ISSUE, en = "Batches, the newest first", vi = "Các đợt nhập, mới nhất trước")
    ResponseEntity<Page<PastBatchView>> list(
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            Actor by,
            HttpServletRequest request) {
        int from = Offset.of(after);
        int most = Page.limit(limit);
        List<PastBatchView> all =
                Refusal.orValue(past.batches(by)).stream()
                        .skip(from)
                        .limit(most + 1L)
                        .map(PastBatchView::of)
                        .toList();
        return Page.of(request, all, most, _ -> Offset.next(from, most), batch -> batch);
    }

    @GetMapping("/batches/{batch}")
    @Does(
            act = Act.ISSUE,
            en = "One batch, with how far its reading is",
            vi = "Một đợt nhập và tiến độ đọc")
    PastBatchView batch(@PathVariable String batch, Actor by) {
        return PastBatchView.of(Refusal.orValue(past.batch(batch, by)));
    }

    /// @param file each with its name, folders included and parted by `/`
    @PostMapping(path = "/batches/{batch}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Does(
            act = Act.ISSUE,
            en = "Hand in files; one that is refused leaves the others alone",
            vi = "Gửi tệp; tệp bị từ chối không ảnh hưởng tệp khác")
    List<PastAddedView> add(
            @PathVariable String batch,
            @RequestPart List<MultipartFile> file,
            Actor by,
            Language language) {
        Refusal.orValue(past.batch(batch, by));
        List<PastAddedView> added = new ArrayList<>();
        for (MultipartFile one : file) {
            added.add(add(batch, one, by, language));
        }
        past.wake();
        return added;
    }

    private PastAddedView add(String batch, MultipartFile file, Actor by, Language language) {
        String name = PastFile.listed(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        try (InputStream content = file.getInputStream()) {
            return switch (past.add(batch, name, content, by)) {
                case Outcome.Done<PastBatches.Added>(var done, _) ->
                        PastAddedView.of(name, done, problems -> speech.notes(problems, language));
                case Outcome.Refused<PastBatches.Added>(var problems) ->
                        new PastAddedView(
                                name, null, false, null, speech.notes(problems, language));
            };
        } catch (IOException e) {
            throw new Refusal(Problem.must("PAST.unkept", "", name, "I/O"));
        }
    }

    @PostMapping(path = "/confirm", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            act = Act.ISSUE,
            en = "Confirm all proposals that are at least so sure, as they were proposed",
            vi = "Xác nhận mọi đề xuất đủ chắc, theo giá trị đã đề xuất")
    PastManyView confirm(@RequestBody PastManyWanted wanted, Actor by, Language language) {
        Double least = wanted.least();
        if (least == null) {
            throw new Refusal(Problem.must("API.missing", "least"));
        }
        if (!(least > 0 && least <= 1)) {
            throw new Refusal(Problem.must("API.value", "least"));
        }
        String batch = known(wanted.batch(), by);
        return PastManyView.of(
                Refusal.orValue(past.confirmAbove(batch, least, (_, _) -> {}, by)),
                problems -> speech.notes(problems, language));
    }

    @PostMapping(path = "/take-in", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            act = Act.ISSUE,
            en = "Archive all confirmed files, each with its original, under its old number",
            vi = "Đưa mọi tệp đã xác nhận vào kho lưu, kèm bản gốc, giữ số cũ")
    PastManyView takeIn(@RequestBody PastManyWanted wanted, Actor by, Language language) {
        return PastManyView.of(
                Refusal.orValue(past.takeInAll(known(wanted.batch(), by), (_, _) -> {}, by)),
                problems -> speech.notes(problems, language));
    }

    private @Nullable String known(@Nullable String batch, Actor by) {
        return batch == null ? null : Refusal.orValue(past.batch(batch, by)).id();
    }
}
