package vn.vanthu.search;

import java.nio.file.Path;

/// Opens indexes in folders; hides the technology that holds them.
interface Indexes {

    /// The index in `folder`, a new one where there is none; for reading alone while another
    /// program writes to it.
    ///
    /// @throws IndexDamaged when it cannot be read, or another version of the program wrote it
    PaperIndex open(Path folder);

    /// Whether nobody writes to the index in `folder`, this program included.
    boolean isFree(Path folder);
}
