package org.modalitypages.media;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A photo as content names it.
 *
 * @param id 32 hexadecimal digits, made of the pixels, so that a photo never changes under its address
 * @param alt what it shows, for those who do not see it; {@code null} when the name beside it says enough
 */
public record Photo(String id, String alt) {

    /** The public path of one size, such as {@code /media/<id>/240.jpg}; served while something public shows it. */
    public String path(PhotoSize size) {
        return "/media/" + id + "/" + size.side() + ".jpg";
    }

    /** The path of one size for whoever is signed in and may see it before it is public. */
    public String managedPath(PhotoSize size) {
        return "/api/v1/manage/media/" + id + "/" + size.side();
    }

    /** Every managed path with its width, as {@code srcset} takes them. */
    public String managedSources() {
        return Arrays.stream(PhotoSize.values())
                .map(size -> managedPath(size) + " " + size.side() + "w")
                .collect(Collectors.joining(", "));
    }
}
