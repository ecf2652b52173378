package vn.vanthu.render.docx;

import java.math.BigInteger;
import java.util.List;
import org.docx4j.wml.CTBorder;
import org.docx4j.wml.Color;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.ParaRPr;
import org.docx4j.wml.R;
import org.docx4j.wml.RPr;
import org.docx4j.wml.STBorder;
import vn.vanthu.document.Align;
import vn.vanthu.render.LayoutRules;
import vn.vanthu.render.Look;
import vn.vanthu.render.Pages;
import vn.vanthu.render.Piece;
import vn.vanthu.render.SetLine;

/// Writes passages, rules, rooms and stamps as paragraphs.
final class Paragraphs {

    // NĐ 30, PL I, III.2.b: "Mực để đóng dấu chỉ mức độ khẩn dùng màu đỏ tươi".
    private static final String BRIGHT_RED = "FF0000";
    private static final String AUTOMATIC = "auto";
    // A line this full (pt) may lose its last word to the rounding of a word processor; its
    // paragraph gets this much more room on the right, which nobody sees.
    private static final double EASE = 0.25;

    private final Pages pages;
    private final LayoutRules rules;

    Paragraphs(Pages pages) {
        this.pages = pages;
        this.rules = pages.sheet().rules();
    }

    /// A passage: its style, and by hand only what differs from it.
    P passage(Piece.Passage passage, boolean topOfPage) {
        PPr properties = properties(StyleNames.id(passage.role()));
        Look look = passage.look();
        if (passage.keepNext() != look.keep()) {
            properties.setKeepNext(Switch.of(passage.keepNext()));
        }
        if (passage.whole() != look.keep()) {
            properties.setKeepLines(Switch.of(passage.whole()));
        }
        boolean dropped = topOfPage && look.before() != 0;
        if (dropped || passage.after() != look.after()) {
            PPrBase.Spacing spacing = new PPrBase.Spacing();
            if (dropped) {
                spacing.setBefore(BigInteger.ZERO);
            }
            if (passage.after() != look.after()) {
                spacing.setAfter(Measure.of(passage.after()));
            }
            properties.setSpacing(spacing);
        }
        List<SetLine> lines = pages.lines(passage);
        double right = isTight(lines) ? passage.right() - EASE : passage.right();
        if (passage.left() != 0
                || right != 0
                || passage.indent() != StyleSheet.indent(look, look.align())) {
            properties.setInd(StyleSheet.indents(passage.left(), right, passage.indent()));
        }
        if (passage.align() != look.align()) {
            properties.setJc(StyleSheet.jc(passage.align()));
        }
        if (passage.outline() > 0) {
            PPrBase.OutlineLvl level = new PPrBase.OutlineLvl();
            level.setVal(BigInteger.valueOf(Math.min(passage.outline(), 9) - 1));
            properties.setOutlineLvl(level);
        }
        P paragraph = new P();
        paragraph.setPPr(properties);
        Words.write(passage, lines, paragraph);
        return paragraph;
    }

    private static boolean isTight(List<SetLine> lines) {
        for (SetLine line : lines) {
            double free = line.room() - line.width();
            if (free < EASE && free > -EASE) {
                return true;
            }
        }
        return false;
    }

    /// A rule: the upper border of a low empty paragraph between indents that leave its length.
    P rule(Piece.Rule rule, boolean kept) {
        double side = (rule.width() - rule.length()) / 2;
        double gap = rules.ruleGap();
        PPr properties = gap(gap, kept);
        properties.getSpacing().setBefore(Measure.of(gap));
        properties.setInd(StyleSheet.indents(side, side, 0));
        PPrBase.PBdr borders = new PPrBase.PBdr();
        borders.setTop(border(rules.ruleThickness(), 0, AUTOMATIC));
        properties.setPBdr(borders);
        return empty(properties);
    }

    P room(Piece.Room room, boolean kept) {
        return empty(gap(room.height(), kept));
    }

    /// What Word demands where we want nothing: between tables, in an empty cell.
    P thin() {
        return empty(properties(StyleNames.GAP));
    }

    /// What Word demands behind a table at the end of the document; hidden, it never begins a page.
    P hidden() {
        P paragraph = thin();
        ParaRPr mark = new ParaRPr();
        mark.setVanish(Switch.ON);
        paragraph.getPPr().setRPr(mark);
        return paragraph;
    }

    /// Words in a frame of exact size, centred in a room that begins at `left`.
    P stamp(Piece.Stamp stamp, double left, double width) {
        P paragraph = passage(stamp.words(), false);
        Look look = stamp.words().look();
        double thickness = rules.ruleThickness();
        double inner = stamp.height() - 2 * thickness;
        // The space between words and border counts in whole points only; the line takes the rest.
        long above = Math.clamp(Math.round(Math.floor((inner - look.line()) / 2)), 0, 31);
        long below = above;
        double line = inner - above - below;
        double side = (width - stamp.width()) / 2 + thickness;
        String colour = stamp.red() ? BRIGHT_RED : AUTOMATIC;
        PPrBase.PBdr borders = new PPrBase.PBdr();
        borders.setTop(border(thickness, above, colour));
        borders.setLeft(border(thickness, 0, colour));
        borders.setBottom(border(thickness, below, colour));
        borders.setRight(border(thickness, 0, colour));
        PPr properties = paragraph.getPPr();
        properties.setPBdr(borders);
        properties.setSpacing(StyleSheet.spacing(0, 0, line));
        properties.setInd(StyleSheet.indents(left + side, side, 0));
        properties.setJc(StyleSheet.jc(Align.CENTER));
        if (stamp.red()) {
            redden(paragraph.getContent());
        }
        return paragraph;
    }

    private static void redden(List<Object> runs) {
        Color colour = new Color();
        colour.setVal(BRIGHT_RED);
        for (Object content : runs) {
            if (content instanceof R run) {
                RPr letters = run.getRPr() == null ? new RPr() : run.getRPr();
                letters.setColor(colour);
                run.setRPr(letters);
            }
        }
    }

    private static PPr gap(double height, boolean kept) {
        PPr properties = properties(StyleNames.GAP);
        if (kept) {
            properties.setKeepNext(Switch.ON);
        }
        properties.setSpacing(StyleSheet.spacing(0, 0, height));
        return properties;
    }

    private static P empty(PPr properties) {
        P paragraph = new P();
        paragraph.setPPr(properties);
        return paragraph;
    }

    static PPr properties(String styleId) {
        PPrBase.PStyle style = new PPrBase.PStyle();
        style.setVal(styleId);
        PPr properties = new PPr();
        properties.setPStyle(style);
        return properties;
    }

    static CTBorder border(double thickness, long space, String colour) {
        CTBorder border = new CTBorder();
        border.setVal(STBorder.SINGLE);
        border.setSz(Measure.eighths(thickness));
        border.setSpace(BigInteger.valueOf(space));
        border.setColor(colour);
        return border;
    }
}
