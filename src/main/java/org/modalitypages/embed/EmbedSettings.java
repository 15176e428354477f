package org.modalitypages.embed;

import java.util.Objects;
import org.modalitypages.theme.EmbedColours;
import org.modalitypages.theme.EmbedLayout;

/**
 * How a widget looks and what it shows, whichever way it gets onto a page.
 *
 * @param theme the name of an installed theme; empty for the one that this site's pages wear
 * @param limit how many quotes at most, 1 to {@value #MOST}
 * @param region only specialists of this region, as their profiles write it, such as {@code ON}; empty for all
 * @param locale one of this site's; empty for its default
 * @param heading over the quotes, at most {@value #LONGEST_HEADING} characters; empty for the one in the widget's language
 * @param showsHeading whether there is a heading at all
 */
public record EmbedSettings(
        String theme,
        int limit,
        String region,
        EmbedLayout layout,
        EmbedOrder order,
        String locale,
        String heading,
        boolean showsHeading,
        EmbedColours colours) {

    public static final int MOST = 50;
    public static final int USUAL = 15;
    public static final int LONGEST_HEADING = 120;

    /** What a widget has that says nothing. */
    public static final EmbedSettings DEFAULT =
            new EmbedSettings("", USUAL, "", EmbedLayout.LIST, EmbedOrder.DAILY, "", "", true, EmbedColours.THEMES_OWN);

    public EmbedSettings {
        Objects.requireNonNull(theme);
        Objects.requireNonNull(region);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(heading);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit: 1 to " + MOST);
        }
    }
}
