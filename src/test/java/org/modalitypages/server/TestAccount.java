package org.modalitypages.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.modalitypages.identity.Role;

/** An account besides the demo's, with a token that carries its role; ids are below those that the server gives. */
public record TestAccount(long id, Role role, String token) {

    private static final AtomicLong IDS = new AtomicLong();

    public static TestAccount with(Role role) {
        var id = IDS.incrementAndGet();
        var account = new TestAccount(id, role, "mp_" + UUID.randomUUID());
        TestDatabase.update(
                "insert into account (id, version, email, name, demo, created_at) values (?, 0, ?, ?, false, ?)",
                id,
                "test-" + id + "@test.example",
                "Test " + role + " " + id,
                now());
        TestDatabase.update("insert into account_role (account_id, role) values (?, ?)", id, role.name());
        account.issue(role, account.token);
        return account;
    }

    public Api api() {
        return Server.withToken(token);
    }

    /** Another token of this account, carrying any role. */
    public Api carrying(Role carried) {
        var secret = "mp_" + UUID.randomUUID();
        issue(carried, secret);
        return Server.withToken(secret);
    }

    /** A token that carries a role of an account which the server made. */
    public static String tokenFor(long accountId, Role role) {
        var secret = "mp_" + UUID.randomUUID();
        new TestAccount(accountId, role, secret).issue(role, secret);
        return secret;
    }

    private void issue(Role carried, String secret) {
        TestDatabase.update(
                "insert into access_token (id, account_id, role, label, prefix, digest, created_at) values (?, ?, ?, 'test', ?, ?, ?)",
                IDS.incrementAndGet(),
                id,
                carried.name(),
                secret.substring(0, 10),
                digest(secret),
                now());
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
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
