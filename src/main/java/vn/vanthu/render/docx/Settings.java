package vn.vanthu.render.docx;

import java.math.BigInteger;
import java.util.List;
import org.docx4j.wml.CTCompat;
import org.docx4j.wml.CTLanguage;
import org.docx4j.wml.CTSettings;
import org.docx4j.wml.CTZoom;
import org.docx4j.wml.FontFamily;
import org.docx4j.wml.FontPitch;
import org.docx4j.wml.Fonts;
import org.docx4j.wml.STPitch;
import vn.vanthu.render.LayoutRules;

/// Settings and fonts of a document: all that makes a word processor break lines as the PDF does.
final class Settings {

    private static final String MICROSOFT = "http://schemas.microsoft.com/office/word";

    private Settings() {}

    static CTSettings settings() {
        CTSettings settings = new CTSettings();
        CTZoom zoom = new CTZoom();
        zoom.setPercent(BigInteger.valueOf(100));
        settings.setZoom(zoom);
        settings.setAutoHyphenation(Switch.OFF);
        CTCompat compat = new CTCompat();
        // Spaces above and below add up, as in the PDF; otherwise only the larger one counts.
        compat.setDoNotUseHTMLParagraphAutoSpacing(Switch.ON);
        // From mode 15 on Word squeezes the spaces of justified lines to take one word more, so
        // that lines would break elsewhere than in the PDF; mode 14 (Word 2010) only stretches
        // them.
        compat.setCompatSetting("compatibilityMode", MICROSOFT, "14");
        compat.setCompatSetting("overrideTableStyleFontSizeAndJustification", MICROSOFT, "1");
        compat.setCompatSetting("doNotFlipMirrorIndents", MICROSOFT, "1");
        settings.setCompat(compat);
        CTLanguage language = new CTLanguage();
        language.setVal("vi-VN");
        settings.setThemeFontLang(language);
        return settings;
    }

    /// The face by name, and faces of the same metrics for a machine that lacks it.
    static Fonts fonts(LayoutRules rules) {
        List<String> faces = rules.faces();
        Fonts.Font font = new Fonts.Font();
        font.setName(faces.getFirst());
        if (faces.size() > 1) {
            Fonts.Font.AltName others = new Fonts.Font.AltName();
            others.setVal(String.join(",", faces.subList(1, faces.size())));
            font.setAltName(others);
        }
        FontFamily family = new FontFamily();
        family.setVal("roman");
        font.setFamily(family);
        FontPitch pitch = new FontPitch();
        pitch.setVal(STPitch.VARIABLE);
        font.setPitch(pitch);
        Fonts fonts = new Fonts();
        fonts.getFont().add(font);
        return fonts;
    }
}
