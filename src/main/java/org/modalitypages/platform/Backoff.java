package org.modalitypages.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a delivery that failed is tried again: the steps that Standard Webhooks recommends, each a little later by chance. */
final class Backoff {

    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final double JITTER = 0.1;

    private Backoff() {}

    /**
     * How long to wait after an attempt; empty when it was the last.
     *
     * @param attempts made so far, the failed one included
     * @param asked what the platform asked for, which counts where it is longer; {@code null} for nothing
     * @param chance 0 to 1
     */
    static Optional<Duration> after(int attempts, Duration asked, double chance) {
        if (attempts > STEPS.size()) {
            return Optional.empty();
        }
        var step = STEPS.get(attempts - 1);
        var pause = step.plusMillis((long) (step.toMillis() * JITTER * chance));
        return Optional.of((asked != null) && (asked.compareTo(pause) > 0) ? asked : pause);
    }
}
