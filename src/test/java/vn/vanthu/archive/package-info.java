/// Tests of the archive: what is kept stays, whatever happens to the machine.
@NullMarked
package vn.vanthu.archive;

import org.jspecify.annotations.NullMarked;
