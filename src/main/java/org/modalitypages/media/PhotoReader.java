package org.modalitypages.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * Turns a file that somebody sent into upright pixels. Its header decides whether it is decoded at all; large photos are
 * decoded with fewer pixels, and one at a time, so that no upload can take this node's memory.
 */
@ApplicationScoped
public class PhotoReader {

    static final int MOST_PIXELS = 40_000_000;
    static final int SMALLEST_SIDE = PhotoSize.MEDIUM.side();

    /** Enough for the largest size to be reduced smoothly. */
    private static final int WORKING_SIDE = 3 * PhotoSize.LARGE.side();

    private static final int PATIENCE_SECONDS = 15;

    private final Semaphore turn = new Semaphore(1, true);

    /** Upright pixels as {@code 0xRRGGBB}, row by row. */
    @SuppressWarnings("ArrayRecordComponent") // read on, never compared
    record Pixels(int[] colours, int width, int height) {}

    /**
     * Reads a photo.
     *
     * @param mediaType as it was declared; {@code null} when a browser's form did not say
     * @throws Refusal 415 for another format than JPEG, PNG and WebP or than was declared, 422 for what cannot be used,
     *     503 when too many others are being read
     */
    Pixels read(byte[] file, String mediaType) {
        var format = ImageFormat.of(file).orElseThrow(BadPhoto::otherFormat);
        if (mediaType != null && !format.mediaType().equals(mediaType)) {
            throw BadPhoto.otherThanDeclared(format);
        }
        var header = ImageHeader.read(format, file);
        if ((long) header.width() * header.height() > MOST_PIXELS) {
            throw BadPhoto.tooManyPixels(header.width(), header.height());
        }
        if (Math.min(header.width(), header.height()) < SMALLEST_SIDE) {
            throw BadPhoto.tooSmall(header.width(), header.height());
        }
        takeTurn();
        try {
            return upright(decode(header), header.orientation());
        } finally {
            turn.release();
        }
    }

    private static BufferedImage decode(ImageHeader header) {
        try {
            return decodeOrThrow(header);
        } catch (IIOException failure) {
            throw String.valueOf(failure.getMessage()).contains("Unsupported Image Type")
                    ? BadPhoto.unreadableColours()
                    : BadPhoto.broken(header.format());
        } catch (IOException | RuntimeException failure) {
            // Decoders meet hostile bytes with any exception that there is; all of them mean the same to the sender.
            throw BadPhoto.broken(header.format());
        }
    }

    private static BufferedImage decodeOrThrow(ImageHeader header) throws IOException {
        var reader = reader(header.format());
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(header.pixels()))) {
            reader.setInput(stream, true, true);
            if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
                throw BadPhoto.broken(header.format());
            }
            var step = Math.max(1, Math.min(header.width(), header.height()) / WORKING_SIDE);
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return flat(reader.read(0, parameters));
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(ImageFormat format) throws IOException {
        return switch (format) {
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
        };
    }

    /** In plain RGB, on white where it is transparent. */
    private static BufferedImage flat(BufferedImage decoded) {
        var flat = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = flat.createGraphics();
        graphics.drawImage(decoded, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return flat;
    }

    private static Pixels upright(BufferedImage image, Orientation orientation) {
        var width = image.getWidth();
        var height = image.getHeight();
        var colours = orientation.apply(image.getRGB(0, 0, width, height, null, 0, width), width, height);
        return orientation.turned() ? new Pixels(colours, height, width) : new Pixels(colours, width, height);
    }

    private void takeTurn() {
        try {
            if (turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(Problem.ofStatus(503)
                .saying("Many photos are being read just now. Try again in a minute.")
                .with(Problem.RETRY_AFTER, 60));
    }
}
