package org.modalitypages.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Tells whoever calls the management API under which id the log and the record know what was done. */
@Provider
public class CorrelationFilter implements ContainerResponseFilter {

    /** The header that carries the id. */
    public static final String HEADER = "Correlation-Id";

    @Inject
    private Correlation correlation;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().startsWith("api/")) {
            response.getHeaders().putSingle(HEADER, correlation.id());
        }
    }
}
