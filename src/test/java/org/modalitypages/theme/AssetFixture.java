package org.modalitypages.theme;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Files that a theme brings along. */
final class AssetFixture {

    private AssetFixture() {}

    static byte[] png(int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Rules that do not compress well. */
    static String longStyle() {
        var random = new Random(1);
        var css = new StringBuilder();
        for (int rule = 0; rule < 400; rule++) {
            css.append(".q")
                    .append(random.nextInt(100_000))
                    .append("{margin:")
                    .append(random.nextInt(10_000))
                    .append("px}");
        }
        return css.toString();
    }
}
