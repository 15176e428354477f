package org.modalitypages.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How often something may be tried, on this node. */
@ApplicationScoped
public class RateLimits {

    /** A kind of request with its own limit. */
    public enum Kind {
        /** Failed sign-ins to one account. */
        SIGN_IN_ACCOUNT(10, Duration.ofMinutes(5)),
        /** Failed sign-ins from one network address. */
        SIGN_IN_ADDRESS(50, Duration.ofMinutes(5)),
        /** Attempts at one-time links from one network address. */
        LINK(30, Duration.ofMinutes(5)),
        /** Launches from platforms that were refused, from one network address. */
        LAUNCH(50, Duration.ofMinutes(5)),
        /** Sign-ins that were begun at the provider, from one network address. */
        PROVIDER(50, Duration.ofMinutes(5)),
        /** Photos from one account. */
        PHOTO(30, Duration.ofMinutes(10)),
        /** Links to sign in, asked for from one network address. */
        LINK_ASKED(20, Duration.ofMinutes(5)),
        /** Public forms from one network address. */
        PUBLIC_FORM(20, Duration.ofMinutes(5)),
        /** Requests with one management token. */
        TOKEN(200, Duration.ofSeconds(1));

        private final int requests;
        private final Duration period;

        Kind(int requests, Duration period) {
            this.requests = requests;
            this.period = period;
        }
    }

    private record Key(Kind kind, String of) {}

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** Counts one request; false when it is one too many. */
    public boolean allow(Kind kind, String of) {
        return bucket(kind, of).tryConsume(1);
    }

    /** Whether another one would be allowed, without counting it. */
    public boolean wouldAllow(Kind kind, String of) {
        return bucket(kind, of).estimateAbilityToConsume(1).canBeConsumed();
    }

    /** Whole seconds, at least one, until the next request is allowed. */
    public long secondsToWait(Kind kind, String of) {
        var nanos = bucket(kind, of).estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return Math.max(1, Duration.ofNanos(nanos).toSeconds());
    }

    private Bucket bucket(Kind kind, String of) {
        return buckets.get(
                new Key(kind, of),
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(kind.requests).refillGreedy(kind.requests, kind.period))
                        .build());
    }
}
