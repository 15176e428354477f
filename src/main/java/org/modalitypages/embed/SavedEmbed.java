package org.modalitypages.embed;

/**
 * A widget's settings as a site owner saved them.
 *
 * @param key public; stands in snippets as {@code sitekey}
 * @param modality the slug that it was made for; empty for any
 * @param counts whether views and clicks are counted
 */
public record SavedEmbed(
        String key, long embedId, long siteId, String modality, EmbedSettings settings, boolean counts) {}
