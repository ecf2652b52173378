package vn.vanthu.render.copy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Content;
import vn.vanthu.document.CopyMark;
import vn.vanthu.document.Draft;
import vn.vanthu.document.Foot;
import vn.vanthu.document.Head;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Preamble;
import vn.vanthu.document.Run;
import vn.vanthu.document.Signer;
import vn.vanthu.document.Stamps;
import vn.vanthu.document.Title;
import vn.vanthu.render.LayoutRules;
import vn.vanthu.render.LayoutRulesCatalogue;
import vn.vanthu.render.Look;
import vn.vanthu.render.Mark;
import vn.vanthu.render.Pages;
import vn.vanthu.render.Piece;
import vn.vanthu.render.Role;
import vn.vanthu.render.Sheet;
import vn.vanthu.render.Typeface;
import vn.vanthu.render.cells.SheetMaker;
import vn.vanthu.render.page.Typesetter;

/// Lays out what stands after the end of a copy on paper (PL I, Phần II, II; PL III, mẫu 3.1).
///
/// PL I, Phần II, II.2.c has names, number, date, signer and recipients set as those of a paper: so
/// they are those of a paper, one that has a head and a foot and nothing between.
final class CopyBlock {

    private final LayoutRulesCatalogue rules;
    private final Typeface typeface;

    CopyBlock(LayoutRulesCatalogue rules, Typeface typeface) {
        this.rules = rules;
        this.typeface = typeface;
    }

    LayoutRules rules(CopyMark mark) {
        return rules.of(paper(mark, false));
    }

    /// The sheet of the block, for pages that stand upright or lie.
    Sheet sheet(CopyMark mark, boolean landscape) {
        Paper paper = paper(mark, landscape);
        LayoutRules its = rules.of(paper);
        Sheet paperSheet = new SheetMaker(its, typeface).sheet(paper);
        double width = its.page(landscape).textWidth();
        List<Piece> pieces = new ArrayList<>();
        // PL I, Phần II, II.2.a: "dưới một đường kẻ nét liền, kéo dài hết chiều ngang của vùng
        // trình bày văn bản".
        pieces.add(new Piece.Rule(width, width));
        pieces.add(new Piece.Room(its.copyGap(), null));
        List<Piece> made = paperSheet.parts().getFirst().pieces();
        pieces.add(formed((Piece.Columns) made.getFirst(), mark.form(), its));
        pieces.addAll(made.subList(1, made.size()));
        return new Sheet(
                its,
                mark.form().words(),
                paperSheet.label(),
                paperSheet.agency(),
                null,
                mark.form().words(),
                List.of(new Sheet.Part(landscape, null, List.of(), pieces, "copy")));
    }

    /// The block broken into pages: one, unless its recipients are very many.
    List<Pages.Page> pages(Sheet sheet) {
        return new Typesetter(typeface).set(sheet).pages();
    }

    /// How far the marks of a page reach down, pt from its top.
    static double bottom(Pages.Page page) {
        double bottom = 0;
        for (Mark mark : page.marks()) {
            if (mark instanceof Mark.Line line) {
                double below = line.passage().look().size() * Typeface.DESCENT;
                bottom = Math.max(bottom, line.baseline() + below);
            }
        }
        return bottom;
    }

    /// The head with hình thức sao in the place of quốc hiệu: ô 1 of a copy.
    private static Piece.Columns formed(Piece.Columns head, CopyMark.Form form, LayoutRules rules) {
        Look look = rules.copyForm();
        Piece.Passage words =
                new Piece.Passage(
                        Role.KIND,
                        List.of(new Run(form.words(), look.bold(), look.italic())),
                        look,
                        look.align(),
                        0,
                        0,
                        0,
                        look.after(),
                        false,
                        true,
                        0,
                        "copy.form");
        List<List<List<Piece>>> rows = new ArrayList<>(head.rows());
        rows.set(0, List.of(rows.getFirst().getFirst(), List.of(words)));
        return new Piece.Columns(head.widths(), rows);
    }

    private static Paper paper(CopyMark mark, boolean landscape) {
        Content content =
                new Content(
                        "ban-sao",
                        landscape,
                        new Head(
                                composedOrNull(mark.parentAgency()),
                                composed(mark.agency()),
                                mark.symbol(),
                                composed(mark.place())),
                        new Title.None(),
                        null,
                        Preamble.NONE,
                        List.of(),
                        false,
                        new Foot(
                                List.of(signer(mark.signer())),
                                mark.recipients().stream().map(CopyBlock::recipient).toList(),
                                filing(mark.filing()),
                                null,
                                null),
                        Stamps.NONE,
                        null,
                        List.of());
        return new Draft(content, null).issue(mark.number(), mark.day());
    }

    private static Signer signer(Signer signer) {
        return new Signer(
                signer.capacity().stream()
                        .map(c -> new Signer.Capacity(c.authority(), composed(c.holder())))
                        .toList(),
                composedOrNull(signer.note()),
                composedOrNull(signer.office()),
                composed(signer.name()));
    }

    private static Foot.Recipient recipient(Foot.Recipient recipient) {
        return new Foot.Recipient(
                composed(recipient.name()), composedOrNull(recipient.note()), recipient.copies());
    }

    private static Foot.Filing filing(Foot.Filing filing) {
        return switch (filing) {
            case Foot.Filing.AsWritten(var text) -> new Foot.Filing.AsWritten(composed(text));
            case Foot.Filing.Kept(var units, var copies) ->
                    new Foot.Filing.Kept(units.stream().map(CopyBlock::composed).toList(), copies);
        };
    }

    private static @Nullable String composedOrNull(@Nullable String text) {
        return text == null ? null : composed(text);
    }

    /// Letters with their marks as one character each: fonts have no glyphs for the marks alone.
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
