package org.modalitypages.media;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.modalitypages.media.PhotoReader.Pixels;

/** Cuts a photo to a square, and writes it in every size as JPEG with nothing but its pixels. */
final class PhotoWriter {

    private static final float QUALITY = 0.84f;

    private PhotoWriter() {}

    static Map<PhotoSize, byte[]> write(Pixels photo) {
        var square = square(photo);
        var files = new EnumMap<PhotoSize, byte[]>(PhotoSize.class);
        for (var size : PhotoSize.values()) {
            files.put(size, jpeg(resized(square, size.side())));
        }
        return files;
    }

    /** The middle across, and a little above the middle down, where faces are. */
    private static BufferedImage square(Pixels photo) {
        var side = Math.min(photo.width(), photo.height());
        var left = (photo.width() - side) / 2;
        var top = (photo.height() - side) / 3;
        var square = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        square.setRGB(0, 0, side, side, photo.colours(), top * photo.width() + left, photo.width());
        return square;
    }

    /** By halves while it is more than twice too large, as one step would leave pixels out. */
    private static BufferedImage resized(BufferedImage square, int side) {
        var image = square;
        while (image.getWidth() > 2 * side) {
            image = drawn(image, Math.max(side, image.getWidth() / 2), RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        }
        return drawn(image, side, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    private static BufferedImage drawn(BufferedImage image, int side, Object interpolation) {
        var drawn = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(image, 0, 0, side, side, null);
        graphics.dispose();
        return drawn;
    }

    private static byte[] jpeg(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
