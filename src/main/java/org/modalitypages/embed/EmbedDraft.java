package org.modalitypages.embed;

import java.util.Map;
import java.util.stream.Collectors;
import org.modalitypages.theme.EmbedColours;
import org.modalitypages.theme.EmbedLayout;

/**
 * An embed as somebody enters it, nothing of it checked. Empty text stands for what is not set.
 *
 * @param limit digits
 * @param light colours by {@link EmbedColours#NAMES}
 * @param dark the same on a dark page
 * @param height digits, in CSS pixels; empty for what the layout usually has
 */
public record EmbedDraft(
        String name,
        String modality,
        String theme,
        String limit,
        String region,
        String layout,
        String order,
        String locale,
        String heading,
        boolean showsHeading,
        Map<String, String> light,
        Map<String, String> dark,
        String height,
        boolean counting) {

    /** What a form begins with. */
    public static final EmbedDraft BLANK = of("", "", EmbedSettings.DEFAULT, "", true);

    public EmbedDraft {
        light = Map.copyOf(light);
        dark = Map.copyOf(dark);
    }

    /** The same about a modality. */
    public EmbedDraft about(String slug) {
        return new EmbedDraft(
                name,
                slug,
                theme,
                limit,
                region,
                layout,
                order,
                locale,
                heading,
                showsHeading,
                light,
                dark,
                height,
                counting);
    }

    /** An embed as it is saved. */
    public static EmbedDraft of(Embed embed, String modality) {
        return of(embed.name(), modality, embed.settings(), Integer.toString(embed.height()), embed.counting());
    }

    private static EmbedDraft of(
            String name, String modality, EmbedSettings settings, String height, boolean counting) {
        return new EmbedDraft(
                name,
                modality,
                settings.theme(),
                Integer.toString(settings.limit()),
                settings.region(),
                settings.layout().token(),
                settings.order().token(),
                settings.locale(),
                settings.heading(),
                settings.showsHeading(),
                whole(settings.colours().light()),
                whole(settings.colours().dark()),
                height,
                counting);
    }

    /** The height in CSS pixels that a page keeps for a widget of this layout unless its owner says otherwise. */
    public static int usualHeight(EmbedLayout layout) {
        return switch (layout) {
            case SINGLE -> 420;
            case CAROUSEL, CARDS, LIST -> 560;
        };
    }

    private static Map<String, String> whole(Map<String, String> colours) {
        return EmbedColours.NAMES.stream()
                .collect(Collectors.toMap(name -> name, name -> colours.getOrDefault(name, "")));
    }
}
