package org.modalitypages.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Answers a problem as a document, or as a page where a person is looking. */
@ApplicationScoped
public class ProblemResponses {

    @Inject
    @Any
    private Instance<ProblemPage> pages;

    @Inject
    private Correlation correlation;

    /** The answer to a problem for a request to this path (context-relative, starting with a slash). */
    public Response answer(Problem problem, HttpServletRequest request) {
        var response = Response.status(problem.status()).header("Cache-Control", "no-store");
        Optional.ofNullable(problem.members().get(Problem.RETRY_AFTER))
                .ifPresent(seconds -> response.header("Retry-After", seconds));
        var path = originalPath(request);
        var page = pages.stream().filter(known -> known.serves(path)).findFirst();
        if (page.isPresent()) {
            return response.type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                    .entity(page.get().render(problem))
                    .build();
        }
        if (problem.status() == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.type(Problem.MEDIA_TYPE)
                .entity(problem.with("correlation", correlation.id()).toJson().toString())
                .build();
    }

    /** Whether the caller looks at pages rather than at the API. */
    public static boolean isPage(HttpServletRequest request) {
        var path = originalPath(request);
        return path.startsWith("/console")
                || path.startsWith("/portal")
                || path.startsWith("/launch")
                || path.startsWith("/correct/")
                || path.startsWith("/report/");
    }

    private static String originalPath(HttpServletRequest request) {
        var original = request.getAttribute("jakarta.servlet.error.request_uri");
        return original == null ? request.getRequestURI() : original.toString();
    }
}
