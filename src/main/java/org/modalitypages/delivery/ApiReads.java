package org.modalitypages.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Reads of the content API that are no exact hit: a query in another order than ours, a combination rendered on first
 * use, or something to refuse. Refusals come in the order 404 unknown path, 405, 406, 400, 404 unknown item.
 */
final class ApiReads {

    private static final Logger LOGGER = System.getLogger(ApiReads.class.getName());
    private static final String ROOT = "/api/v1/";
    private static final int PERMANENT_REDIRECT = 308;

    private final Renditions renditions;
    private final PublishedContent content;

    ApiReads(Renditions renditions, PublishedContent content) {
        this.renditions = renditions;
        this.content = content;
    }

    void answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var canonical = CanonicalPath.of(path);
        var collection = collection(canonical);
        if (collection.isEmpty() && renditions.findPinned(canonical).isEmpty()) {
            Answer.send(ProblemRendition.NOT_FOUND, request, response);
        } else if (request.getMethod().equals("OPTIONS")) {
            Answer.options(true, response);
        } else if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", Answer.ALLOWED);
            Answer.send(ProblemRendition.NOT_ALLOWED, request, response);
        } else if (!AcceptedType.allowsJson(request.getHeader("Accept"))) {
            Answer.send(ProblemRendition.NOT_ACCEPTABLE, request, response);
        } else if (!canonical.equals(path)) {
            Answer.redirectApi(PERMANENT_REDIRECT, canonical, request, response);
        } else {
            read(collection, canonical, request, response);
        }
    }

    private void read(
            Optional<PublicCollection> collection,
            String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        try {
            var found = collection.isEmpty() ? renditions.findPinned(path) : find(collection.get(), path, query);
            Answer.send(found.orElse(ProblemRendition.NOT_FOUND), request, response);
        } catch (QueryRefused refusal) {
            Answer.send(ProblemRendition.refusing(refusal), request, response);
        } catch (RuntimeException failure) {
            LOGGER.log(Level.WARNING, "No answer for " + path, failure);
            response.setHeader("Retry-After", "5");
            Answer.send(ProblemRendition.UNAVAILABLE, request, response);
        }
    }

    private Optional<Rendition> find(PublicCollection collection, String path, String rawQuery) {
        if (path.equals(collection.path())) {
            var query = ListQuery.parse(collection, rawQuery, content.locales());
            return renditions.findOrRender(query.key(), () -> Optional.of(content.list(query)));
        }
        var name = path.substring(collection.path().length() + 1);
        return item(ItemQuery.parse(collection, name, rawQuery, content.locales()));
    }

    /** What is public is pinned, so an unknown item costs no query. An old slug leads on whatever the query is. */
    private Optional<Rendition> item(ItemQuery query) {
        var plain = renditions.findPinned(query.path()).or(() -> renditions.findPinned(query.plainKey()));
        if (plain.isEmpty() || plain.get().location().isPresent()) {
            return plain;
        }
        var ready = renditions.findPinned(query.key());
        return ready.isPresent() ? ready : renditions.findOrRender(query.key(), () -> content.item(query));
    }

    /** The collection when the path is one, or one item of it. */
    private static Optional<PublicCollection> collection(String path) {
        if (!path.startsWith(ROOT)) {
            return Optional.empty();
        }
        var segments = path.substring(ROOT.length()).split("/", -1);
        return segments.length > 2 ? Optional.empty() : PublicCollection.named(segments[0]);
    }
}
