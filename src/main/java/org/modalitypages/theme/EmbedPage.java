package org.modalitypages.theme;

/** A widget with the site that it comes from; every address in it is absolute, as it is shown on pages of others. */
public record EmbedPage(SiteView site, EmbedView embed) {}
