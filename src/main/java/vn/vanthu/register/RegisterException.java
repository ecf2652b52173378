package vn.vanthu.register;

import java.io.Serial;

/// Says that the register could not keep its promise: nothing may be taken as given or done.
///
/// Whoever asked for a number asks again with the same paper: should the number have been given all
/// the same, that very number is returned.
public final class RegisterException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    RegisterException(String message) {
        super(message);
    }

    RegisterException(String message, Throwable cause) {
        super(message, cause);
    }
}
