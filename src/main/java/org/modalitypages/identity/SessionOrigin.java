package org.modalitypages.identity;

import java.util.Optional;

/**
 * From where somebody came to their session.
 *
 * @param limit for somebody whom a platform sent: no role holds that this one does not include; {@code null} otherwise
 * @param issuer of the provider of single sign-on, or the platform; {@code null} otherwise, as are the two below
 * @param providerSession the provider's own name of the session, where it has one
 * @param idToken by which the provider knows what to end
 */
public record SessionOrigin(Role limit, String issuer, String providerSession, String idToken) {

    /** From our own sign-in: by password or by a link that was mailed. */
    public static final SessionOrigin HERE = new SessionOrigin(null, null, null, null);

    /** From a content platform that is known as this provider, with this role at most. */
    public static SessionOrigin platform(Role limit, String provider) {
        return new SessionOrigin(limit, provider, null, null);
    }

    /** From the provider of single sign-on. */
    public static SessionOrigin provider(String issuer, String providerSession, String idToken) {
        return new SessionOrigin(null, issuer, providerSession, idToken);
    }

    /** Whether a platform vouched for this person, and nobody else. */
    public boolean isPlatform() {
        return limit != null;
    }

    /** The token by which the provider knows what to end. */
    public Optional<String> endingToken() {
        return Optional.ofNullable(idToken);
    }
}
