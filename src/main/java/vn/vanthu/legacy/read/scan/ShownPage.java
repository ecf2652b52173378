package vn.vanthu.legacy.read.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import vn.vanthu.legacy.read.UnreadableFile;

/// Makes the picture of a page that a clerk looks at.
public final class ShownPage {

    private ShownPage() {}

    /// The picture as a PNG.
    ///
    /// @param quarters of a circle to turn it by, clockwise
    public static byte[] png(BufferedImage page, int quarters) throws UnreadableFile, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(new Held(false, quarters).upright(page), "png", out)) {
            throw new UnreadableFile("READ.damaged");
        }
        return out.toByteArray();
    }
}
