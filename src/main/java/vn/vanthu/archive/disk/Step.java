package vn.vanthu.archive.disk;

import java.io.IOException;
import java.nio.file.Path;

/// One change of the disk, told before it happens.
///
/// Tests listen, to stop the work at every step in turn, to refuse a step as a full disk does, and
/// to reckon what a loss of power would leave.
@SuppressWarnings("ArrayRecordComponent") // Steps are told, never compared.
public sealed interface Step {

    /// Told of every step; may throw in its place.
    interface Listener {
        void before(Step step) throws IOException;
    }

    /// A new file with its bytes, not yet forced.
    record Write(Path file, byte[] bytes) implements Step {}

    /// Bytes over those at `position`, or behind the end; not yet forced.
    record Overwrite(Path file, long position, byte[] bytes) implements Step {}

    record Truncate(Path file, long size) implements Step {}

    /// The content of a file down to the disk.
    record Force(Path file) implements Step {}

    record MakeFolder(Path folder) implements Step {}

    /// The names in a folder down to the disk.
    record ForceFolder(Path folder) implements Step {}

    /// A file or folder takes another name at once; a file of that name is replaced.
    record Move(Path from, Path to) implements Step {}

    record Delete(Path path) implements Step {}
}
