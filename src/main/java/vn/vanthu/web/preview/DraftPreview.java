package vn.vanthu.web.preview;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Limits;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.message.Language;
import vn.vanthu.render.press.Renderer;
import vn.vanthu.template.Kinds;
import vn.vanthu.web.PageTexts;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.Drafts;

/// Answers a form as it stands in the browser, or a saved version, with its pages.
@WebDoor
@RequestMapping("/drafts/{id}/preview")
final class DraftPreview {

    private final Drafts drafts;
    private final Previews previews;
    private final JsonMapper mapper;

    DraftPreview(
            Drafts drafts,
            Kinds kinds,
            Renderer renderer,
            Sentences sentences,
            PageTexts texts,
            JsonMapper mapper) {
        this.drafts = drafts;
        this.previews = new Previews(kinds, renderer, sentences, texts);
        this.mapper = mapper;
    }

    /// The body is the form; nothing of it is kept.
    @PostMapping
    @Does(act = Act.READ)
    ResponseEntity<byte[]> live(
            @PathVariable String id, Actor by, Language language, HttpServletRequest request)
            throws IOException {
        Refusal.orValue(drafts.find(id, by));
        byte[] form = request.getInputStream().readNBytes(Limits.BYTES + 1);
        if (form.length > Limits.BYTES) {
            throw new Refusal(Problem.must("LIMIT.bytes", "", form.length, Limits.BYTES));
        }
        return answer(form, language);
    }

    @GetMapping
    @Does(act = Act.READ)
    ResponseEntity<byte[]> saved(
            @PathVariable String id,
            @RequestParam @Nullable Integer version,
            Actor by,
            Language language) {
        int wanted = version == null ? Refusal.orValue(drafts.find(id, by)).version() : version;
        return answer(Refusal.orValue(drafts.form(id, wanted, by)), language);
    }

    private ResponseEntity<byte[]> answer(byte[] form, Language language) {
        return ResponseEntity.ok()
                .contentType(Preview.TYPE)
                .cacheControl(CacheControl.noStore())
                .body(previews.of(form, language).bytes(mapper));
    }
}
