package vn.vanthu.legacy.read;

import java.time.Duration;

/// Bounds of reading one file.
///
/// @param file time for all but recognising pages
/// @param page time to draw and recognise one page of a scan
/// @param heap megabytes of memory of a reading process
/// @param bytes of a file
/// @param pages of a file
/// @param recogniser the program that recognises letters, by name or path
public record ReadLimits(
        Duration file, Duration page, int heap, long bytes, int pages, String recogniser) {

    /// Half a minute a file, one a page of a scan.
    public static final ReadLimits USUAL =
            new ReadLimits(
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60),
                    512,
                    256L * 1024 * 1024,
                    2_000,
                    "tesseract");

    public ReadLimits {
        if (heap < 64 || bytes < 1 || pages < 1 || !file.isPositive() || !page.isPositive()) {
            throw new IllegalArgumentException(
                    "limits must leave room to read anything: heap "
                            + heap
                            + ", bytes "
                            + bytes
                            + ", pages "
                            + pages
                            + ", file "
                            + file
                            + ", page "
                            + page);
        }
    }
}
