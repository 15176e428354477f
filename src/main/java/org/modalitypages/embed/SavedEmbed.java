package org.modalitypages.embed;

/**
 * A widget that a site owner saved, as public reads need it.
 *
 * @param key public, as it stands in the snippet: 16 of {@code a} to {@code z} and {@code 0} to {@code 9}
 * @param modality the present slug of the modality that it is about; empty where the snippet names one
 * @param counts whether views and clicks are counted
 */
public record SavedEmbed(
        String key, long embedId, long siteId, String modality, EmbedSettings settings, boolean counts) {}
