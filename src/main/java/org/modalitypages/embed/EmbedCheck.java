package org.modalitypages.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.modalitypages.delivery.SiteThemes;
import org.modalitypages.modality.Modalities;
import org.modalitypages.problem.FieldProblems;
import org.modalitypages.site.Site;
import org.modalitypages.slug.Slugs;
import org.modalitypages.theme.EmbedColours;
import org.modalitypages.theme.EmbedContrast;
import org.modalitypages.theme.EmbedLayout;

/** Checks what somebody enters for an embed, all of it at once. */
@ApplicationScoped
public class EmbedCheck {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_REGION = 60;
    static final int LOWEST = 40;
    static final int HIGHEST = 4_000;

    private static final Pattern COLOUR = Pattern.compile("#?([0-9a-f]{3}|[0-9a-f]{6})");

    @Inject
    private Modalities modalities;

    @Inject
    private SiteThemes themes;

    @Inject
    private Site site;

    /** The content, or what has to be put right first. */
    public record Checked(Optional<Embed.Content> content, FieldProblems problems) {}

    /** Checks all of a draft. */
    public Checked check(EmbedDraft draft) {
        var problems = new FieldProblems();
        if (draft.name().isBlank() || draft.name().strip().length() > LONGEST_NAME) {
            problems.add("name", "Give the embed a name of 1 to " + LONGEST_NAME + " characters, to know it by.");
        }
        var modality = draft.modality().isEmpty()
                ? Optional.<Long>empty()
                : modalities.bySlug(draft.modality()).map(Slugs.Found::itemId);
        if (!draft.modality().isEmpty() && modality.isEmpty()) {
            problems.add(
                    "modality", "There is no modality " + draft.modality() + ". Choose one of this site's, or none.");
        }
        var settings = settings(draft, problems);
        var height = draft.height().isEmpty()
                ? Optional.of(settings.map(EmbedSettings::layout).orElse(EmbedLayout.LIST))
                        .map(EmbedDraft::usualHeight)
                : number(draft.height(), LOWEST, HIGHEST);
        if (height.isEmpty()) {
            problems.add("height", "The height is a whole number of pixels from " + LOWEST + " to " + HIGHEST + ".");
        }
        return problems.none()
                ? new Checked(
                        Optional.of(new Embed.Content(
                                draft.name().strip(),
                                modality.orElse(null),
                                settings.orElseThrow(),
                                height.orElseThrow(),
                                draft.counting())),
                        problems)
                : new Checked(Optional.empty(), problems);
    }

    /** The settings alone, with what is unfit left at its default: for a preview of what is half entered. */
    public EmbedSettings lenient(EmbedDraft draft) {
        var ignored = new FieldProblems();
        return new EmbedSettings(
                themes.names().contains(draft.theme()) ? draft.theme() : "",
                number(draft.limit(), 1, EmbedSettings.MOST).orElse(EmbedSettings.USUAL),
                draft.region().strip(),
                EmbedLayout.of(draft.layout()).orElse(EmbedLayout.LIST),
                EmbedOrder.of(draft.order()).orElse(EmbedOrder.DAILY),
                site.locales().contains(draft.locale()) ? draft.locale() : "",
                draft.heading().length() > EmbedSettings.LONGEST_HEADING
                        ? ""
                        : draft.heading().strip(),
                draft.showsHeading(),
                new EmbedColours(colours("light", draft.light(), ignored), colours("dark", draft.dark(), ignored)));
    }

    private Optional<EmbedSettings> settings(EmbedDraft draft, FieldProblems problems) {
        if (!draft.theme().isEmpty() && !themes.names().contains(draft.theme())) {
            problems.add("theme", "Choose one of the themes " + String.join(", ", themes.names()) + ", or none.");
        }
        var limit = number(draft.limit(), 1, EmbedSettings.MOST);
        if (limit.isEmpty()) {
            problems.add("limit", "A widget shows 1 to " + EmbedSettings.MOST + " quotes.");
        }
        if (draft.region().length() > LONGEST_REGION) {
            problems.add("region", "A region has at most " + LONGEST_REGION + " characters.");
        }
        var layout = EmbedLayout.of(draft.layout());
        if (layout.isEmpty()) {
            problems.add("layout", "The layout is one of " + tokens(EmbedLayout.values()) + ".");
        }
        var order = EmbedOrder.of(draft.order());
        if (order.isEmpty()) {
            problems.add("order", "The order is one of " + tokens(EmbedOrder.values()) + ".");
        }
        if (!draft.locale().isEmpty() && !site.locales().contains(draft.locale())) {
            problems.add("locale", "This site speaks " + String.join(", ", site.locales()) + ". Choose one, or none.");
        }
        if (draft.heading().length() > EmbedSettings.LONGEST_HEADING) {
            problems.add("heading", "A heading has at most " + EmbedSettings.LONGEST_HEADING + " characters.");
        }
        colours("light", draft.light(), problems);
        colours("dark", draft.dark(), problems);
        if (problems.none()) {
            readable(lenient(draft), problems);
        }
        return problems.none() ? Optional.of(lenient(draft)) : Optional.empty();
    }

    /** Colours of the owner's own that cannot be read are not kept; a theme's are the theme check's business. */
    private void readable(EmbedSettings settings, FieldProblems problems) {
        var theme = themes.named(settings.theme()).orElseGet(themes::current);
        for (var pair : EmbedContrast.of(theme, settings.colours())) {
            var set =
                    pair.dark() ? settings.colours().dark() : settings.colours().light();
            if (!pair.enough() && (set.containsKey(pair.words()) || set.containsKey("background"))) {
                var field = set.containsKey(pair.words()) ? pair.words() : "background";
                problems.add(
                        "colours." + (pair.dark() ? "dark." : "light.") + field,
                        String.format(
                                Locale.ROOT,
                                "The %s cannot be read: %.1f to 1 on its background, and %.1f is the least. Choose colours further apart.",
                                pair.words(),
                                pair.ratio(),
                                EmbedContrast.ENOUGH));
            }
        }
    }

    private static Map<String, String> colours(String scheme, Map<String, String> typed, FieldProblems problems) {
        var colours = new TreeMap<String, String>();
        for (var name : EmbedColours.NAMES) {
            var value = typed.getOrDefault(name, "").strip().toLowerCase(Locale.ROOT);
            if (COLOUR.matcher(value).matches()) {
                colours.put(name, hex(value.replace("#", "")));
            } else if (!value.isEmpty()) {
                problems.add(
                        "colours." + scheme + "." + name,
                        "A colour is # and six digits from 0 to f, such as #1d4f60; leave it empty for the theme's.");
            }
        }
        return colours;
    }

    private static String hex(String digits) {
        return "#" + (digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1"));
    }

    private static Optional<Integer> number(String text, int lowest, int highest) {
        return Optional.of(text.strip())
                .filter(digits -> digits.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .filter(number -> number >= lowest && number <= highest);
    }

    private static String tokens(Enum<?>... values) {
        List<String> tokens = Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        return tokens.stream().collect(Collectors.joining(", "));
    }
}
