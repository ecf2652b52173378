package vn.vanthu.render.copy;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/// Tells whether a stream stays small when it is inflated, before the library inflates it whole.
final class DecodedSize {

    /// No page of text comes near; a file made to exhaust the machine goes beyond.
    private static final int MOST = 64 * 1024 * 1024;

    private DecodedSize() {}

    static boolean within(COSStream stream) throws IOException {
        if (!deflated(stream)) {
            return stream.getLength() <= MOST;
        }
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (InputStream raw = stream.createRawInputStream();
                InputStream inflated = new InflaterInputStream(raw)) {
            int read;
            while ((read = inflated.read(buffer)) >= 0) {
                size += read;
                if (size > MOST) {
                    return false;
                }
            }
        } catch (ZipException | java.io.EOFException e) {
            // Cut short: the library takes what came before the fault, and so does this.
            return true;
        }
        return true;
    }

    private static boolean deflated(COSStream stream) {
        COSBase filters = stream.getFilters();
        COSBase first =
                filters instanceof COSArray array && array.size() > 0
                        ? array.getObject(0)
                        : filters;
        return COSName.FLATE_DECODE.equals(first)
                || COSName.FLATE_DECODE_ABBREVIATION.equals(first);
    }
}
