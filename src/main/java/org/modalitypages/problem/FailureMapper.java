package org.modalitypages.problem;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers what nobody expected without telling its inside; the log has the whole, under the same correlation id. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());

    @Inject
    private ProblemResponses responses;

    @Inject
    private Correlation correlation;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return responses.answer(refusal.problem(), request);
            }
            if (cause instanceof OptimisticLockException) {
                return responses.answer(
                        Problem.stale("Read it again, look at what changed, and decide anew."), request);
            }
        }
        LOG.log(Level.SEVERE, failure, () -> "Request failed, correlation " + correlation.id());
        return responses.answer(Problem.failure(correlation.id()), request);
    }
}
