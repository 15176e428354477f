package org.modalitypages.theme;

/** What templates may know of the theme itself: the background colours, for the frame that browsers draw. */
record ThemeView(String backgroundLight, String backgroundDark) {

    static ThemeView of(Manifest manifest) {
        var background = manifest.tokens().get("color.background");
        return background == null ? new ThemeView("", "") : new ThemeView(background.light(), background.dark());
    }
}
