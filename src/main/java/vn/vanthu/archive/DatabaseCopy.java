package vn.vanthu.archive;

import java.io.IOException;
import java.nio.file.Path;

/// Copies the register's database while it is in use, so that the copy is one consistent state.
public interface DatabaseCopy {

    /// Nothing is copied; the archive alone can rebuild the register.
    DatabaseCopy NONE = _ -> {};

    /// Writes the copy as files into `folder`, which exists and holds nothing yet.
    void into(Path folder) throws IOException;
}
