package org.modalitypages.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long others may keep what we serve (RFC 9111, RFC 5861). Freshness and revalidation in the background together make
 * 60 s: after that a withdrawn text has left every shared cache that reaches this server.
 */
@ApplicationScoped
public class CachePolicy {

    private final String published;
    private final String photo;

    /** @param staleIfError key {@code stale-if-error}: seconds for which a cache may go on while this server is down, default 3600 */
    @Inject
    public CachePolicy(@ConfigProperty(name = "stale-if-error", defaultValue = "3600") int staleIfError) {
        var shared = "s-maxage=30, stale-while-revalidate=30, stale-if-error=" + staleIfError;
        this.published = "public, max-age=0, " + shared;
        this.photo = "public, max-age=31536000, immutable, " + shared;
    }

    /** For the container's proxy. */
    protected CachePolicy() {
        this(3600);
    }

    /** For pages, site map and content API. */
    public String published() {
        return published;
    }

    /**
     * For photos: a browser that has one need not ask again, as it never changes under its address; shared caches ask, so
     * that one which is taken back is no longer given to anybody new.
     */
    public String photo() {
        return photo;
    }

    /** For what has its version in its address, such as {@code /assets/<hash>/style.css}; it never changes. */
    public String versioned() {
        return "public, max-age=31536000, immutable";
    }
}
