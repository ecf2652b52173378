/// Holds printed books against the decree, the register and each other.
@NullMarked
package vn.vanthu.render.book;

import org.jspecify.annotations.NullMarked;
