package org.modalitypages.embed;

import java.util.Arrays;
import java.util.Optional;

/** The forms in which a widget gets onto a page; all hold the same piece of HTML. */
enum EmbedForm {
    /** A piece of HTML as it is, for includes on a server and for the custom element. */
    FRAGMENT("fragments"),
    /** The custom element with the piece of HTML as its declarative shadow tree. */
    SHADOW("shadows"),
    /** A document of its own, for a frame. */
    FRAME("frames");

    private final String segment;

    EmbedForm(String segment) {
        this.segment = segment;
    }

    /** The path of a modality's widget in this form. */
    String path(String modality) {
        return "/embed/v1/" + segment + "/" + modality;
    }

    static Optional<EmbedForm> of(String segment) {
        return Arrays.stream(values())
                .filter(form -> form.segment.equals(segment))
                .findFirst();
    }
}
