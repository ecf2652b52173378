package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Opens the house on a data folder for one command; apart, so that a test may keep it open from
/// one command to the next.
interface Houses {

    /// Opens it; whoever opened it closes it.
    House open(Path folder);

    /// Opened anew each time.
    ///
    /// @param program the class whose beans make the whole house; null where no command needs them
    static Houses of(@Nullable Class<?> program) {
        return folder -> House.open(Objects.requireNonNull(program, "program"), folder);
    }
}
