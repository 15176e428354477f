package org.modalitypages.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.problem.Refusal;

class PhotoReaderTest {

    private final PhotoReader reader = new PhotoReader();

    @ParameterizedTest
    @ValueSource(strings = {"lossy.webp", "lossless.webp"})
    void webp_is_read_in_both_of_its_codings(String name) {
        var photo = reader.read(PhotoFixture.resource(name), "image/webp");
        assertThat(photo.width()).isEqualTo(320);
        assertThat(photo.height()).isEqualTo(300);
        assertNear(photo.colours()[150 * 320 + 5], new Color(0xc03030));
        assertNear(photo.colours()[120 * 320 + 160], Color.WHITE);
    }

    @Test
    void every_size_is_a_square_that_other_programs_read() throws IOException {
        var files = PhotoWriter.write(reader.read(PhotoFixture.jpeg(900, 600), "image/jpeg"));
        for (var size : PhotoSize.values()) {
            var image = ImageIO.read(new ByteArrayInputStream(files.get(size)));
            assertThat(image.getWidth()).isEqualTo(size.side());
            assertThat(image.getHeight()).isEqualTo(size.side());
            assertNear(image.getRGB(size.side() / 4, size.side() / 2), Color.RED);
            assertNear(image.getRGB(size.side() * 3 / 4, size.side() / 2), Color.BLUE);
        }
        assertThat(files.get(PhotoSize.LARGE).length).isLessThan(200_000);
    }

    /** Where the white band, upper in the stored picture, is seen after turning it, and where red is. */
    @ParameterizedTest
    @CsvSource({
        "1, top, left", "2, top, right", "3, bottom, right", "4, bottom, left",
        "5, left, top", "6, right, top", "7, right, bottom", "8, left, bottom"
    })
    void a_photo_is_turned_as_it_was_held(int orientation, String band, String red) {
        var photo = reader.read(PhotoFixture.jpegHeld(orientation, 300, 300), "image/jpeg");
        assertNear(at(photo, band), Color.WHITE);
        assertNear(at(photo, red), Color.RED);
    }

    @Test
    void a_turned_photo_changes_width_and_height() {
        var photo = reader.read(PhotoFixture.jpegHeld(6, 400, 300), "image/jpeg");
        assertThat(photo.width()).isEqualTo(300);
        assertThat(photo.height()).isEqualTo(400);
    }

    @Test
    void nothing_but_pixels_is_written() {
        var file = PhotoFixture.withSegment(
                PhotoFixture.jpegHeld(1, 300, 300), 0xfe, PhotoFixture.SECRET.getBytes(StandardCharsets.US_ASCII));
        var files = PhotoWriter.write(reader.read(file, "image/jpeg"));
        files.values()
                .forEach(jpeg -> assertThat(new String(jpeg, StandardCharsets.ISO_8859_1))
                        .doesNotContain("Exif", PhotoFixture.SECRET));
    }

    @Test
    void what_is_transparent_becomes_white() {
        var photo = reader.read(PhotoFixture.transparentPng(300, 300), "image/png");
        assertThat(photo.colours()[0] & 0xffffff).isEqualTo(0xffffff);
    }

    @Test
    void a_large_photo_is_read_with_fewer_pixels() {
        var photo = reader.read(PhotoFixture.jpeg(6_000, 6_000), "image/jpeg");
        assertThat(photo.width()).isBetween(PhotoSize.LARGE.side() * 2, 2 * 3 * PhotoSize.LARGE.side());
    }

    @ParameterizedTest
    @CsvSource({"50000, 50000", "6400, 6400", "1000000, 300", "2147483647, 2147483647"})
    void a_picture_that_says_it_is_huge_is_refused_before_it_is_decoded(int width, int height) {
        assertRefused(PhotoFixture.claimedPng(width, height), "image/png", 422, "at most 40 million");
    }

    @Test
    void a_picture_with_less_data_than_it_says_is_refused() {
        assertRefused(PhotoFixture.claimedPng(3_000, 3_000), "image/png", 422, "damaged");
    }

    @Test
    void a_text_that_inflates_to_gigabytes_never_reaches_the_decoder() {
        var bomb = new byte[5_000_000];
        var file = PhotoFixture.withChunk(PhotoFixture.png(300, 300), "zTXt", bomb);
        assertThat(ImageHeader.read(ImageFormat.PNG, file).pixels().length).isLessThan(100_000);
        assertThat(reader.read(file, "image/png").width()).isEqualTo(300);
    }

    @Test
    void a_small_photo_is_refused_with_what_is_needed() {
        assertRefused(PhotoFixture.jpeg(239, 400), "image/jpeg", 422, "at least 240");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "%PDF-1.7", "", "\0\0\0"})
    void another_format_is_refused(String beginning) {
        assertRefused(beginning.getBytes(StandardCharsets.ISO_8859_1), "image/jpeg", 415, "JPEG, PNG or WebP");
    }

    @Test
    void a_file_that_is_not_what_it_is_sent_as_is_refused() {
        assertRefused(PhotoFixture.png(300, 300), "image/jpeg", 415, "PNG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\003\004 an archive", "<script>alert(1)</script>", "%PDF-1.4", "<?php"})
    void a_picture_with_something_hung_on_is_refused(String more) {
        var attachment = more.getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(PhotoFixture.joined(PhotoFixture.jpeg(300, 300), attachment), "image/jpeg", 422, "besides");
        assertRefused(PhotoFixture.joined(PhotoFixture.png(300, 300), attachment), "image/png", 422, "besides");
        assertRefused(
                PhotoFixture.joined(PhotoFixture.resource("lossy.webp"), attachment), "image/webp", 422, "besides");
    }

    @Test
    void what_phones_hang_behind_a_photo_is_no_reason_to_refuse_it() {
        var second = PhotoFixture.jpeg(240, 240);
        var photo = reader.read(PhotoFixture.joined(PhotoFixture.jpeg(300, 300), second), "image/jpeg");
        assertThat(photo.width()).isEqualTo(300);
    }

    @Test
    void an_animation_is_refused() {
        var file = PhotoFixture.resource("lossy.webp");
        file[20] |= 0x02;
        assertRefused(file, "image/webp", 422, "animated");
    }

    @Test
    void a_progressive_file_with_endless_scans_is_refused() {
        var file = PhotoFixture.jpeg(300, 300);
        var scan = new byte[] {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0};
        var body = Arrays.copyOf(file, file.length - 2);
        for (var count = 0; count < 2_000; count++) {
            body = PhotoFixture.joined(body, scan);
        }
        assertRefused(PhotoFixture.joined(body, new byte[] {(byte) 0xff, (byte) 0xd9}), "image/jpeg", 422, "damaged");
    }

    /** Whatever bytes come, the answer is a photo or a refusal, never another failure. */
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "lossy.webp", "lossless.webp"})
    void damaged_files_are_refused_and_nothing_worse(String kind) {
        var original = switch (kind) {
            case "jpeg" -> PhotoFixture.jpegHeld(6, 300, 260);
            case "png" -> PhotoFixture.png(300, 260);
            default -> PhotoFixture.resource(kind);
        };
        var random = new Random(42);
        var refused = 0;
        for (var round = 0; round < 400; round++) {
            var file = round % 4 == 0 ? Arrays.copyOf(original, random.nextInt(original.length)) : original.clone();
            for (var change = 0; change <= round % 6 && file.length > 0; change++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            try {
                PhotoWriter.write(reader.read(file, null));
            } catch (Refusal expected) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    private void assertRefused(byte[] file, String mediaType, int status, String words) {
        assertThatThrownBy(() -> reader.read(file, mediaType)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem().status()).isEqualTo(status);
            assertThat(refusal.problem().detail()).contains(words);
        });
    }

    private static int at(PhotoReader.Pixels photo, String edge) {
        var width = photo.width();
        var height = photo.height();
        var x = switch (edge) {
            case "left" -> 10;
            case "right" -> width - 10;
            default -> width * 4 / 10;
        };
        var y = switch (edge) {
            case "top" -> 10;
            case "bottom" -> height - 10;
            default -> height * 4 / 10;
        };
        return photo.colours()[y * width + x];
    }

    private static void assertNear(int colour, Color expected) {
        var seen = new Color(colour);
        assertThat(Math.abs(seen.getRed() - expected.getRed())
                        + Math.abs(seen.getGreen() - expected.getGreen())
                        + Math.abs(seen.getBlue() - expected.getBlue()))
                .as(seen + " is near " + expected)
                .isLessThan(60);
    }
}
