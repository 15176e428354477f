package org.modalitypages.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photos as cameras and attackers make them. */
public final class PhotoFixture {

    /** Says in a sentence what no published photo may tell. */
    static final String SECRET = "GPS 45.0 N, taken by Ada Sample";

    private PhotoFixture() {}

    /** A JPEG file: the left half red, the right half blue, the upper fifth white. */
    public static byte[] jpeg(int width, int height) {
        return written(picture(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(picture(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** Another photo for each seed, so that its id is its own. */
    public static byte[] jpegNumber(int seed) {
        var picture = picture(300, 300, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(seed * 7919 & 0xffffff));
        graphics.fillOval(60, 60, 180, 180);
        graphics.dispose();
        return written(picture, "jpeg");
    }

    static byte[] transparentPng(int width, int height) {
        return written(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    /** A JPEG file whose Exif data tells this orientation, and a secret. */
    public static byte[] jpegHeld(int orientation, int width, int height) {
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + SECRET.length());
        exif.put("Exif\0\0MM\0\052".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 2);
        exif.putShort((short) 0x010e)
                .putShort((short) 2)
                .putInt(SECRET.length())
                .putInt(38);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(SECRET.getBytes(StandardCharsets.US_ASCII));
        return withSegment(jpeg(width, height), 0xe1, exif.array());
    }

    /** The file with one more segment after its beginning. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        var file = ByteBuffer.allocate(jpeg.length + 4 + content.length);
        file.put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker).putShort((short) (content.length + 2));
        return file.put(content).put(jpeg, 2, jpeg.length - 2).array();
    }

    /** The file with one more chunk after its header, its sum right. */
    static byte[] withChunk(byte[] png, String type, byte[] content) {
        var chunk = chunk(type, content);
        return ByteBuffer.allocate(png.length + chunk.length)
                .put(png, 0, 33)
                .put(chunk)
                .put(png, 33, png.length - 33)
                .array();
    }

    /** A PNG file that says it is of this size, with next to no data. */
    static byte[] claimedPng(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        var parts = new ByteArrayOutputStream();
        parts.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        parts.writeBytes(chunk("IHDR", header.array()));
        parts.writeBytes(chunk("IDAT", new byte[] {0x78, (byte) 0x9c, 0x03, 0, 0, 0, 0, 1}));
        parts.writeBytes(chunk("IEND", new byte[0]));
        return parts.toByteArray();
    }

    static byte[] resource(String name) {
        try (var in = PhotoFixture.class.getResourceAsStream("/photos/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static byte[] chunk(String type, byte[] content) {
        var sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    private static BufferedImage picture(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height / 5);
        graphics.dispose();
        return picture;
    }

    private static byte[] written(BufferedImage picture, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
