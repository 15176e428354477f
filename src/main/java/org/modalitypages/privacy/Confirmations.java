package org.modalitypages.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.modalitypages.identity.Account;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.RateLimits;
import org.modalitypages.identity.RateLimits.Kind;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Makes sure that whoever asks for an erasure means it: it cannot be undone. */
@ApplicationScoped
public class Confirmations {

    /** What somebody without a password types to erase their own account. */
    public static final String OWN = "Erase everything about me";

    @Inject
    private Accounts accounts;

    @Inject
    private RateLimits limits;

    /** What an administrator types to erase somebody of this name. */
    public static String sentence(String name) {
        return "Erase everything about " + name;
    }

    /**
     * Checks what the holder of an account typed: the password, or {@link #OWN} when the account has none.
     *
     * @throws Refusal 422 when it is missing or wrong, 429 after too many wrong passwords
     */
    void checkOwn(Account account, Confirmation confirmation) {
        if (!account.hasPassword()) {
            check(OWN, confirmation);
            return;
        }
        if (!limits.wouldAllow(Kind.SIGN_IN_ACCOUNT, account.email())) {
            throw new Refusal(Problem.tooManyRequests("Too many wrong passwords. Wait a few minutes."));
        }
        var password = confirmation
                .password()
                .orElseThrow(() -> new Refusal(
                        Problem.invalid("Type your password to confirm.").with("member", "password")));
        if (!accounts.knowsPassword(account.id(), password)) {
            limits.allow(Kind.SIGN_IN_ACCOUNT, account.email());
            throw new Refusal(Problem.invalid("The password is wrong. Nothing was erased.")
                    .with("member", "password"));
        }
    }

    /** Checks what an administrator typed to erase somebody of this name; 422 when it is something else. */
    void checkSentence(String name, Confirmation confirmation) {
        check(sentence(name), confirmation);
    }

    private static void check(String wanted, Confirmation confirmation) {
        var typed = confirmation.sentence().map(text -> text.strip().replaceAll("\\s+", " "));
        if (typed.filter(wanted::equalsIgnoreCase).isEmpty()) {
            throw new Refusal(Problem.invalid("To confirm, type: " + wanted).with("member", "sentence"));
        }
    }
}
