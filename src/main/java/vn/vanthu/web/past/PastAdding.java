package vn.vanthu.web.past;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.legacy.batch.PastBatches;
import vn.vanthu.legacy.batch.PastFile;
import vn.vanthu.message.Language;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.WebDoor;

/// Takes the files that a clerk drops, one request each, so that one that is refused leaves the
/// others alone and a broken line costs one file.
@WebDoor
final class PastAdding {

    private final PastBatches past;
    private final Sentences sentences;
    private final long most;

    /// @param most bytes of one file, as for every other upload
    PastAdding(
            PastBatches past,
            Sentences sentences,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize most) {
        this.past = past;
        this.sentences = sentences;
        this.most = most.toBytes();
    }

    record Begun(String id) {}

    /// @param isNew false when the same bytes were added before, under whatever name
    /// @param state where the file stands
    /// @param said why it was refused before
    record Added(String id, boolean isNew, String state, List<Sentences.Said> said) {}

    @PostMapping("/past/batches")
    @Does(act = Act.ISSUE)
    @ResponseBody
    Begun begin(@RequestParam String name, Actor by) {
        return new Begun(Refusal.orValue(past.begin(PastFile.listed(name), by)).id());
    }

    /// Adds one file, whose bytes are the body.
    ///
    /// @param name with folders, parted by `/`
    @PostMapping(
            path = "/past/batches/{batch}/files",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Does(act = Act.ISSUE)
    @ResponseBody
    Added add(
            @PathVariable String batch,
            @RequestParam String name,
            HttpServletRequest request,
            InputStream content,
            Actor by,
            Language language) {
        Refusal.orValue(past.batch(batch, by));
        long length = request.getContentLengthLong();
        if (length > most) {
            throw new Refusal(Problem.must("READ.too-large", "", length, most));
        }
        PastBatches.Added added =
                Refusal.orValue(past.add(batch, PastFile.listed(name), content, by));
        past.wake();
        return new Added(
                added.file().id(),
                added.isNew(),
                added.file().state().name(),
                sentences.of(added.isNew() ? List.of() : added.file().problems(), language));
    }
}
