package org.modalitypages.theme;

/**
 * A picture or font that {@code theme.json} lists.
 *
 * @param path in the theme: {@code assets/leaf.webp}
 * @param width in pixels as declared; 0 where nothing is
 * @param height the same
 */
record AssetEntry(String path, int width, int height) {}
