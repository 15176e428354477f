package org.modalitypages.delivery;

/** Fired on each node after the themes changed and everything public was rendered anew. */
public record ThemesReloaded() {}
