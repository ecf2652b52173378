/// Keeps the house as it was drawn: which package may use which, and what is named how.
@NullMarked
package vn.vanthu;

import org.jspecify.annotations.NullMarked;
