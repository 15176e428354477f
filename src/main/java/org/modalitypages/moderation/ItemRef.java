package org.modalitypages.moderation;

/** An item of a content type, such as {@code statement} 1042. */
public record ItemRef(String type, long id) {}
