package vn.vanthu.legacy.read;

import vn.vanthu.document.Problem;

/// Ends the reading of a file that cannot be read, with the reason for the clerk.
///
/// An exception, since it is found deep inside of parsers; outside of the reading process it is a
/// value again.
public final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public UnreadableFile(String code, Object... values) {
        super(code, null, false, false);
        this.problem = Problem.must(code, "", values);
    }

    public Problem problem() {
        return problem;
    }
}
