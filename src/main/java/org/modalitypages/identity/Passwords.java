package org.modalitypages.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Hashes passwords with PBKDF2 (HMAC SHA-512, 210,000 rounds, as OWASP's cheat sheet asks) and checks them. */
@ApplicationScoped
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    @Inject
    private Pbkdf2PasswordHash hashing;

    private volatile String hashOfNothing;

    @PostConstruct
    void configure() {
        hashing.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", "210000",
                "Pbkdf2PasswordHash.SaltSizeBytes", "16"));
    }

    /**
     * The hash to store.
     *
     * @throws Refusal 422 when the password is shorter than 12 or longer than 200 characters
     */
    String hash(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new Refusal(Problem.invalid("A password has " + SHORTEST + " to " + LONGEST + " characters."));
        }
        return hashing.generate(password.toCharArray());
    }

    /** Whether the password fits; takes as long when there is no hash, so that timing tells nothing of who has an account. */
    boolean fits(String password, String hash) {
        var fits = hashing.verify(password.toCharArray(), hash == null ? hashOfNothing() : hash);
        return hash != null && fits;
    }

    private String hashOfNothing() {
        if (hashOfNothing == null) {
            hashOfNothing = hashing.generate(Secrets.random().toCharArray());
        }
        return hashOfNothing;
    }
}
