package vn.vanthu.legacy.twin;

import java.io.IOException;

/// Slips or threads are not what somebody wrote.
final class TornBox extends IOException {

    private static final long serialVersionUID = 1L;

    TornBox(String message) {
        super(message);
    }
}
