package vn.vanthu.render.docx;

import jakarta.xml.bind.JAXBException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.exceptions.InvalidFormatException;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.WordprocessingML.DocumentSettingsPart;
import org.docx4j.openpackaging.parts.WordprocessingML.FontTablePart;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.jspecify.annotations.Nullable;
import vn.vanthu.render.LayoutRules;

/// The parts that are the same for all papers of the same layout rules, as finished XML.
///
/// Marshalling forty styles anew would take longer than the whole document.
final class ReadyParts {

    private static final Map<LayoutRules, ReadyParts> BY_RULES =
            Collections.synchronizedMap(new WeakHashMap<>());

    private final byte[] styles;
    private final byte[] settings;
    private final byte[] fonts;

    private ReadyParts(byte[] styles, byte[] settings, byte[] fonts) {
        this.styles = styles;
        this.settings = settings;
        this.fonts = fonts;
    }

    static ReadyParts of(LayoutRules rules) {
        return BY_RULES.computeIfAbsent(rules, ReadyParts::make);
    }

    private static ReadyParts make(LayoutRules rules) {
        try {
            return new ReadyParts(
                    SteadyZip.xml(new StyleSheet(rules).styles(), Context.jc),
                    SteadyZip.xml(Settings.settings(), Context.jc),
                    SteadyZip.xml(Settings.fonts(rules), Context.jc));
        } catch (JAXBException e) {
            throw new IllegalStateException(
                    "The styles of " + rules.name() + " cannot be written", e);
        }
    }

    /// Adds the parts to a document; their XML is then taken from [#xml].
    void addTo(MainDocumentPart document) throws InvalidFormatException {
        document.addTargetPart(new StyleDefinitionsPart());
        document.addTargetPart(new DocumentSettingsPart());
        document.addTargetPart(new FontTablePart());
    }

    /// The finished XML of a part, or null when it is none of these.
    byte @Nullable [] xml(Part part) {
        return switch (part) {
            case StyleDefinitionsPart _ -> styles;
            case DocumentSettingsPart _ -> settings;
            case FontTablePart _ -> fonts;
            default -> null;
        };
    }
}
