/// Recognises the letters of pictures by Tesseract, an outside program.
///
/// In: a picture file or a drawn page. Out: pages of lines with their places and certainties, set
/// straight before. It must not know PDF, nor what lines mean.
@NullMarked
package vn.vanthu.legacy.read.scan;

import org.jspecify.annotations.NullMarked;
