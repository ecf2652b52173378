package vn.vanthu.render;

import vn.vanthu.document.Align;

/// How a passage looks.
///
/// @param size of the letters, pt
/// @param caps whether its words are printed in capitals
/// @param line distance from line to line, pt
/// @param before space above, pt; not at the top of a page's flow
/// @param after space below, pt
/// @param indent of the first line, pt
/// @param keep whether it stays on the page of what follows
/// @param balanced whether its lines are made about equally long
/// @param struck whether its words are struck through, still to be read
public record Look(
        double size,
        boolean bold,
        boolean italic,
        Align align,
        boolean caps,
        double line,
        double before,
        double after,
        double indent,
        boolean keep,
        boolean balanced,
        boolean struck) {}
