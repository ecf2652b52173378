/// Lets tests use programs from outside, such as Poppler and LibreOffice.
@NullMarked
package vn.vanthu.tools;

import org.jspecify.annotations.NullMarked;
