/// Writes laid-out pages as PDF/A-3a and PDF/UA-1, and reads the text back for the proof.
///
/// In: [vn.vanthu.render.Pages] and the paper's JSON to embed. Out: the bytes of a tagged PDF and
/// the places of its signature fields. It must not decide anything about words or places.
@NullMarked
@NamedInterface("pdf")
package vn.vanthu.render.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
