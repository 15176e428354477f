package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.modalitypages.console.BuilderView.Choices;
import org.modalitypages.console.BuilderView.Contrast;
import org.modalitypages.console.BuilderView.ThemeChoice;
import org.modalitypages.console.EmbedPreviewPages.NotesView;
import org.modalitypages.console.EmbedPreviewPages.SampleView;
import org.modalitypages.console.QueueView.Choice;
import org.modalitypages.delivery.SiteThemes;
import org.modalitypages.embed.Embed;
import org.modalitypages.embed.EmbedCheck;
import org.modalitypages.embed.EmbedDraft;
import org.modalitypages.embed.EmbedOrder;
import org.modalitypages.embed.EmbedPreview;
import org.modalitypages.embed.EmbedSnippets;
import org.modalitypages.embed.HostSite;
import org.modalitypages.embed.Regions;
import org.modalitypages.embed.Snippet;
import org.modalitypages.embed.Snippet.Part;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.Editions;
import org.modalitypages.site.Site;
import org.modalitypages.slug.Slugs;
import org.modalitypages.theme.EmbedColours;
import org.modalitypages.theme.EmbedLayout;
import org.modalitypages.theme.Theme;

/** Gathers what the page shows on which an embed is made. */
@ApplicationScoped
class BuilderViews {

    @Inject
    private Modalities modalities;

    @Inject
    private Editions editions;

    @Inject
    private Regions regions;

    @Inject
    private SiteThemes themes;

    @Inject
    private EmbedCheck check;

    @Inject
    private EmbedPreview previews;

    @Inject
    private EmbedSnippets snippets;

    @Inject
    private Site site;

    /** @param embed as it is saved; {@code null} before it is */
    BuilderView view(HostSite host, Embed embed, EmbedDraft draft, Map<String, String> problems, Notice notice) {
        var published = published();
        return new BuilderView(
                Long.toString(host.id()),
                host.name(),
                embed == null ? null : Long.toString(embed.id()),
                embed == null ? 0 : embed.version(),
                draft,
                choices(draft, published),
                themes(draft.theme()),
                heights(),
                contrast(draft),
                embed == null ? List.of() : snippets(embed),
                preview(draft),
                nobody(draft),
                !published.isEmpty(),
                problems,
                notice);
    }

    NotesView notes(EmbedDraft draft) {
        return new NotesView(contrast(draft), colourProblems(draft), regions(draft), nobody(draft));
    }

    SampleView sample(EmbedDraft draft, boolean dark) {
        var settings = check.lenient(draft);
        var height = check.check(draftOf(draft, draft.layout(), draft.height(), Map.of(), Map.of()))
                .content()
                .map(Embed.Content::height)
                .orElseGet(() -> EmbedDraft.usualHeight(settings.layout()));
        var about = draft.about(shown(draft));
        return new SampleView(
                previews.sample(about.modality(), settings, height).orElse(null), nobody(about), dark);
    }

    private List<Contrast> contrast(EmbedDraft draft) {
        return previews.contrast(check.lenient(draft)).stream()
                .map(Contrast::of)
                .toList();
    }

    /** By field, as saving would tell them. */
    private Map<String, String> colourProblems(EmbedDraft draft) {
        return byField(check.check(draftOf(draft, EmbedDraft.BLANK.layout(), "", draft.light(), draft.dark()))
                .problems()
                .all());
    }

    /** Problems by the fields of the form. */
    static Map<String, String> byField(Map<String, String> problems) {
        var byField = new LinkedHashMap<String, String>();
        problems.forEach((field, help) ->
                byField.put(field.startsWith("colours.") ? field.substring(8).replace('.', '-') : field, help));
        return byField;
    }

    /** A part of what is entered, so that it is checked whatever the rest is. */
    private EmbedDraft draftOf(
            EmbedDraft draft, String layout, String height, Map<String, String> light, Map<String, String> dark) {
        var usual = EmbedDraft.BLANK;
        var theme = themes.names().contains(draft.theme()) ? draft.theme() : "";
        return new EmbedDraft(
                "-", "", theme, usual.limit(), "", layout, usual.order(), "", "", true, light, dark, height, true);
    }

    private String nobody(EmbedDraft draft) {
        return regions.nobody(modality(draft), check.lenient(draft).region()).orElse(null);
    }

    private Optional<Long> modality(EmbedDraft draft) {
        return modalities.bySlug(draft.modality()).map(Slugs.Found::itemId);
    }

    /** The modality that is chosen; without one, the first that is published; empty when none is. */
    private String shown(EmbedDraft draft) {
        return draft.modality().isEmpty()
                ? published().stream().map(Modalities.Named::slug).findFirst().orElse("")
                : draft.modality();
    }

    /** Each way to show it, and last what a security policy needs. */
    private List<Snippet> snippets(Embed embed) {
        var all = new ArrayList<>(snippets.of(embed));
        all.add(new Snippet(
                "policy",
                "Security policy of the page",
                "For a site that says from where its pages may load anything (Content-Security-Policy). This is what script and element need, and all that they need. A frame needs script-src and frame-src.",
                true,
                List.of(new Part("Into the policy", String.join(";\n", snippets.policy()) + ";"))));
        return List.copyOf(all);
    }

    /** What a new embed begins with: the first modality that is published. */
    EmbedDraft first() {
        return published().stream()
                .findFirst()
                .map(modality -> EmbedDraft.BLANK.about(modality.slug()))
                .orElse(EmbedDraft.BLANK);
    }

    private List<Modalities.Named> published() {
        var live = Set.copyOf(editions.liveItems(Modalities.TYPE));
        return modalities.all().stream()
                .filter(modality -> live.contains(modality.id()))
                .toList();
    }

    private Choices choices(EmbedDraft draft, List<Modalities.Named> published) {
        var slugs = new LinkedHashMap<String, String>();
        slugs.put("", "Any: fill it in where you paste the snippet");
        published.forEach(modality -> slugs.put(modality.slug(), modality.title()));
        var locales = new LinkedHashMap<String, String>();
        locales.put("", Wording.locale(site.defaultLocale()) + ", as this site");
        site.locales().forEach(locale -> locales.put(locale, Wording.locale(locale)));
        return new Choices(
                choices(slugs, draft.modality(), " (not published)"),
                Arrays.stream(EmbedLayout.values())
                        .map(layout -> choice(layout.token(), words(layout), draft.layout()))
                        .toList(),
                regions(draft),
                Arrays.stream(EmbedOrder.values())
                        .map(order -> choice(order.token(), words(order), draft.order()))
                        .toList(),
                choices(locales, draft.locale(), ""));
    }

    /** Those in which the modality has somebody. */
    private List<Choice> regions(EmbedDraft draft) {
        var places = new LinkedHashMap<String, String>();
        places.put("", "All regions");
        regions.of(modality(draft)).forEach(region -> places.put(region, region));
        return choices(places, draft.region(), " (nobody at present)");
    }

    /** What was chosen before and is no longer offered stays chosen, and says so. */
    private static List<Choice> choices(Map<String, String> offered, String chosen, String otherwise) {
        var choices = new ArrayList<Choice>();
        offered.forEach((value, label) -> choices.add(choice(value, label, chosen)));
        if (!offered.containsKey(chosen)) {
            choices.add(new Choice(chosen, chosen + otherwise, true));
        }
        return choices;
    }

    private static Choice choice(String value, String label, String chosen) {
        return new Choice(value, label, value.equals(chosen));
    }

    private List<ThemeChoice> themes(String chosen) {
        var choices = new ArrayList<ThemeChoice>();
        var own = themes.current();
        choices.add(new ThemeChoice("", "As this site: " + capital(own.name()), chosen.isEmpty(), colours(own)));
        for (var name : themes.names()) {
            themes.named(name)
                    .ifPresent(theme ->
                            choices.add(new ThemeChoice(name, capital(name), name.equals(chosen), colours(theme))));
        }
        return choices;
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Map<String, String> colours(Theme theme) {
        var colours = new TreeMap<String, String>();
        theme.embedColours().light().forEach((name, value) -> colours.put("light-" + name, value));
        theme.embedColours().dark().forEach((name, value) -> colours.put("dark-" + name, value));
        return colours;
    }

    private static Map<String, Integer> heights() {
        var heights = new LinkedHashMap<String, Integer>();
        for (var layout : EmbedLayout.values()) {
            heights.put(layout.token(), EmbedDraft.usualHeight(layout));
        }
        return heights;
    }

    private static String words(EmbedLayout layout) {
        return switch (layout) {
            case LIST -> "List, one below the other";
            case CARDS -> "Cards, side by side";
            case CAROUSEL -> "Carousel, one at a time";
            case SINGLE -> "A single quote";
        };
    }

    private static String words(EmbedOrder order) {
        return switch (order) {
            case DAILY -> "Changing daily, as on its page";
            case NEWEST -> "Newest first";
            case NAME -> "By name";
        };
    }

    private static String preview(EmbedDraft draft) {
        var query = new LinkedHashMap<String, String>();
        query.put("modality", draft.modality());
        query.put("theme", draft.theme());
        query.put("limit", draft.limit());
        query.put("region", draft.region());
        query.put("layout", draft.layout());
        query.put("order", draft.order());
        query.put("locale", draft.locale());
        query.put("heading", draft.heading());
        query.put("height", draft.height());
        query.put("no-heading", draft.showsHeading() ? "" : "yes");
        EmbedColours.NAMES.forEach(name -> {
            query.put("light-" + name, draft.light().getOrDefault(name, ""));
            query.put("dark-" + name, draft.dark().getOrDefault(name, ""));
        });
        query.values().removeIf(String::isEmpty);
        return "/console/sites/preview?"
                + String.join(
                        "&",
                        query.entrySet().stream()
                                .map(field -> field.getKey() + "="
                                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                .toList());
    }
}
