@NullMarked
package vn.vanthu.api;

import org.jspecify.annotations.NullMarked;
