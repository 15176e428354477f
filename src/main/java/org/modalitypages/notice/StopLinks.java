package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.modalitypages.identity.Accounts;

/**
 * Links that end one kind of mail to one account without signing in (RFC 8058). They are signed, not stored: whoever has
 * one could only get it by mail, and all that it does is stop mails that can be had again.
 */
@ApplicationScoped
@Transactional
public class StopLinks {

    /** Where the links lead, followed by the token. */
    static final String PATH = "/notices/stop/";

    private static final int KEY = 1;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    /** Which mails of whom a link stops. */
    public record Stop(long accountId, Topic topic) {}

    /** The site-relative address of a mail's link; empty for a mail that nobody can subscribe to. */
    public Optional<String> path(Mail mail) {
        return mail.accountId() == null || mail.topic() == Topic.LINKS
                ? Optional.empty()
                : Optional.of(PATH + token(new Stop(mail.accountId(), mail.topic())));
    }

    /** What a token stops; empty when it is none of ours, or its account is gone. */
    public Optional<Stop> read(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3 || !parts[0].matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return Topic.ofWord(parts[1])
                .map(topic -> new Stop(Long.parseLong(parts[0]), topic))
                .filter(stop -> MessageDigest.isEqual(bytes(token(stop)), bytes(token)))
                .filter(stop -> accounts.byId(stop.accountId()).isPresent());
    }

    private String token(Stop stop) {
        var said = stop.accountId() + "." + stop.topic().word();
        return said + "." + ENCODER.encodeToString(signature(said));
    }

    private byte[] signature(String said) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key()), "HmacSHA256"));
            return mac.doFinal(bytes("stop:" + said));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }

    /** Made by whichever node needs it first; the relay's row is the lock, as there is none to lock yet. */
    private String key() {
        var known = entities.find(NoticeKey.class, KEY);
        if (known != null) {
            return known.secret();
        }
        entities.find(MailRelay.class, MailRelay.ID, LockModeType.PESSIMISTIC_WRITE);
        entities.clear();
        var meanwhile = entities.find(NoticeKey.class, KEY);
        if (meanwhile != null) {
            return meanwhile.secret();
        }
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var made = new NoticeKey(KEY, Base64.getEncoder().encodeToString(bytes));
        entities.persist(made);
        entities.flush();
        return made.secret();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
