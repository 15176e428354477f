package org.modalitypages.embed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How much of an embed is counted from one network address, on this node: {@value #A_MINUTE} views and clicks a minute.
 * No address is kept: what is remembered, for a minute after its last use and in memory alone, is a hash under a key
 * that is made up at start and known to nobody. It is of the embed too, so that it tells nothing across sites.
 */
@ApplicationScoped
class CountLimits {

    /** The most from one address, with room for an office or a school behind it. */
    static final int A_MINUTE = 60;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String HASH = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int MOST_REMEMBERED = 100_000;

    private final Cache<String, Bucket> buckets;
    private final SecretKeySpec key;
    private final TimeMeter clock;

    CountLimits() {
        this(System::nanoTime);
    }

    /**
     * With another clock.
     *
     * @param nanos as {@link System#nanoTime} gives them
     */
    CountLimits(LongSupplier nanos) {
        var random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, HASH);
        clock = new Nanos(nanos);
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(MINUTE)
                .ticker(nanos::getAsLong)
                .build();
    }

    /** Takes note of one view or click; false when it is one too many. */
    boolean allow(String sitekey, String address) {
        return buckets.get(hash(sitekey, address), unknown -> full()).tryConsume(1);
    }

    /** How many pairs of embed and address are remembered, as hashes. */
    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(A_MINUTE).refillGreedy(A_MINUTE, MINUTE))
                .withCustomTimePrecision(clock)
                .build();
    }

    private String hash(String sitekey, String address) {
        try {
            var mac = Mac.getInstance(HASH);
            mac.init(key);
            return HexFormat.of()
                    .formatHex(mac.doFinal((sitekey + ' ' + network(address)).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    /** Whoever has one address of version 6 has as a rule all of its network, 2^64 of them (RFC 6177). */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // What has a colon is never looked up.
            var bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, bytes.length / (bytes.length == 16 ? 2 : 1));
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }

    private record Nanos(LongSupplier now) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return now.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
