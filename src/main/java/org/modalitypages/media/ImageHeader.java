package org.modalitypages.media;

/**
 * What an image file says of itself, read before anything of it is decoded.
 *
 * @param width in pixels as stored, before it is turned
 * @param pixels the file without what a decoder need not see, such as texts, previews and whatever was hung on
 */
@SuppressWarnings("ArrayRecordComponent") // read on, never compared
record ImageHeader(ImageFormat format, int width, int height, Orientation orientation, byte[] pixels) {

    /** Reads a file of this format; refuses with 422 what is broken, or more than a picture. */
    static ImageHeader read(ImageFormat format, byte[] file) {
        try {
            return switch (format) {
                case JPEG -> new JpegFile(file).header();
                case PNG -> new PngFile(file).header();
                case WEBP -> new WebpFile(file).header();
            };
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException | IllegalArgumentException tooShort) {
            throw BadPhoto.broken(format);
        }
    }
}
