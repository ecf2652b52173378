package vn.vanthu.web.office;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.account.Act;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.render.press.Format;
import vn.vanthu.render.press.Rendered;
import vn.vanthu.render.press.Renderer;
import vn.vanthu.template.Form;
import vn.vanthu.template.Kinds;
import vn.vanthu.template.OwnForms;
import vn.vanthu.web.WebDoor;

/// Shows the sample of a form as its pages, or as a PDF; also of a form that is only tried.
@WebDoor
final class FormPreview {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int MOST = 16;

    private final Kinds kinds;
    private final OwnForms own;
    private final Renderer renderer;
    // The last few; whoever tries again gets new ones.
    private final Map<String, byte[]> tried =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
                            return size() > MOST;
                        }
                    });

    FormPreview(Kinds kinds, OwnForms own, Renderer renderer) {
        this.kinds = kinds;
        this.own = own;
        this.renderer = renderer;
    }

    /// @param address of the pages
    record Tried(String address) {}

    @GetMapping("/office/templates/{kind}/sample.html")
    @ResponseBody
    @Does(act = Act.MANAGE_OFFICE)
    ResponseEntity<byte[]> pages(@PathVariable String kind) {
        return html(file(form(kind), Format.HTML, ".html"));
    }

    @GetMapping("/office/templates/{kind}/sample.pdf")
    @ResponseBody
    @Does(act = Act.MANAGE_OFFICE)
    ResponseEntity<byte[]> pdf(@PathVariable String kind) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + form(kind).kind() + ".pdf\"")
                .body(file(form(kind), Format.PDF, ".pdf"));
    }

    /// The pages that a text would make, with nothing saved.
    @PostMapping("/office/templates/{kind}/preview")
    @ResponseBody
    @Does(act = Act.MANAGE_OFFICE)
    Tried preview(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String source) {
        return switch (own.tried(kind, source.replace("\r\n", "\n"))) {
            case Outcome.Refused<Form>(var problems) ->
                    throw new Refusal(FormsPage.inSource(problems));
            case Outcome.Done<Form>(var form, _) -> {
                String id = UUID.randomUUID().toString();
                tried.put(id, file(form, Format.HTML, ".html"));
                yield new Tried("/office/templates/" + kind + "/tried/" + id);
            }
        };
    }

    /// Those pages; a frame cannot show what a script holds, since the page forbids styles in text.
    @GetMapping("/office/templates/{kind}/tried/{id}")
    @ResponseBody
    @Does(act = Act.MANAGE_OFFICE)
    ResponseEntity<byte[]> tried(@PathVariable String kind, @PathVariable String id) {
        byte[] pages = tried.get(id);
        return pages == null ? pages(kind) : html(pages);
    }

    private Form form(String kind) {
        return kinds.kind(kind)
                .orElseThrow(() ->
                        new Refusal(
                                Problem.must(
                                        "KIND.unknown",
                                        "kind",
                                        kind,
                                        String.join(", ", kinds.nearest(kind)))));
    }

    private byte[] file(Form form, Format format, String suffix) {
        Paper paper =
                switch (form.fill(values(form))) {
                    case Reading.Read<Paper>(var read, _) -> read;
                    case Reading.Refused<Paper>(var problems) -> throw new Refusal(problems);
                };
        return switch (renderer.render(
                paper, PaperJson.write(paper), EnumSet.of(format), false)) {
            case Rendered.Refused(var problems) -> throw new Refusal(problems);
            case Rendered.Files(var files, _) -> {
                byte[] file = files.get(suffix);
                if (file == null) {
                    throw new IllegalStateException("no " + suffix + " was made");
                }
                yield file;
            }
        };
    }

    /// The sample beside the form; its own examples when the form no longer takes the sample.
    private JsonNode values(Form form) {
        JsonNode examples = form.skeleton().path("values");
        return kinds.sample(form.kind())
                .map(bytes -> MAPPER.readTree(bytes).path("values"))
                .filter(values -> form.fill(values) instanceof Reading.Read<Paper>)
                .orElse(examples);
    }

    /// It stands in a frame and brings its styles along; nothing in it runs.
    private static ResponseEntity<byte[]> html(byte[] pages) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; font-src data:;"
                                + " img-src data:; frame-ancestors 'self'; sandbox allow-same-origin")
                .body(pages);
    }
}
