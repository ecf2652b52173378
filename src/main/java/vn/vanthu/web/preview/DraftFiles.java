package vn.vanthu.web.preview;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Paper;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.door.Does;
import vn.vanthu.door.FileTypes;
import vn.vanthu.door.Refusal;
import vn.vanthu.render.press.Format;
import vn.vanthu.render.press.Rendered;
import vn.vanthu.render.press.Renderer;
import vn.vanthu.template.Kinds;
import vn.vanthu.template.PaperFile;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;

/// Hands out the files of a saved draft: PDF and DOCX to take along, HTML to read here.
@WebDoor
@RequestMapping("/drafts/{id}/files")
final class DraftFiles {

    // The reading version brings its own style sheet; it may do nothing else.
    private static final String READING_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'self'; sandbox";

    private final Drafts drafts;
    private final Kinds kinds;
    private final Renderer renderer;

    DraftFiles(Drafts drafts, Kinds kinds, Renderer renderer) {
        this.drafts = drafts;
        this.kinds = kinds;
        this.renderer = renderer;
    }

    @GetMapping("/draft.pdf")
    @Does(act = Act.READ)
    ResponseEntity<byte[]> pdf(
            @PathVariable String id, @RequestParam @Nullable Integer version, Actor by) {
        return file(id, version, Format.PDF, ".pdf", by);
    }

    @GetMapping("/draft.docx")
    @Does(act = Act.READ)
    ResponseEntity<byte[]> docx(
            @PathVariable String id, @RequestParam @Nullable Integer version, Actor by) {
        return file(id, version, Format.DOCX, ".docx", by);
    }

    @GetMapping("/draft.html")
    @Does(act = Act.READ)
    ResponseEntity<byte[]> reading(
            @PathVariable String id, @RequestParam @Nullable Integer version, Actor by) {
        Written written = written(id, version, by);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", READING_POLICY)
                .cacheControl(CacheControl.noStore())
                .body(made(written, Format.HTML, ".reading.html"));
    }

    private ResponseEntity<byte[]> file(
            String id, @Nullable Integer version, Format format, String suffix, Actor by) {
        Written written = written(id, version, by);
        byte[] bytes = made(written, format, suffix);
        String name = FileName.of(written.paper(), written.kind(), suffix);
        return ResponseEntity.ok()
                .contentType(FileTypes.of(suffix))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    private record Written(Paper paper, String kind) {}

    private Written written(String id, @Nullable Integer version, Actor by) {
        DraftCard card = Refusal.orValue(drafts.find(id, by));
        int wanted = version == null ? card.version() : version;
        byte[] form = Refusal.orValue(drafts.form(id, wanted, by));
        return switch (PaperFile.read(form, kinds)) {
            case Reading.Read<Paper>(var paper, _) -> new Written(paper, card.kind());
            case Reading.Refused<Paper>(var problems) -> throw new Refusal(problems);
        };
    }

    private byte[] made(Written written, Format format, String suffix) {
        byte[] source = PaperJson.write(written.paper());
        return switch (renderer.render(written.paper(), source, Set.of(format), false)) {
            case Rendered.Refused(var problems) -> throw new Refusal(problems);
            case Rendered.Files(var files, _) -> Objects.requireNonNull(files.get(suffix));
        };
    }
}
