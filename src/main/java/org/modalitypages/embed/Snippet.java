package org.modalitypages.embed;

import java.util.List;

/**
 * Text to paste, in one place or in several.
 *
 * @param name which way it is: {@code script}, {@code wordpress}, {@code frame}, {@code oembed}, {@code link}, {@code
 *     text}, {@code nginx}, {@code apache}, {@code esi}, {@code shadow} or {@code oembed-address}
 * @param title the same for people
 * @param hint who needs it and what it does
 * @param developer whether it takes somebody who looks after a server
 */
public record Snippet(String name, String title, String hint, boolean developer, List<Part> parts) {

    /**
     * What goes into one place.
     *
     * @param place where to paste it, such as {@code Into the page}
     */
    public record Part(String place, String text) {}

    static Snippet toPaste(String name, String title, String hint, String place, String text) {
        return new Snippet(name, title, hint, false, List.of(new Part(place, text)));
    }

    static Snippet forDeveloper(String name, String title, String hint, Part... parts) {
        return new Snippet(name, title, hint, true, List.of(parts));
    }
}
