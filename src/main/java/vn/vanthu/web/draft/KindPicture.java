package vn.vanthu.web.draft;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.vanthu.document.Paper;
import vn.vanthu.document.json.Reading;
import vn.vanthu.door.Does;
import vn.vanthu.render.press.Format;
import vn.vanthu.render.press.Rendered;
import vn.vanthu.render.press.Renderer;
import vn.vanthu.template.Form;
import vn.vanthu.template.Kinds;
import vn.vanthu.template.PaperFile;
import vn.vanthu.web.WebDoor;

/// Shows what a paper of a kind looks like: the first page of its filled example, small.
@WebDoor
final class KindPicture {

    // A4 becomes 331 dots wide, sharp on a screen of twice the density at 165.
    private static final float DOTS_PER_INCH = 40;

    private final Kinds kinds;
    private final Renderer renderer;
    private final Map<String, byte[]> made = new ConcurrentHashMap<>();

    KindPicture(Kinds kinds, Renderer renderer) {
        this.kinds = kinds;
        this.renderer = renderer;
    }

    @GetMapping("/drafts/kinds/{kind}.png")
    @Does(open = Does.Open.SIGNED_IN)
    ResponseEntity<byte[]> picture(@PathVariable String kind) {
        Form form = kinds.kind(kind).orElse(null);
        byte[] png = form == null ? new byte[0] : picture(form);
        if (png.length == 0) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(12)).cachePrivate())
                .body(png);
    }

    /// One at a time: thirty asked for at once must not take the machine from those who work.
    private synchronized byte[] picture(Form form) {
        byte[] ready = made.get(form.kind());
        if (ready == null) {
            ready = draw(form);
            made.put(form.kind(), ready);
        }
        return ready;
    }

    private byte[] draw(Form form) {
        byte[] source =
                kinds.sample(form.kind())
                        .orElseGet(() ->
                                form.skeleton().toString().getBytes(StandardCharsets.UTF_8));
        if (PaperFile.read(source, kinds) instanceof Reading.Read<Paper>(var paper, _)
                && renderer.render(paper, source, Set.of(Format.PDF), false)
                        instanceof Rendered.Files(var files, _)) {
            return firstPage(Objects.requireNonNull(files.get(".pdf")));
        }
        return new byte[0];
    }

    private static byte[] firstPage(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image =
                    new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.GRAY);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
