package vn.vanthu.render.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Calendar;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.document.CopyMark;

/// Copies of files that carry signatures.
class SignedPdfTest {

    private static final CopyMark MARK = CopySamples.mark(CopyMark.Form.SAO_Y);

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /// The original with a signature whose contents are the digest of what it covers: enough to see
    /// whether a copy leaves that untouched.
    private static byte[] signed(byte[] original, boolean certified) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(original)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            Calendar when =
                    Calendar.getInstance(TimeZone.getTimeZone("UTC"), java.util.Locale.ROOT);
            when.setTimeInMillis(0);
            signature.setSignDate(when);
            pdf.addSignature(signature, content -> digest(content.readAllBytes()));
            if (certified) {
                COSDictionary permissions = new COSDictionary();
                permissions.setItem(COSName.getPDFName("DocMDP"), signature);
                pdf.getDocumentCatalog()
                        .getCOSObject()
                        .setItem(COSName.getPDFName("Perms"), permissions);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.saveIncremental(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSignatureOnTheOriginalStillCoversWhatItSigned(Direction to) throws Exception {
        byte[] original = signed(CopySamples.golden("seed-002"), false);
        byte[] copy = CopySamples.file(CopySamples.PRESS.copy(original, MARK, to)).bytes();
        try (PDDocument pdf = Loader.loadPDF(copy)) {
            PDSignature signature = pdf.getLastSignatureDictionary();
            byte[] covered = digest(signature.getSignedContent(copy));
            assertThat(Arrays.copyOf(signature.getContents(), covered.length)).isEqualTo(covered);
            assertThat(signature.getByteRange()[2] + signature.getByteRange()[3])
                    .isEqualTo(original.length);
        }
    }

    @Test
    void aCertifiedOriginalIsCopiedToPaperOnly() throws IOException {
        byte[] original = signed(CopySamples.golden("seed-002"), true);
        assertThat(
                        CopySamples.codes(
                                CopySamples.PRESS.copy(original, MARK, Direction.TO_ELECTRONIC)))
                .containsExactly("COPY.certified");
        assertThat(CopySamples.PRESS.copy(original, MARK, Direction.TO_PAPER))
                .isInstanceOf(Copied.File.class);
    }
}
