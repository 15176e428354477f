package org.modalitypages.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The collections of the content API, each with the closed lists of what can be asked of it. The first sort is the default. */
public enum PublicCollection {
    MODALITIES(
            "modalities",
            "slug,title",
            "title,slug,publishedAt",
            "statements,specialist",
            "id,slug,title,summary,definition,callToAction,matchUrl,url,locale,locales,publishedAt"),
    SPECIALISTS(
            "specialists",
            "region,city,kind,language,telehealth,acceptingClients,modality",
            "name,publishedAt",
            "statements",
            "id,slug,kind,name,title,attribution,city,region,country,licences,supervisedBy,languages,"
                    + "telehealth,acceptingClients,photo,website,profileUrl,url,publishedAt"),
    STATEMENTS(
            "statements",
            "modality,specialist,region",
            "-publishedAt",
            "modality,specialist",
            "id,text,attribution,locale,publishedAt");

    private static final List<String> YES_OR_NO = List.of("true", "false");
    private static final Map<String, List<String>> CLOSED_VALUES =
            Map.of("kind", List.of("person", "practice"), "telehealth", YES_OR_NO, "acceptingClients", YES_OR_NO);

    private final String segment;
    private final String filters;
    private final String sorts;
    private final String includes;
    private final String fields;

    PublicCollection(String segment, String filters, String sorts, String includes, String fields) {
        this.segment = segment;
        this.filters = filters;
        this.sorts = sorts;
        this.includes = includes;
        this.fields = fields;
    }

    /** The collection with that name in the path. */
    static Optional<PublicCollection> named(String segment) {
        return Arrays.stream(values()).filter(it -> it.segment.equals(segment)).findFirst();
    }

    /** {@code /api/v1/modalities} and so on. */
    public String path() {
        return "/api/v1/" + segment;
    }

    /** The names in {@code filter[…]}, in canonical order. */
    public List<String> filters() {
        return split(filters);
    }

    /** What {@code filter[name]} may be; empty where that is no closed list. */
    public List<String> filterValues(String filter) {
        return CLOSED_VALUES.getOrDefault(filter, List.of());
    }

    /** The names to sort by, without sign. */
    public List<String> sorts() {
        return split(sorts).stream().map(it -> Sort.parse(it).field()).toList();
    }

    public Sort defaultSort() {
        return Sort.parse(split(sorts).get(0));
    }

    /** What can be included, in canonical order. In modalities, {@code specialist} is the statements' and needs them. */
    public List<String> includes() {
        return split(includes);
    }

    /** The members of an item that {@code fields} can choose from, in the order in which JSON has them. */
    public List<String> fields() {
        return split(fields);
    }

    private static List<String> split(String names) {
        return List.of(names.split(",", -1));
    }
}
