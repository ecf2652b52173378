package vn.vanthu.render.press;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// Asks veraPDF, the only honest statement about PDF/A.
public final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /// Every broken clause of PDF/A-3a and PDF/UA-1; empty when the file keeps both.
    public static List<String> faults(byte[] pdf) throws Exception {
        return java.util.stream.Stream.concat(
                        faults(pdf, PDFAFlavour.PDFA_3_A).stream(),
                        faults(pdf, PDFAFlavour.PDFUA_1).stream())
                .toList();
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            List<String> faults =
                    result.getTestAssertions().stream()
                            .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                            .map(a ->
                                    flavour
                                            + " "
                                            + a.getRuleId().getClause()
                                            + " "
                                            + a.getMessage())
                            .distinct()
                            .toList();
            // A file that is refused without a named clause must not count as good.
            return faults.isEmpty() && !result.isCompliant()
                    ? List.of(flavour + " refused")
                    : faults;
        }
    }
}
