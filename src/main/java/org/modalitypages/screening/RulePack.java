package org.modalitypages.screening;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.modalitypages.json.Json;

/**
 * The rules of one jurisdiction as data: how grave a finding is there, what to advise, and which clause it stands for.
 *
 * @param regions where it holds, by code and name; empty for the whole of its countries
 * @param countries whose regions these are
 * @param titles the titles that may be used there; empty where there is no such list
 */
record RulePack(
        String id,
        String version,
        String title,
        List<String> aliases,
        List<String> regions,
        List<String> countries,
        Map<String, Rule> rules,
        List<String> titles) {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** @param advice {@code null} where the general rules' advice holds */
    record Rule(Severity severity, String advice, String reference) {}

    static RulePack read(InputStream json) {
        try (var reader = Json.createReader(json)) {
            var pack = reader.readObject();
            var rules = new HashMap<String, Rule>();
            pack.getJsonObject("rules").forEach((id, rule) -> rules.put(id, rule(rule.asJsonObject())));
            return new RulePack(
                    pack.getString("id"),
                    pack.getString("version"),
                    pack.getString("title"),
                    strings(pack, "aliases"),
                    strings(pack, "regions"),
                    strings(pack, "countries"),
                    Map.copyOf(rules),
                    strings(pack, "titles"));
        }
    }

    boolean isCalled(String name) {
        return id.equalsIgnoreCase(name) || aliases.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Whether it is the pack of this region; the country may be unknown. */
    boolean isOf(String region, String country) {
        return listed(regions, region) && (country == null || listed(countries, country));
    }

    /** Whether it is the pack of this whole country. */
    boolean isOf(String country) {
        return regions.isEmpty() && listed(countries, country);
    }

    /** Whether one of its titles stands in this one; true where it lists none. */
    boolean allows(String title) {
        var words = " "
                + NO_WORD.matcher(title.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
        return titles.isEmpty()
                || titles.stream()
                        .map(listed -> NO_WORD.matcher(listed.toLowerCase(Locale.ROOT))
                                .replaceAll(" ")
                                .strip())
                        .anyMatch(listed -> words.contains(" " + listed + " "));
    }

    private static boolean listed(List<String> names, String name) {
        return name != null && names.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static Rule rule(JsonObject rule) {
        return new Rule(
                Severity.ofWord(rule.getString("severity")),
                rule.getString("advice", null),
                rule.getString("reference"));
    }

    private static List<String> strings(JsonObject object, String name) {
        return object.getJsonArray(name).getValuesAs(JsonString::getString);
    }
}
