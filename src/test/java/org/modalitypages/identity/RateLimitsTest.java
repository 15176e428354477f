package org.modalitypages.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.RateLimits.Kind;

class RateLimitsTest {

    private final RateLimits limits = new RateLimits();

    @Test
    void ten_sign_ins_may_fail_and_the_eleventh_waits() {
        assertThat(IntStream.range(0, 10).allMatch(attempt -> limits.allow(Kind.SIGN_IN_ACCOUNT, "ann")))
                .isTrue();

        assertThat(limits.wouldAllow(Kind.SIGN_IN_ACCOUNT, "ann")).isFalse();
        assertThat(limits.allow(Kind.SIGN_IN_ACCOUNT, "ann")).isFalse();
        assertThat(limits.secondsToWait(Kind.SIGN_IN_ACCOUNT, "ann")).isBetween(1L, 30L);
    }

    @Test
    void everybody_and_every_kind_has_a_limit_of_their_own() {
        IntStream.range(0, 10).forEach(attempt -> limits.allow(Kind.SIGN_IN_ACCOUNT, "ann"));

        assertThat(limits.allow(Kind.SIGN_IN_ACCOUNT, "bea")).isTrue();
        assertThat(limits.allow(Kind.LINK, "ann")).isTrue();
    }
}
