package org.modalitypages.identity.launch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.modalitypages.identity.Secrets;

/** Somebody of a platform who waits to be connected with the account that has their address. */
@Entity
@Table(name = "launch_connection")
public class Connection {

    @Id
    private String digest;

    private String platform;
    private String subject;
    private String name;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "next_path")
    private String nextPath;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Connection() {}

    Connection(String secret, Launch launch, long accountId, String nextPath, Instant expiresAt) {
        this.digest = Secrets.digest(secret);
        this.platform = launch.platform().id();
        this.subject = launch.subject();
        this.name = launch.name().length() > 200 ? launch.name().substring(0, 200) : launch.name();
        this.accountId = accountId;
        this.nextPath = nextPath;
        this.expiresAt = expiresAt;
    }

    /** The id of the platform. */
    public String platform() {
        return platform;
    }

    /** What the platform calls the person. */
    public String subject() {
        return subject;
    }

    /** The person's name there. */
    public String name() {
        return name;
    }

    /** The only account with which the person may be connected. */
    public long accountId() {
        return accountId;
    }

    /** Where to go afterwards. */
    public String nextPath() {
        return nextPath;
    }

    boolean validAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
