package org.modalitypages.theme;

/**
 * A picture or font of a theme as it is served.
 *
 * @param mediaType such as {@code font/woff2}
 */
@SuppressWarnings("ArrayRecordComponent") // written out, never compared
public record ThemeAsset(String mediaType, byte[] bytes) {}
