@NullMarked
package vn.vanthu.render.copy;

import org.jspecify.annotations.NullMarked;
