package org.modalitypages.problem;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Gives the container's own refusals (no such path, method or media type) the words of a problem. Whoever looks at an address
 * that only takes forms is led to the page to which it belongs.
 */
@Provider
public class WebExceptionMapper implements ExceptionMapper<WebApplicationException> {

    @Inject
    private ProblemResponses responses;

    @Inject
    private Places places;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(WebApplicationException refused) {
        var original = refused.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        if (original.getStatus() == 405 && comesBackToForm()) {
            var page = places.above(request.getRequestURI());
            if (page.isPresent()) {
                return Response.status(303)
                        .header(HttpHeaders.LOCATION, page.get())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            }
        }
        // JAX-RS looks at the body's type before it looks at Accept; the promised order is 406, then 415.
        var status = original.getStatus() == 415 && !acceptsJson() ? 406 : original.getStatus();
        var answer = responses.answer(Problem.ofStatus(status), request);
        var allow = original.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, withHead(allow))
                        .build();
    }

    /** Whether a person looks at an address that a form was sent to, as browsers show it after a refusal. */
    private boolean comesBackToForm() {
        return ProblemResponses.isPage(request) && Set.of("GET", "HEAD").contains(request.getMethod());
    }

    /** Where GET is answered, HEAD is; JAX-RS leaves it out of the list. */
    private static String withHead(String allow) {
        return allow.contains("GET") && !allow.contains("HEAD") ? allow.replace("GET", "GET, HEAD") : allow;
    }

    private boolean acceptsJson() {
        return headers.getAcceptableMediaTypes().stream().anyMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible);
    }
}
