package org.modalitypages.page;

/**
 * A stylesheet or script as served.
 *
 * @param mediaType such as {@code text/css}
 * @param hash of the content, part of the address, so that it may be cached for ever
 */
@SuppressWarnings("ArrayRecordComponent") // written out, never compared
public record Asset(String name, String mediaType, String hash, byte[] bytes) {}
