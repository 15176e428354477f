package org.modalitypages.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.modalitypages.browser.Visitor;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;

/** Somebody without account is asked to decide, in a real browser, once. */
@InServer
class ApprovalLinksIT {

    private static final AtomicInteger TITLES = new AtomicInteger();
    private static final String ILSE = "\"name\":\"Ilse <i>Marchetti</i>\",\"email\":\"ilse@college.example\"";

    private final TestAccount specialist = TestAccount.with(Role.THERAPIST);
    private final TestAccount sender = TestAccount.with(Role.EDITOR);
    private final Api publisher = Server.as(Role.PUBLISHER);
    private final EditionFixture edition = EditionFixture.imported(
                    Server.as(Role.EDITOR), "Asking" + (char) ('a' + TITLES.getAndIncrement()) + " Therapy")
            .claimedBy(specialist);

    @Test
    void they_approve_by_it_once_and_the_record_names_both() {
        var secret = secret(send(sender.api(), ILSE));
        var approver = Visitor.anonymous().opens("/approve/" + secret);
        assertThat(approver.page().content()).contains("Ilse &lt;i&gt;Marchetti", "Words number 0");
        approver.findsThePageSound("approve");
        approver.opens("/approve/" + secret);
        assertThat(edition.state()).as("after looking twice").isEqualTo(State.SUBMITTED);

        approver.page().click("button[value=APPROVE]");

        assertThat(approver.page().textContent("h1")).isEqualTo("Approved");
        assertThat(edition.state()).isEqualTo(State.APPROVED);
        assertThat(listed().getString("status")).isEqualTo("USED");
        assertThat(listed().getString("transition")).isEqualTo("APPROVE");
        approver.opens("/approve/" + secret).findsThePageSound("approve-used");
        assertThat(approver.page().textContent("h1")).isEqualTo("This link was used");
        var history = Visitor.signedIn(Role.PUBLISHER).opens("/console/editions/" + edition.id());
        assertThat(history.page().textContent(".history"))
                .contains("ilse@college.example", "asked by", "Test EDITOR " + sender.id());
    }

    @Test
    void they_return_it_with_words_that_are_not_lost_when_missing() {
        var secret = secret(send(sender.api(), ILSE));
        var approver = Visitor.anonymous().opens("/approve/" + secret);
        approver.page().fill("#note", "Leave out \"<script>\" please.");
        approver.page().click("button[value=RETURN]");

        assertThat(approver.page().textContent("h1")).isEqualTo("Returned");
        assertThat(edition.state()).isEqualTo(State.RETURNED);
        var entries = specialist.api().get(edition.path() + "/decisions").json().getJsonArray("items");
        assertThat(entries.getJsonObject(entries.size() - 1).getString("note"))
                .isEqualTo("Leave out \"<script>\" please.");
    }

    @Test
    void it_never_publishes_nor_rejects_and_words_are_needed_to_return() {
        var secret = secret(send(sender.api(), ILSE));
        for (var move : List.of("PUBLISH", "REJECT", "WITHDRAW", "NOTHING", "")) {
            assertThat(decide(secret, move, "Words.").status()).as(move).isEqualTo(422);
        }
        assertThat(decide(secret, "RETURN", "").status()).isEqualTo(422);
        assertThat(edition.state()).isEqualTo(State.SUBMITTED);
        var page = Server.anonymous().get("/approve/" + secret);
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
    }

    @Test
    void expired_revoked_stale_and_unknown_links_say_so() {
        var expired = secret(send(sender.api(), ILSE));
        TestDatabase.update(
                "update approval_link set expires_at = ? where edition_id = ?",
                OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                Long.valueOf(edition.id()));
        assertThat(title(expired)).contains("has expired");
        var revoked = secret(send(sender.api(), ILSE));
        var path = links() + "/" + listed().getString("id");
        assertThat(publisher.delete(path).status()).isEqualTo(204);
        assertThat(publisher.delete(path).status()).isEqualTo(409);
        assertThat(title(revoked)).contains("was revoked");
        var stale = secret(send(sender.api(), ILSE));
        edition.move(publisher, Transition.APPROVE);
        assertThat(title(stale)).contains("has changed");
        assertThat(title("nonsense")).contains("leads nowhere");
        for (var secret : List.of(expired, revoked, stale, "nonsense")) {
            assertThat(decide(secret, "APPROVE", "").status()).isIn(404, 410);
        }
    }

    @Test
    void only_who_could_approve_it_sends_one_and_to_nobody_who_is_an_author() {
        assertThat(send(Server.as(Role.EDITOR), ILSE).status())
                .as("the importer")
                .isEqualTo(403);
        assertThat(send(specialist.api(), ILSE).status()).isEqualTo(403);
        assertThat(send(Server.as(Role.SITE_OWNER), ILSE).status()).isEqualTo(403);
        var theirs = "TEST-" + specialist.id() + "+box@test.example";
        assertThat(send(sender.api(), "\"name\":\"Me\",\"email\":\"" + theirs + "\"")
                        .status())
                .isEqualTo(422);
        TestDatabase.update(
                "update specialist set email = 'quill@practice.example' where id = (select specialist_id from statement where id = ?)",
                edition.item());
        assertThat(send(sender.api(), "\"name\":\"Me\",\"email\":\"Quill+1@practice.example\"")
                        .status())
                .isEqualTo(422);
        assertThat(send(sender.api(), ILSE + ",\"days\":31").status()).isEqualTo(422);
        assertThat(send(sender.api(), ILSE + ",\"days\":30").status()).isEqualTo(201);
        assertThat(sender.api().postJson(links(), "{" + ILSE + "}").status()).isEqualTo(428);
        edition.move(publisher, Transition.APPROVE);
        assertThat(send(sender.api(), ILSE).status()).isEqualTo(409);
    }

    @Test
    void whoever_lost_the_role_meanwhile_lends_it_to_nobody() {
        var secret = secret(send(sender.api(), ILSE));
        TestDatabase.update("delete from account_role where account_id = ?", sender.id());

        assertThat(decide(secret, "APPROVE", "").status()).isEqualTo(422);
        assertThat(edition.state()).isEqualTo(State.SUBMITTED);
    }

    private Reply send(Api actor, String members) {
        return actor.postJson(links(), "{" + members + "}", "If-Match", "\"" + edition.version() + "\"");
    }

    private static Reply decide(String secret, String move, String note) {
        var body = "transition=" + move + "&note=" + note;
        return Server.anonymous()
                .post("/approve/" + secret, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String title(String secret) {
        return Server.anonymous().get("/approve/" + secret).text().replaceAll("(?s).*<h1>(.*?)</h1>.*", "$1");
    }

    private String links() {
        return edition.path() + "/approval-links";
    }

    private JsonObject listed() {
        var items = publisher.get(links()).json().getJsonArray("items");
        return items.getJsonObject(items.size() - 1);
    }

    /** Only the mail holds the secret; the test puts one of its own in its place. */
    private static String secret(Reply sent) {
        assertThat(sent.status()).as(sent.toString()).isEqualTo(201);
        var secret = UUID.randomUUID().toString();
        TestDatabase.update(
                "update approval_link set digest = ? where id = ?",
                digest(secret),
                Long.valueOf(sent.json().getString("id")));
        return secret;
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
