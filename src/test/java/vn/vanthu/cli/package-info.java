/// Runs command lines as a person would, with good and with hostile inputs.
@NullMarked
package vn.vanthu.cli;

import org.jspecify.annotations.NullMarked;
