package org.modalitypages.console;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modalitypages.console.QueueView.Choice;
import org.modalitypages.specialist.Filter;

/** How the console's list of specialists is narrowed down, as its address says; what makes no sense asks for nothing. */
public class SpecialistFilter {

    @QueryParam("name")
    private String name;

    @QueryParam("region")
    private String region;

    @QueryParam("claimed")
    private String claimed;

    @QueryParam("licence")
    private String licence;

    @QueryParam("duplicates")
    private String duplicates;

    public String name() {
        return text(name);
    }

    public String region() {
        return text(region);
    }

    public boolean duplicates() {
        return "true".equals(duplicates);
    }

    public boolean none() {
        return query().isEmpty();
    }

    public List<Choice> accounts() {
        return choices(text(claimed), List.of("", "true", "false"), List.of("All", "With an account", "Without"));
    }

    public List<Choice> licences() {
        return choices(
                text(licence),
                List.of("", "none", "expired", "valid"),
                List.of("All", "None known", "All expired", "One valid"));
    }

    Filter filter() {
        return new Filter(
                given(name),
                given(region),
                text(claimed).matches("true|false") ? Boolean.valueOf(text(claimed)) : null,
                Filter.LICENCES.contains(text(licence)) ? text(licence) : null,
                duplicates() ? Boolean.TRUE : null);
    }

    /** The same as a query, without what asks for nothing. */
    String query() {
        return Stream.of(
                        new String[] {"name", text(name)},
                        new String[] {"region", text(region)},
                        new String[] {"claimed", text(claimed)},
                        new String[] {"licence", text(licence)},
                        new String[] {"duplicates", duplicates() ? "true" : ""})
                .filter(pair -> !pair[1].isEmpty())
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String text(String value) {
        return value == null ? "" : value.strip().replace("\0", "");
    }

    private static String given(String value) {
        return text(value).isEmpty() ? null : text(value);
    }

    private static List<Choice> choices(String chosen, List<String> values, List<String> labels) {
        return values.stream()
                .map(value -> new Choice(value, labels.get(values.indexOf(value)), value.equals(chosen)))
                .toList();
    }
}
