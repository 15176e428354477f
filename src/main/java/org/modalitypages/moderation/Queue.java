package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** The editions that wait for somebody, oldest first, a page at a time by keyset. */
@ApplicationScoped
@Transactional
public class Queue {

    @PersistenceContext
    private EntityManager entities;

    /**
     * What to show.
     *
     * @param filters values by facet: {@code type}, {@code locale}, {@code modality}, {@code region}
     * @param after the cursor of the page before; {@code null} for the first
     */
    public record Request(List<State> states, Map<String, String> filters, int limit, String after) {}

    /** One page, and the cursor of the next; {@code null} when there is none. */
    public record Page(List<Edition> items, String next) {}

    private record Key(Instant queuedAt, long id) {}

    /** A page of the queue; 400 when the cursor is none of ours. */
    public Page page(Request request) {
        var query = query(request, "select e", " order by e.queuedAt, e.id", Edition.class);
        var found = query.setMaxResults(request.limit() + 1).getResultList();
        if (found.size() <= request.limit()) {
            return new Page(found, null);
        }
        var items = found.subList(0, request.limit());
        return new Page(List.copyOf(items), encode(items.get(items.size() - 1)));
    }

    /** How many editions these filters leave, counted no further than to one more than the request's limit. */
    public int count(Request request) {
        return query(request, "select e.id", "", Long.class)
                .setMaxResults(request.limit() + 1)
                .getResultList()
                .size();
    }

    private <T> TypedQuery<T> query(Request request, String select, String order, Class<T> result) {
        var conditions = new ArrayList<>(List.of("e.state in :states"));
        var parameters = new TreeMap<String, Object>(Map.of("states", request.states()));
        request.filters().forEach((facet, value) -> {
            conditions.add("e." + facet + " = :" + facet);
            parameters.put(facet, value);
        });
        if (request.after() != null) {
            var key = decode(request.after());
            conditions.add("(e.queuedAt > :at or (e.queuedAt = :at and e.id > :id))");
            parameters.put("at", key.queuedAt());
            parameters.put("id", key.id());
        }
        var query = entities.createQuery(
                select + " from Edition e where " + String.join(" and ", conditions) + order, result);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static String encode(Edition last) {
        var at = last.queuedAt();
        var key = at.getEpochSecond() + "." + at.getNano() + "." + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.US_ASCII));
    }

    private static Key decode(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split("\\.", -1);
            var at = Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            return new Key(at, Long.parseLong(parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | java.time.DateTimeException unreadable) {
            throw new Refusal(Problem.invalidParameter(
                    "after",
                    "\"after\" is no cursor of this list. Use the value of \"next\" of the page before.",
                    List.of()));
        }
    }
}
