package org.modalitypages.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;

/** Who decides on an edition just now, and what that means for others. */
@InServer
class ClaimsIT {

    private static final AtomicInteger TITLES = new AtomicInteger();

    private final Api importer = Server.as(Role.EDITOR);
    private final TestAccount ann = TestAccount.with(Role.PUBLISHER);
    private final TestAccount ben = TestAccount.with(Role.EDITOR);
    private final EditionFixture edition =
            EditionFixture.imported(importer, "Claiming" + (char) ('a' + TITLES.getAndIncrement()) + " Therapy");

    @Test
    void a_claim_is_shown_and_keeps_others_from_deciding() {
        var claimed = claim(ann, "{}");
        assertThat(claimed.status()).as(claimed.toString()).isEqualTo(200);
        assertThat(claimed.json().isNull("takenFrom")).isTrue();

        var seen = ben.api().get(edition.path()).json();
        assertThat(seen.getJsonObject("claim").getString("by")).isEqualTo(name(ann));
        assertThat(seen.getJsonObject("claim").getBoolean("mine")).isFalse();
        assertThat(seen.getJsonArray("allowed").toString()).doesNotContain("APPROVE");

        var refused = edition.move(ben.api(), Transition.APPROVE);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("claimed");
        assertThat(refused.json().getString("by")).isEqualTo(name(ann));
        assertThat(refused.json().getString("until")).isEqualTo(claimed.json().getString("until"));
        assertThat(edition.state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void whoever_claimed_decides_and_the_claim_ends() {
        claim(ann, "{}");

        assertThat(edition.move(ann.api(), Transition.APPROVE).status()).isEqualTo(200);
        assertThat(ben.api().get(edition.path()).json().isNull("claim")).isTrue();
        assertThat(edition.move(ben.api(), Transition.RETURN).status()).isEqualTo(200);
    }

    @Test
    void the_author_takes_it_back_all_the_same() {
        var therapist = TestAccount.with(Role.THERAPIST);
        edition.claimedBy(therapist);
        claim(ann, "{}");

        var seen = therapist.api().get(edition.path()).json();
        assertThat(seen.isNull("claim")).as("what is the team's own").isTrue();
        assertThat(seen.getJsonArray("allowed").toString()).contains("RECALL");
        assertThat(edition.move(therapist.api(), Transition.RECALL).status()).isEqualTo(200);
    }

    @Test
    void taking_over_is_said_explicitly_and_tells_who_had_it() {
        claim(ann, "{}");

        assertThat(claim(ben, "{}").problem()).isEqualTo("claimed");
        var taken = claim(ben, "{\"takeOver\":true}");
        assertThat(taken.json().getString("takenFrom")).isEqualTo(name(ann));
        assertThat(edition.move(ann.api(), Transition.APPROVE).status()).isEqualTo(409);
        assertThat(edition.move(ben.api(), Transition.APPROVE).status()).isEqualTo(200);
    }

    @Test
    void a_claim_is_extended_by_the_same_call_and_ends_by_itself() {
        var first = claim(ann, "{\"minutes\":1}").json().getString("until");
        var second = claim(ann, "{\"minutes\":60}").json().getString("until");
        assertThat(second).isGreaterThan(first);

        TestDatabase.update(
                "update edition_claim set expires_at = ? where edition_id = ?",
                OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1),
                Long.valueOf(edition.id()));
        assertThat(claim(ben, "{}").json().isNull("takenFrom")).isTrue();
    }

    @Test
    void it_is_released_by_whoever_has_it_and_by_administrators() {
        claim(ann, "{}");

        assertThat(ben.api().delete(edition.path() + "/claim").status()).isEqualTo(409);
        assertThat(ann.api().delete(edition.path() + "/claim").status()).isEqualTo(204);
        assertThat(ann.api().delete(edition.path() + "/claim").status())
                .as("again")
                .isEqualTo(204);
        claim(ann, "{}");
        assertThat(Server.as(Role.ADMINISTRATOR)
                        .delete(edition.path() + "/claim")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void nobody_claims_their_own_text_what_does_not_wait_or_what_is_not_there() {
        assertThat(claim(importer, "{}").status()).isEqualTo(403);
        edition.isIn(State.REJECTED);
        assertThat(claim(ann, "{}").problem()).isEqualTo("nothing-to-claim");
        assertThat(ann.api()
                        .postJson("/api/v1/manage/editions/999999999/claim", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(claim(TestAccount.with(Role.THERAPIST), "{}").status()).isEqualTo(403);
        assertThat(claim(ann, "{\"minutes\":0}").status()).isEqualTo(400);
        assertThat(claim(ann, "{\"hours\":1}").status()).isEqualTo(400);
    }

    private Reply claim(TestAccount who, String body) {
        return claim(who.api(), body);
    }

    private Reply claim(Api who, String body) {
        return who.postJson(edition.path() + "/claim", body);
    }

    private static String name(TestAccount account) {
        return TestDatabase.column("select name from account where id = ?", account.id())
                .get(0);
    }
}
