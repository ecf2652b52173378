package vn.vanthu.render.docx;

import org.jspecify.annotations.Nullable;

/// A file that is no DOCX, or one that nobody should open.
public final class UnreadableDocxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnreadableDocxException(String fact, @Nullable Throwable cause) {
        super(fact, cause);
    }
}
