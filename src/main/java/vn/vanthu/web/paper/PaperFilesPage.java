package vn.vanthu.web.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.door.Does;
import vn.vanthu.door.FileTypes;
import vn.vanthu.door.Refusal;
import vn.vanthu.render.press.Format;
import vn.vanthu.render.press.Rendered;
import vn.vanthu.render.press.Renderer;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.Papers;

/// Hands out the files of a paper under names that sort and that every disk takes.
@WebDoor
final class PaperFilesPage {

    private static final String READING = ".reading.html";

    // The words of a paper are shown within the page; nothing in them may run or load.
    private static final String NOTHING =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
                    + " frame-ancestors 'self'; sandbox";

    private final Papers papers;
    private final Renderer renderer;

    PaperFilesPage(Papers papers, Renderer renderer) {
        this.papers = papers;
        this.renderer = renderer;
    }

    /// @param version of the archive; 0 for the newest
    /// @param inline whether it is to be shown, not kept
    @GetMapping("/papers/{id}/files/{name}")
    @Does(act = Act.READ)
    ResponseEntity<byte[]> file(
            @PathVariable String id,
            @PathVariable String name,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "false") boolean inline,
            Actor by) {
        IssuedCard card = Refusal.orValue(papers.find(id, by));
        byte[] bytes = Refusal.orValue(papers.file(id, version, name, by));
        boolean shown = inline && name.endsWith(".pdf");
        return answer(FileName.of(card, name), FileTypes.of(name), shown).body(bytes);
    }

    /// The reading version, made from the archived paper.
    @GetMapping("/papers/{id}/reading.html")
    @Does(act = Act.READ)
    ResponseEntity<byte[]> reading(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean inline,
            Actor by) {
        IssuedCard card = Refusal.orValue(papers.find(id, by));
        return answer(FileName.of(card) + ".html", html(), inline)
                .header("Content-Security-Policy", NOTHING)
                .body(html(id, by));
    }

    /// Everything the archive holds in its newest version, and the reading version.
    @GetMapping("/papers/{id}/all.zip")
    @Does(act = Act.READ)
    ResponseEntity<byte[]> all(@PathVariable String id, Actor by) {
        Papers.Opened opened = Refusal.orValue(papers.open(id, by));
        IssuedCard card = opened.card();
        Set<String> names = opened.versions().getLast().files().keySet();
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : names) {
            files.put(FileName.of(card, name), Refusal.orValue(papers.file(id, 0, name, by)));
        }
        if (names.contains("paper.json")) {
            files.put(FileName.of(card) + ".html", html(id, by));
        }
        return answer(FileName.of(card) + ".zip", new MediaType("application", "zip"), false)
                .body(zip(files, card));
    }

    private byte[] html(String id, Actor by) {
        byte[] json = Refusal.orValue(papers.file(id, 0, "paper.json", by));
        Paper paper =
                switch (PaperJson.read(json)) {
                    case Reading.Read<Paper>(var read, _) -> read;
                    case Reading.Refused<Paper>(var problems) -> throw new Refusal(problems);
                };
        return switch (renderer.render(paper, json, Set.of(Format.HTML), false)) {
            case Rendered.Refused(var problems) -> throw new Refusal(problems);
            case Rendered.Files files -> {
                byte[] made = files.files().get(READING);
                if (made == null) {
                    throw new Refusal(Problem.must("PAPER.file-unknown", "", READING, id));
                }
                yield made;
            }
        };
    }

    private static byte[] zip(Map<String, byte[]> files, IssuedCard card) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                // The same paper gives the same package, whenever it is fetched.
                entry.setTimeLocal(card.issued().atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ResponseEntity.BodyBuilder answer(String name, MediaType type, boolean shown) {
        ContentDisposition.Builder disposition =
                shown ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", disposition.filename(name).build().toString());
    }

    private static MediaType html() {
        return new MediaType("text", "html", StandardCharsets.UTF_8);
    }
}
