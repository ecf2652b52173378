/// Changes a folder step by step so that a crash at any step can be told and healed.
///
/// In: files, folders and bytes. Out: changes that are forced to disk when asked, and locks between
/// threads and between programs. It must not know what the files mean.
@NullMarked
package vn.vanthu.archive.disk;

import org.jspecify.annotations.NullMarked;
