package org.modalitypages.embed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order a widget shows quotes. The first is what a widget has that asks for none. */
public enum EmbedOrder {
    /** As on the modality's page: pinned ones first, the others in turn from day to day. */
    DAILY,
    /** What was published last comes first. */
    NEWEST,
    /** By the specialists' names. */
    NAME;

    /** As attributes and addresses write it: {@code daily}, {@code newest} or {@code name}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EmbedOrder> of(String token) {
        return Arrays.stream(values())
                .filter(order -> order.token().equals(token))
                .findFirst();
    }
}
