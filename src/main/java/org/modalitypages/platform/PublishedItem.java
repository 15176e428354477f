package org.modalitypages.platform;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * A published item in one language, by the fields of its {@link ContentTypeDescription}.
 *
 * @param fields text, HTML, addresses, locales and date-times are strings (date-times in UTC with whole seconds, such as
 *     {@code 2026-05-04T09:30:00Z}), lists are arrays of strings, relations are the id of the other item, and what is
 *     missing is not there
 * @param publishedAt when it went live, in whole seconds
 */
public record PublishedItem(ItemKey key, JsonObject fields, Instant publishedAt) {

    /** What has to come back from the platform's inventory. */
    public ItemDigest digest() {
        return ItemDigest.of(key, fields);
    }
}
