package vn.vanthu.archive;

import java.io.IOException;

/// The disk refused: full, read-only or gone. Nothing that was kept is touched; the same deposit
/// may be tried again.
public final class ArchiveUnwritable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ArchiveUnwritable(String what, IOException cause) {
        super(what + ": " + reason(cause), cause);
    }

    private static String reason(IOException cause) {
        return cause.getMessage() == null || cause.getMessage().isBlank()
                ? cause.getClass().getSimpleName()
                : cause.getClass().getSimpleName() + ", " + cause.getMessage();
    }
}
