package vn.vanthu.archive;

/// What shall be kept contradicts what is kept already.
public final class ArchiveConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String subject;
    private final String found;
    private final String expected;

    ArchiveConflict(String subject, String found, String expected) {
        super(subject + ": found " + found + ", expected " + expected);
        this.subject = subject;
        this.found = found;
        this.expected = expected;
    }

    public String subject() {
        return subject;
    }

    public String found() {
        return found;
    }

    public String expected() {
        return expected;
    }
}
