package vn.vanthu.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.template.Field;
import vn.vanthu.template.Form;
import vn.vanthu.template.Kinds;

/// Shows the kinds of paper and gives a form of each to be filled in.
@ApiDoor
@RequestMapping("/api/v1/kinds")
final class KindsController {

    private final Kinds kinds;

    KindsController(Kinds kinds) {
        this.kinds = kinds;
    }

    /// @param model number of the mẫu in NĐ 30, PL III
    record KindView(
            String kind,
            String name,
            String label,
            String labelEn,
            @Nullable String abbreviation,
            @Nullable String model,
            @Nullable String note,
            @Nullable String noteEn,
            @Nullable String retention,
            boolean listed) {

        static KindView of(Form form) {
            return new KindView(
                    form.kind(),
                    form.name(),
                    form.label(),
                    form.labelEn(),
                    form.abbreviation(),
                    form.model(),
                    form.note(),
                    form.noteEn(),
                    form.retention(),
                    form.isListed());
        }
    }

    record FieldView(
            String name,
            String label,
            String labelEn,
            @Nullable String help,
            @Nullable String helpEn,
            String type,
            boolean required,
            List<String> choices) {

        static FieldView of(Field field) {
            return new FieldView(
                    field.name(),
                    field.label(),
                    field.labelEn(),
                    field.help(),
                    field.helpEn(),
                    field.type().word(),
                    field.required(),
                    field.choices());
        }
    }

    record FormView(KindView kind, List<FieldView> fields) {}

    @GetMapping
    @Does(open = Does.Open.SIGNED_IN, en = "Every kind of paper", vi = "Mọi loại văn bản")
    List<KindView> all() {
        return kinds.all().stream().map(KindView::of).toList();
    }

    @GetMapping("/{kind}")
    @Does(open = Does.Open.SIGNED_IN, en = "A kind with its fields", vi = "Một loại văn bản")
    FormView show(@PathVariable String kind) {
        Form form = form(kind);
        return new FormView(KindView.of(form), form.fields().stream().map(FieldView::of).toList());
    }

    @GetMapping(path = "/{kind}/form", produces = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            open = Does.Open.SIGNED_IN,
            en = "A form/1 to be filled in, with examples",
            vi = "Biểu mẫu form/1 để điền")
    ResponseEntity<byte[]> skeleton(@PathVariable String kind) {
        String json = form(kind).skeleton().toPrettyString() + "\n";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.getBytes(StandardCharsets.UTF_8));
    }

    private Form form(String kind) {
        return kinds.kind(kind)
                .orElseThrow(() ->
                        new Refusal(
                                HttpStatus.NOT_FOUND,
                                List.of(
                                        Problem.must(
                                                "KIND.unknown",
                                                "kind",
                                                kind,
                                                String.join(", ", kinds.nearest(kind))))));
    }
}
