package vn.vanthu.render.copy;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.render.Mark;
import vn.vanthu.render.Piece;
import vn.vanthu.render.SetLine;

/// Draws marks over a page of a finished file, leaving what stands there untouched.
final class Addition {

    private final PDDocument pdf;
    private final Letters letters;
    private final @Nullable Tags tags;

    /// @param tags the file's tag tree, or null when it has none
    Addition(PDDocument pdf, Letters letters, @Nullable Tags tags) {
        this.pdf = pdf;
        this.letters = letters;
        this.tags = tags;
    }

    /// Draws `marks`, in points from the top left corner of the view; lines of words become
    /// paragraphs of `section`.
    void draw(PDPage page, View view, List<Mark> marks, @Nullable COSDictionary section)
            throws IOException {
        Balance balance = page.hasContents() ? balance(page) : new Balance(0, 0);
        String prefix = Letters.freePrefix(page);
        Drawing drawing = new Drawing(page, view, prefix, section);
        drawing.out.append("\n").append("Q\n".repeat(balance.after())).append("q\n");
        drawing.place();
        marks.forEach(drawing::mark);
        drawing.close();
        drawing.out.append("Q\n");
        COSArray contents = new COSArray();
        if (balance.before() > 0) {
            contents.add(stream("q\n".repeat(balance.before())));
            addAll(contents, page.getCOSObject().getItem(COSName.CONTENTS));
        }
        contents.add(stream(drawing.out.toString()));
        page.getCOSObject().setItem(COSName.CONTENTS, contents);
        letters.addTo(page, prefix);
    }

    private static Balance balance(PDPage page) throws IOException {
        Iterator<PDStream> streams = page.getContentStreams();
        while (streams.hasNext()) {
            if (!DecodedSize.within(streams.next().getCOSObject())) {
                throw new IOException("the content of a page inflates beyond every bound");
            }
        }
        return Balance.of(page);
    }

    private static void addAll(COSArray contents, COSBase old) {
        COSBase found = old instanceof COSObject reference ? reference.getObject() : old;
        if (found instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                contents.add(several.get(i));
            }
        } else {
            contents.add(old);
        }
    }

    private COSBase stream(String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        return new PDStream(pdf, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE)
                .getCOSObject();
    }

    /// The operators of one page's marks.
    private final class Drawing {

        private final PDPage page;
        private final View view;
        private final String prefix;
        private final @Nullable COSDictionary section;
        private final StringBuilder out = new StringBuilder(4096);
        private Piece.@Nullable Passage open;

        Drawing(PDPage page, View view, String prefix, @Nullable COSDictionary section) {
            this.page = page;
            this.view = view;
            this.prefix = prefix;
            this.section = section;
        }

        /// From here on points are seen ones.
        void place() {
            AffineTransform m = view.toUser();
            if (!m.isIdentity()) {
                number(m.getScaleX());
                number(m.getShearY());
                number(m.getShearX());
                number(m.getScaleY());
                number(m.getTranslateX());
                number(m.getTranslateY());
                out.append("cm\n");
            }
        }

        @SuppressWarnings("ReferenceEquality") // Two passages may say the same and are still two.
        void mark(Mark mark) {
            if (open != null && !(mark instanceof Mark.Line line && line.passage() == open)) {
                close();
            }
            switch (mark) {
                case Mark.Line line -> line(line);
                case Mark.Stroke stroke -> stroke(stroke);
                // A copy has no stamps, no page numbers, and on paper no fields.
                case Mark.Frame _, Mark.Area _, Mark.PageNumber _ -> {}
            }
        }

        void close() {
            if (open != null) {
                out.append("EMC\n");
                open = null;
            }
        }

        private void line(Mark.Line line) {
            if (open == null) {
                open = line.passage();
                int id = tag();
                out.append(id < 0 ? "/Artifact BMC\n" : "/P <</MCID " + id + ">> BDC\n");
            }
            out.append("BT 1 0 0 1 ");
            number(line.x());
            number(view.height() - line.baseline());
            out.append("Tm\n");
            for (SetLine.Stretch stretch : line.line().words()) {
                out.append('/').append(Letters.name(prefix, stretch.face())).append(' ');
                number(line.passage().look().size());
                out.append("Tf [").append(codes(stretch)).append("]TJ\n");
            }
            out.append("ET\n");
        }

        private int tag() {
            return tags == null || section == null ? -1 : tags.paragraph(page, section);
        }

        private String codes(SetLine.Stretch stretch) {
            try {
                return letters.codes(stretch.face(), stretch.text());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("A bundled font cannot be read", e);
            }
        }

        private void stroke(Mark.Stroke stroke) {
            out.append("/Artifact BMC\n");
            number(stroke.thickness());
            out.append("w ");
            number(stroke.x1());
            number(view.height() - stroke.y1());
            out.append("m ");
            number(stroke.x2());
            number(view.height() - stroke.y2());
            out.append("l S\nEMC\n");
        }

        private void number(double value) {
            String text = String.format(Locale.ROOT, "%.4f", value);
            out.append(text.replaceAll("\\.?0+$", "")).append(' ');
        }
    }
}
