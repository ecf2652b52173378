package vn.vanthu.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.message.Language;
import vn.vanthu.message.Texts;

/// Hands the scripts their words: every text whose key begins with `js.`, as a module.
@WebDoor
final class TextsScript {

    private static final String PREFIX = "js.";

    private final PageTexts texts;
    private final JsonMapper mapper;

    TextsScript(PageTexts texts, JsonMapper mapper) {
        this.texts = texts;
        this.mapper = mapper;
    }

    @GetMapping("/texts/{code}.js")
    @Does(open = Does.Open.ANYBODY)
    ResponseEntity<String> texts(@PathVariable String code) {
        Language language = Language.of(code);
        if (language == null) {
            throw new Refusal(Problem.must("API.route", "", "GET"));
        }
        Texts all = texts.in(language);
        Map<String, String> told = new TreeMap<>();
        for (String key : all.keys()) {
            if (key.startsWith(PREFIX)) {
                told.put(key.substring(PREFIX.length()), String.valueOf(all.raw(key)));
            }
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(5, TimeUnit.MINUTES))
                .body("export default " + mapper.writeValueAsString(told) + ";\n");
    }
}
