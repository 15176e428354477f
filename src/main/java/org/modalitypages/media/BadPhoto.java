package org.modalitypages.media;

import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Why a file is not taken as a photo, in words for whoever chose it. */
final class BadPhoto {

    private BadPhoto() {}

    static Refusal otherFormat() {
        return new Refusal(Problem.unsupportedMediaType(
                "This file is no photo that can be read here. Send a JPEG, PNG or WebP file."));
    }

    static Refusal otherThanDeclared(ImageFormat found) {
        return new Refusal(Problem.unsupportedMediaType("The file is " + found.spelling()
                + ", but was sent as another type. Send it as " + found.mediaType() + "."));
    }

    static Refusal broken(ImageFormat format) {
        return refused("The " + format.spelling()
                + " file is damaged or not complete. Save it anew, or choose another photo.");
    }

    static Refusal carriesMore() {
        return refused(
                "The file holds something besides the picture. Save the picture alone, or choose another photo.");
    }

    static Refusal animated() {
        return refused("The picture is animated. Choose a still photo.");
    }

    static Refusal tooManyPixels(int width, int height) {
        return refused("The photo has " + width + " × " + height + " pixels; at most "
                + PhotoReader.MOST_PIXELS / 1_000_000 + " million are taken. Save it smaller.");
    }

    static Refusal tooSmall(int width, int height) {
        return refused("The photo has " + width + " × " + height + " pixels. It needs at least "
                + PhotoReader.SMALLEST_SIDE + " each way, and looks best from " + PhotoSize.LARGE.side() + ".");
    }

    static Refusal unreadableColours() {
        return refused("The colours of the photo are for print and cannot be shown here. Save it for the web (RGB).");
    }

    private static Refusal refused(String words) {
        return new Refusal(Problem.of(422, "photo-refused", "This photo cannot be taken", words)
                .with("member", "photo"));
    }
}
