package org.modalitypages.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secret keys, one a person, under which texts and words are hashed wherever only a hash may stay. Once the key is
 * forgotten no guess of the words can be confirmed by the hash. Merged specialists have several keys; the oldest is used
 * for what comes anew, and each is tried for what is there.
 *
 * <p>Asks the database by SQL, on the transaction's own connection, as flushing everything an import has under way for each of a
 * thousand keys would cost more than the import.
 */
@ApplicationScoped
@Transactional
public class PersonKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALGORITHM = "HmacSHA256";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** HMAC-SHA-256 of the UTF-8 bytes of these words under the holder's key, which is made if there is none; 64 hexadecimal digits. */
    public String mac(Holder holder, String words) {
        try {
            var connection = entities.unwrap(Connection.class);
            var known = secrets(connection, holder);
            return mac(known.isEmpty() ? make(connection, holder) : known.get(0), words);
        } catch (SQLException failed) {
            throw new IllegalStateException("Could not reach the keys", failed);
        }
    }

    /** What {@link #mac} answered or would have answered for these words under each key of this holder; empty without one. */
    public List<String> macs(Holder holder, String words) {
        try {
            var connection = entities.unwrap(Connection.class);
            return secrets(connection, holder).stream()
                    .map(secret -> mac(secret, words))
                    .toList();
        } catch (SQLException failed) {
            throw new IllegalStateException("Could not reach the keys", failed);
        }
    }

    /** Gives one holder's keys to another, who turned out to be the same person. */
    public void join(Holder duplicate, Holder remaining) {
        update("update person_key set holder = ? where holder = ?", remaining.id(), duplicate.id());
    }

    /** Forgets every key of a holder; answers how many there were. */
    public int forget(Holder holder) {
        return update("delete from person_key where holder = ?", holder.id());
    }

    /** The HMAC under a key given as 64 hexadecimal digits. */
    public static String mac(String secret, String words) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }

    /** 256 random bits as 64 hexadecimal digits. */
    public static String freshSecret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static List<String> secrets(Connection connection, Holder holder) throws SQLException {
        var secrets = new ArrayList<String>();
        try (var query =
                connection.prepareStatement("select secret from person_key where holder = ? order by created_at, id")) {
            query.setString(1, holder.id());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    secrets.add(rows.getString(1));
                }
            }
        }
        return secrets;
    }

    private String make(Connection connection, Holder holder) throws SQLException {
        var secret = freshSecret();
        try (var insert = connection.prepareStatement(
                "insert into person_key (id, holder, secret, created_at) values (?, ?, ?, ?)")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, holder.id());
            insert.setString(3, secret);
            insert.setTimestamp(4, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        }
        return secret;
    }

    private int update(String sql, String... values) {
        try (var statement = entities.unwrap(Connection.class).prepareStatement(sql)) {
            for (var index = 0; index < values.length; index++) {
                statement.setString(index + 1, values[index]);
            }
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Could not reach the keys", failed);
        }
    }
}
