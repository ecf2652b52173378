package vn.vanthu.search;

import java.util.function.Consumer;

/// Lists what the register knows to be in the archive.
interface Registered {

    /// The archive's name of every paper, in no order.
    void each(Consumer<String> object);
}
