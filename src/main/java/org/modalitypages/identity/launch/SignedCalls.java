package org.modalitypages.identity.launch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Knows which platform's server asks something of us by itself, for nobody in particular: by a token that is made as those
 * for launches are, with the asked address as its audience.
 */
@ApplicationScoped
public class SignedCalls {

    @Inject
    @Any
    private Instance<LaunchPlatforms> platforms;

    @Inject
    private Clock clock;

    /** The platform that made this token for this address; empty when none did, or it is disabled. */
    public Optional<LaunchPlatform> caller(String token, String address) {
        try {
            return Optional.of(new LaunchTokens(
                            id -> platforms.stream()
                                    .flatMap(source -> source.byId(id).stream())
                                    .findFirst(),
                            address,
                            clock)
                    .maker(token));
        } catch (LaunchRefused refused) {
            return Optional.empty();
        }
    }
}
