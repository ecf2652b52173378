package vn.vanthu.search;

/// Another program writes to the index; this one may only ask it.
public final class IndexHeldElsewhere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IndexHeldElsewhere(String subject) {
        super(subject + ": found open for reading, since another program writes to it");
    }
}
