/// Shows that every problem is said in full, in both languages.
@NullMarked
package vn.vanthu.message;

import org.jspecify.annotations.NullMarked;
