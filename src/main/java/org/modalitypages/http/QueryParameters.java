package org.modalitypages.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * The query of a management list: a closed list of names, each at most once, plain or as {@code filter[name]}.
 */
public final class QueryParameters {

    private final Map<String, String> values;

    private QueryParameters(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads the query.
     *
     * @throws Refusal 400 when it has another parameter, one without a value or one twice
     */
    public static QueryParameters of(UriInfo address, String... names) {
        var allowed = List.of(names);
        var values = new TreeMap<String, String>();
        address.getQueryParameters().forEach((name, given) -> {
            var plain = name.startsWith("filter[") && name.endsWith("]") ? name.substring(7, name.length() - 1) : name;
            if (!allowed.contains(plain)) {
                throw refused(name, "\"" + name + "\" is no parameter of this list.", allowed);
            }
            if (given.size() != 1 || given.get(0).isBlank() || values.put(plain, given.get(0)) != null) {
                throw refused(name, "\"" + name + "\" takes one value.", allowed);
            }
            if (given.get(0).indexOf('\0') >= 0) {
                throw refused(name, "\"" + name + "\" holds a NUL character, which nothing here may.", allowed);
            }
        });
        return new QueryParameters(values);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** {@code limit}, 1 to 100; 400 when it is anything else. */
    public int limit(int otherwise) {
        return value("limit")
                .map(text -> {
                    if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 100) {
                        throw refused("limit", "\"limit\" is a whole number from 1 to 100.", List.of());
                    }
                    return Integer.parseInt(text);
                })
                .orElse(otherwise);
    }

    private static Refusal refused(String name, String detail, List<String> allowed) {
        return new Refusal(Problem.invalidParameter(name, detail, allowed));
    }
}
