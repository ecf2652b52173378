package vn.vanthu.search;

import org.jspecify.annotations.Nullable;

/// The index on the disk is not one that this program can read; it is made again from the archive.
public final class IndexDamaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IndexDamaged(String subject, String found, String expected) {
        super(subject + ": found " + found + ", expected " + expected);
    }

    public IndexDamaged(String subject, @Nullable Throwable cause) {
        super(subject + (cause == null ? "" : ": " + cause.getMessage()), cause);
    }
}
