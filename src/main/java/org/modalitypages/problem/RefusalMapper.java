package org.modalitypages.problem;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a refusal with its problem. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Inject
    private ProblemResponses responses;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Refusal refusal) {
        return responses.answer(refusal.problem(), request);
    }
}
