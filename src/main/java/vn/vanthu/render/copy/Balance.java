package vn.vanthu.render.copy;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;

/// How many graphics states must be saved before a page's content and restored after it, so that
/// what is added begins with a clean one (PDF 1.7, 8.4.2).
///
/// @param before how many `q` go in front
/// @param after how many `Q` go behind
record Balance(int before, int after) {

    static Balance of(PDPage page) throws IOException {
        byte[] content;
        try (InputStream in = page.getContents()) {
            content = in.readAllBytes();
        }
        int depth = 0;
        int least = 0;
        PDFStreamParser parser = new PDFStreamParser(content);
        for (Object token = parser.parseNextToken();
                token != null;
                token = parser.parseNextToken()) {
            if (token instanceof Operator operator) {
                switch (operator.getName()) {
                    case "q" -> depth++;
                    case "Q" -> {
                        depth--;
                        least = Math.min(least, depth);
                    }
                    default -> {}
                }
            }
        }
        int before = 1 - least;
        return new Balance(before, before + depth);
    }
}
