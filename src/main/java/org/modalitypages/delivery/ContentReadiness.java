package org.modalitypages.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once everything public is rendered. The database being down later does not take a node out of service, as
 * public reads go on without it.
 */
@Readiness
@ApplicationScoped
public class ContentReadiness implements HealthCheck {

    @Inject
    private ChangePolling polling;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("published content")
                .status(polling.ready())
                .build();
    }
}
