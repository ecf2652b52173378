package vn.vanthu.web;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.webjars.WebJarVersionLocator;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.message.Language;

/// Names the scripts of the pages for the browser: an import map with the version of each library
/// in its path, so that a browser may keep it for good.
final class Modules {

    private static final Map<String, String> LIBRARIES =
            Map.ofEntries(
                    Map.entry("prosemirror-model", "dist/index.js"),
                    Map.entry("prosemirror-state", "dist/index.js"),
                    Map.entry("prosemirror-view", "dist/index.js"),
                    Map.entry("prosemirror-transform", "dist/index.js"),
                    Map.entry("prosemirror-commands", "dist/index.js"),
                    Map.entry("prosemirror-history", "dist/index.js"),
                    Map.entry("prosemirror-keymap", "dist/index.js"),
                    Map.entry("prosemirror-inputrules", "dist/index.js"),
                    Map.entry("prosemirror-schema-list", "dist/index.js"),
                    Map.entry("prosemirror-tables", "dist/index.js"),
                    Map.entry("prosemirror-gapcursor", "dist/index.js"),
                    Map.entry("prosemirror-dropcursor", "dist/index.js"),
                    Map.entry("orderedmap", "dist/index.js"),
                    Map.entry("rope-sequence", "dist/index.js"),
                    Map.entry("w3c-keyname", "index.js"),
                    Map.entry("pdfjs-dist", "build/pdf.min.mjs"),
                    Map.entry("pdfjs-worker", "build/pdf.worker.min.mjs"),
                    Map.entry("htmx.org", "dist/htmx.esm.js"));

    private final Map<Language, String> maps = new EnumMap<>(Language.class);

    Modules(JsonMapper mapper) {
        WebJarVersionLocator versions = new WebJarVersionLocator();
        Map<String, String> imports = new LinkedHashMap<>();
        LIBRARIES.forEach((name, file) -> {
            String jar = name.equals("pdfjs-worker") ? "pdfjs-dist" : name;
            String version = Objects.requireNonNull(versions.version(jar), jar);
            imports.put(name, "/webjars/" + jar + "/" + version + "/" + file);
        });
        imports.put("vanthu/", "/assets/js/");
        for (Language language : Language.values()) {
            imports.put("texts", "/texts/" + language.code() + ".js");
            maps.put(language, mapper.writeValueAsString(Map.of("imports", imports)));
        }
    }

    /// The import map as JSON; it holds nothing that came from outside.
    String map(Language language) {
        return Objects.requireNonNull(maps.get(language));
    }
}
