package org.modalitypages.appearance;

/** Fired in the transaction in which a theme is uploaded, set, chosen or taken away: every page has to be rendered anew. */
public record ThemesChanged() {}
