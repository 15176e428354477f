package org.modalitypages.embed;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.modalitypages.delivery.QueryParameters;
import org.modalitypages.delivery.QueryRefused;
import org.modalitypages.theme.EmbedLayout;

/**
 * What is asked for of a widget: {@code /embed/v1/fragments/emdr?layout=cards&limit=5}. Parameters override what is saved
 * under a site key, and that overrides the defaults. Other parameters are no concern of ours and left out.
 *
 * @param settings what it comes to
 * @param scheme of a frame
 * @param asked the parameters that change something, by name
 */
record EmbedQuery(
        EmbedForm form,
        String modality,
        Optional<SavedEmbed> saved,
        EmbedSettings settings,
        EmbedScheme scheme,
        Map<String, String> asked) {

    private static final Pattern LIMIT = Pattern.compile("[1-9]|[1-4][0-9]|50");
    private static final int LONGEST_REGION = 60;

    /** What this installation has to choose from. */
    record Known(List<String> locales, List<String> themes, Function<String, Optional<SavedEmbed>> saved) {

        private String localeOr(String locale) {
            return locales.contains(locale) ? locale : locales.get(0);
        }
    }

    /**
     * Reads a query.
     *
     * @param rawQuery as sent, without question mark; may be empty
     * @throws QueryRefused for a value that can never be right; one that may have been right, such as the name of a theme
     *     that is no longer installed, counts as missing
     */
    static EmbedQuery parse(EmbedForm form, String modality, String rawQuery, Known known) {
        var given = new Given(QueryParameters.parse(rawQuery));
        var saved = given.take("site").flatMap(known.saved());
        var base = saved.map(SavedEmbed::settings).orElse(EmbedSettings.DEFAULT);
        saved.ifPresent(embed -> given.asked.put("site", embed.key()));
        var theme = given.choice("theme", base.theme(), known.themes());
        var limit = given.limit(base.limit());
        var region = given.region(base.region());
        var layout = given.token("layout", base.layout(), EmbedLayout::of, EmbedLayout::token, EmbedLayout.values());
        var order = given.token("order", base.order(), EmbedOrder::of, EmbedOrder::token, EmbedOrder.values());
        var locale = given.choice("locale", known.localeOr(base.locale()), known.locales());
        var scheme = given.token("scheme", EmbedScheme.AUTO, EmbedScheme::of, EmbedScheme::token, EmbedScheme.values());
        var settings = new EmbedSettings(
                theme, limit, region, layout, order, locale, base.heading(), base.showsHeading(), base.colours());
        return new EmbedQuery(form, modality, saved, settings, scheme, given.asked);
    }

    /** Under which its rendition is kept: path and query in the one way in which we write them. */
    String key() {
        var query = asked.entrySet().stream()
                .map(one -> one.getKey() + "=" + QueryParameters.encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        return form.path(modality) + (query.isEmpty() ? "" : "?" + query);
    }

    /** The attributes of the custom element that asks for the same. */
    Map<String, String> attributes() {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("modality", modality);
        asked.forEach((name, value) -> attributes.put(name.equals("site") ? "sitekey" : name, value));
        return attributes;
    }

    /** The parameters of one query, and those of them that change something. */
    private static final class Given {
        private final QueryParameters parameters;
        private final Map<String, String> asked = new TreeMap<>();

        private Given(QueryParameters parameters) {
            this.parameters = parameters;
        }

        private Optional<String> take(String name) {
            return parameters.take(name);
        }

        private String choice(String name, String base, List<String> known) {
            var chosen = take(name)
                    .flatMap(value ->
                            known.stream().filter(value::equalsIgnoreCase).findFirst());
            chosen.filter(value -> !value.equals(base)).ifPresent(value -> asked.put(name, value));
            return chosen.orElse(base);
        }

        private int limit(int base) {
            var text = take("limit");
            text.filter(value -> !LIMIT.matcher(value).matches()).ifPresent(value -> {
                throw new QueryRefused(
                        "limit", "\"limit\" is a whole number from 1 to " + EmbedSettings.MOST + ".", List.of());
            });
            var limit = text.map(Integer::valueOf).orElse(base);
            if (limit != base) {
                asked.put("limit", Integer.toString(limit));
            }
            return limit;
        }

        private String region(String base) {
            var region = take("region").map(String::strip).orElse(base);
            if (region.length() > LONGEST_REGION) {
                throw new QueryRefused(
                        "region", "\"region\" has at most " + LONGEST_REGION + " characters.", List.of());
            }
            if (!region.equals(base)) {
                asked.put("region", region);
            }
            return region;
        }

        private <T> T token(
                String name, T base, Function<String, Optional<T>> of, Function<T, String> token, T[] values) {
            var text = take(name);
            if (text.isEmpty()) {
                return base;
            }
            var value = of.apply(text.get())
                    .orElseThrow(() -> new QueryRefused(
                            name,
                            "There is no " + name + " \"" + text.get() + "\".",
                            Arrays.stream(values).map(token).toList()));
            if (!value.equals(base)) {
                asked.put(name, token.apply(value));
            }
            return value;
        }
    }
}
