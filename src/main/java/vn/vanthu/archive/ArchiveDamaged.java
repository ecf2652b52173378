package vn.vanthu.archive;

import org.jspecify.annotations.Nullable;

/// The archive is not what it was when it was written; `verify` names every fault.
public final class ArchiveDamaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String subject;

    ArchiveDamaged(String subject, String found, String expected) {
        super(subject + ": found " + found + ", expected " + expected);
        this.subject = subject;
    }

    ArchiveDamaged(String subject, @Nullable Throwable cause) {
        super(subject + (cause == null ? "" : ": " + cause.getMessage()), cause);
        this.subject = subject;
    }

    /// The place in the folder.
    public String subject() {
        return subject;
    }
}
