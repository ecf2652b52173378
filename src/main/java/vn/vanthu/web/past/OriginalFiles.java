package vn.vanthu.web.past;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.legacy.batch.OpenedFile;
import vn.vanthu.legacy.batch.PastBatches;
import vn.vanthu.web.WebDoor;

/// Hands out the original of a file of the past, and pictures of its pages.
///
/// The browser never opens the original itself: pictures are drawn in a process of their own, and
/// the file is only ever saved.
@WebDoor
final class OriginalFiles {

    private final PastBatches past;

    OriginalFiles(PastBatches past) {
        this.past = past;
    }

    @GetMapping("/past/files/{id}/pages/{number}")
    @Does(act = Act.ISSUE)
    ResponseEntity<byte[]> picture(@PathVariable String id, @PathVariable int number, Actor by) {
        byte[] png = Refusal.orValue(past.picture(id, number, by));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                // The name is the digest of the bytes: the picture never changes.
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .body(png);
    }

    @GetMapping("/past/files/{id}/original")
    @Does(act = Act.ISSUE)
    ResponseEntity<byte[]> original(@PathVariable String id, Actor by) {
        OpenedFile opened = Refusal.orValue(past.open(id, by));
        byte[] bytes = Refusal.orValue(past.original(id, by));
        String name = opened.file().name();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        name.substring(name.lastIndexOf('/') + 1),
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
