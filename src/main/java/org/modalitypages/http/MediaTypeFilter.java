package org.modalitypages.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * Refuses a body that does not say what it is. JAX-RS would give it to any method that takes a body: of an import, to the
 * one that takes archives.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class MediaTypeFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        var takesBody = method != null && method.isAnnotationPresent(Consumes.class);
        if (takesBody && request.getMediaType() == null && request.hasEntity()) {
            throw new Refusal(Problem.ofStatus(415));
        }
    }
}
