package vn.vanthu.render.docx;

import java.math.BigInteger;
import org.docx4j.wml.CTLanguage;
import org.docx4j.wml.DocDefaults;
import org.docx4j.wml.HpsMeasure;
import org.docx4j.wml.Jc;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.RFonts;
import org.docx4j.wml.RPr;
import org.docx4j.wml.STLineSpacingRule;
import org.docx4j.wml.Style;
import org.docx4j.wml.Styles;
import vn.vanthu.document.Align;
import vn.vanthu.render.LayoutRules;
import vn.vanthu.render.Look;
import vn.vanthu.render.Role;

/// Makes the styles of a document from the layout rules: one paragraph style a role.
final class StyleSheet {

    private static final String NORMAL = "Normal";
    private static final String VIETNAMESE = "vi-VN";
    // Word lists the styles of a lower number first; the built-in ones stand at 99.
    private static final int FIRST = 1;
    private static final int LAST = 99;

    private final LayoutRules rules;

    StyleSheet(LayoutRules rules) {
        this.rules = rules;
    }

    Styles styles() {
        Styles styles = new Styles();
        styles.setDocDefaults(defaults());
        styles.setLatentStyles(latent());
        styles.getStyle().add(normal());
        styles.getStyle().add(base());
        for (Role role : Role.values()) {
            styles.getStyle().add(style(role));
        }
        styles.getStyle().add(gap());
        return styles;
    }

    private DocDefaults defaults() {
        // NĐ 30, PL I, I.4: "Phông chữ tiếng Việt Times New Roman".
        String face = rules.faces().getFirst();
        RFonts fonts = new RFonts();
        fonts.setAscii(face);
        fonts.setHAnsi(face);
        fonts.setCs(face);
        fonts.setEastAsia(face);
        RPr letters = new RPr();
        letters.setRFonts(fonts);
        // Kerned letters would be narrower than the PDF's, and lines would break elsewhere.
        letters.setKern(size(BigInteger.ZERO));
        letters.setSz(size(Measure.halves(rules.look(Role.BODY).size())));
        letters.setSzCs(letters.getSz());
        CTLanguage language = new CTLanguage();
        language.setVal(VIETNAMESE);
        language.setEastAsia(VIETNAMESE);
        letters.setLang(language);
        DocDefaults.RPrDefault run = new DocDefaults.RPrDefault();
        run.setRPr(letters);
        DocDefaults defaults = new DocDefaults();
        defaults.setRPrDefault(run);
        defaults.setPPrDefault(new DocDefaults.PPrDefault());
        return defaults;
    }

    /// Hides Word's own styles, so that the clerk sees those of the decree.
    private static Styles.LatentStyles latent() {
        Styles.LatentStyles latent = new Styles.LatentStyles();
        latent.setDefLockedState(false);
        latent.setDefUIPriority(BigInteger.valueOf(LAST));
        latent.setDefSemiHidden(true);
        latent.setDefUnhideWhenUsed(true);
        latent.setDefQFormat(false);
        return latent;
    }

    private static Style normal() {
        Style style = style(NORMAL, "Normal");
        style.setDefault(true);
        style.setCustomStyle(null);
        style.setUiPriority(priority(LAST));
        return style;
    }

    /// What all our paragraphs have in common.
    private Style base() {
        Style style = style(StyleNames.BASE, "VT Nền");
        style.setBasedOn(basedOn(NORMAL));
        style.setUiPriority(priority(LAST));
        PPr paragraph = new PPr();
        paragraph.setWidowControl(Switch.ON);
        // These stretch the spaces between letters and numbers, or lay lines on an East Asian grid.
        paragraph.setAutoSpaceDE(Switch.OFF);
        paragraph.setAutoSpaceDN(Switch.OFF);
        paragraph.setSnapToGrid(Switch.OFF);
        paragraph.setSuppressAutoHyphens(Switch.ON);
        paragraph.setSpacing(spacing(0, 0, rules.look(Role.BODY).line()));
        style.setPPr(paragraph);
        return style;
    }

    private Style style(Role role) {
        Look look = rules.look(role);
        Style style = style(StyleNames.id(role), StyleNames.name(role));
        style.setBasedOn(basedOn(StyleNames.BASE));
        if (look.keep()) {
            Style.Next next = new Style.Next();
            next.setVal(StyleNames.id(Role.BODY));
            style.setNext(next);
        }
        if (role.isOfBook()) {
            // Whoever edits a paper need not meet the styles of books.
            style.setUiPriority(priority(LAST));
            style.setSemiHidden(Switch.ON);
            style.setUnhideWhenUsed(Switch.ON);
        } else {
            style.setUiPriority(priority(FIRST));
            style.setQFormat(Switch.ON);
        }
        style.setPPr(paragraph(look));
        style.setRPr(letters(look));
        return style;
    }

    private static PPr paragraph(Look look) {
        PPr paragraph = new PPr();
        if (look.keep()) {
            paragraph.setKeepNext(Switch.ON);
            paragraph.setKeepLines(Switch.ON);
        }
        paragraph.setSpacing(spacing(look.before(), look.after(), look.line()));
        double indent = indent(look, look.align());
        if (indent != 0) {
            paragraph.setInd(indents(0, 0, indent));
        }
        paragraph.setJc(jc(look.align()));
        return paragraph;
    }

    private static RPr letters(Look look) {
        RPr letters = new RPr();
        if (look.bold()) {
            letters.setB(Switch.ON);
            letters.setBCs(Switch.ON);
        }
        if (look.italic()) {
            letters.setI(Switch.ON);
            letters.setICs(Switch.ON);
        }
        if (look.struck()) {
            letters.setStrike(Switch.ON);
        }
        letters.setSz(size(Measure.halves(look.size())));
        letters.setSzCs(letters.getSz());
        return letters;
    }

    /// Paragraphs without words: rules, rooms, what Word demands between tables.
    private Style gap() {
        Style style = style(StyleNames.GAP, "VT Khoảng trống");
        style.setBasedOn(basedOn(StyleNames.BASE));
        style.setUiPriority(priority(LAST));
        PPr paragraph = new PPr();
        paragraph.setSpacing(spacing(0, 0, Measure.LEAST));
        style.setPPr(paragraph);
        return style;
    }

    /// Indent of the first line; only flush and justified lines have one.
    static double indent(Look look, Align align) {
        return align == Align.JUSTIFY || align == Align.LEFT ? look.indent() : 0;
    }

    static PPrBase.Spacing spacing(double before, double after, double line) {
        PPrBase.Spacing spacing = new PPrBase.Spacing();
        spacing.setBefore(Measure.of(before));
        spacing.setAfter(Measure.of(after));
        spacing.setLine(Measure.of(line));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        return spacing;
    }

    static PPrBase.Ind indents(double left, double right, double first) {
        PPrBase.Ind indents = new PPrBase.Ind();
        indents.setLeft(Measure.of(left));
        indents.setRight(Measure.of(right));
        if (first < 0) {
            indents.setHanging(Measure.of(-first));
        } else {
            indents.setFirstLine(Measure.of(first));
        }
        return indents;
    }

    static Jc jc(Align align) {
        Jc jc = new Jc();
        jc.setVal(
                switch (align) {
                    case LEFT -> JcEnumeration.LEFT;
                    case CENTER -> JcEnumeration.CENTER;
                    case RIGHT -> JcEnumeration.RIGHT;
                    case JUSTIFY -> JcEnumeration.BOTH;
                });
        return jc;
    }

    private static Style style(String id, String visibleName) {
        Style.Name name = new Style.Name();
        name.setVal(visibleName);
        Style style = new Style();
        style.setType("paragraph");
        style.setStyleId(id);
        style.setCustomStyle(true);
        style.setName(name);
        return style;
    }

    private static Style.BasedOn basedOn(String id) {
        Style.BasedOn basedOn = new Style.BasedOn();
        basedOn.setVal(id);
        return basedOn;
    }

    private static Style.UiPriority priority(int number) {
        Style.UiPriority priority = new Style.UiPriority();
        priority.setVal(BigInteger.valueOf(number));
        return priority;
    }

    private static HpsMeasure size(BigInteger halves) {
        HpsMeasure size = new HpsMeasure();
        size.setVal(halves);
        return size;
    }
}
