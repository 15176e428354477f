package org.modalitypages.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** One account for each role, in demo mode only. Passwords and tokens are new at each start. */
@ApplicationScoped
@Transactional
public class DemoAccounts {

    private static final String LABEL = "demo";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private Tokens tokens;

    /** A demo account at the only moment when its secrets are known. */
    public record Issued(long id, Role role, String email, String password, String token) {}

    /** Gives every demo account a new password and token; the former ones stop working. */
    public List<Issued> renew() {
        return Arrays.stream(Role.values()).map(this::renew).toList();
    }

    /** The demo account with this role. */
    public Account with(Role role) {
        return accounts.byEmail(email(role)).orElseThrow();
    }

    /** Outside demo mode nobody signs in as a demo account; their names stay in the record. */
    public void retire() {
        var demo = entities.createQuery("select a from Account a where a.demo = true", Account.class)
                .getResultList();
        for (var account : demo) {
            account.setPasswordHash(null);
            account.replaceRoles(Set.of());
            tokens.revokeAll(account.id(), LABEL);
            entities.createQuery("delete from WebSession s where s.account.id = :id")
                    .setParameter("id", account.id())
                    .executeUpdate();
        }
    }

    private Issued renew(Role role) {
        var email = email(role);
        var account = accounts.byEmail(email).orElseGet(() -> accounts.create(email, name(role), Set.of(role), true));
        account.replaceRoles(Set.of(role));
        var password = Secrets.random().substring(0, 16);
        accounts.setPassword(account.id(), password);
        tokens.revokeAll(account.id(), LABEL);
        var token = tokens.issue(account.id(), role, LABEL);
        return new Issued(account.id(), role, email, password, token.secret());
    }

    private static String email(Role role) {
        return role.word() + "@demo.example";
    }

    private static String name(Role role) {
        return switch (role) {
            case THERAPIST -> "Thea Lindqvist-Amara";
            case EDITOR -> "Edda Marchetti";
            case PUBLISHER -> "Pavel Osei";
            case SITE_OWNER -> "Sol Whitaker";
            case ADMINISTRATOR -> "Ada Brennan";
        };
    }
}
