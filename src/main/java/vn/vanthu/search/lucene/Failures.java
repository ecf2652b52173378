package vn.vanthu.search.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import vn.vanthu.search.IndexDamaged;

/// Tells a damaged index from a disk that refuses.
final class Failures {

    private Failures() {}

    /// Work with the disk.
    interface Work<T extends @Nullable Object> {
        T run() throws IOException;
    }

    /// Does the work.
    ///
    /// @throws IndexDamaged when what it reads is not what was written
    /// @throws UncheckedIOException when the disk refuses
    static <T extends @Nullable Object> T told(String subject, Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw named(subject, e);
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? e : named(subject, e.getCause());
        } catch (AlreadyClosedException e) {
            // The writer closes itself after a failure that it cannot mend, and names it.
            throw e.getCause() instanceof IOException cause ? named(subject, cause) : e;
        }
    }

    private static RuntimeException named(String subject, IOException cause) {
        return switch (cause) {
            case CorruptIndexException _,
                    IndexFormatTooOldException _,
                    IndexFormatTooNewException _,
                    IndexNotFoundException _,
                    NoSuchFileException _,
                    FileNotFoundException _,
                    EOFException _ ->
                    new IndexDamaged(subject, cause);
            default -> new UncheckedIOException(subject, cause);
        };
    }
}
