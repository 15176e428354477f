package org.modalitypages.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Somebody who can sign in. */
@Entity
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    @SequenceGenerator(name = "ids", sequenceName = "ids", allocationSize = 50)
    private long id;

    @Version
    private long version;

    private String email;
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean demo;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    protected Account() {}

    Account(String email, String name, Set<Role> roles, boolean demo, Instant createdAt) {
        this.email = normal(email);
        this.name = name.strip();
        this.roles.addAll(roles);
        this.demo = demo;
        this.createdAt = createdAt;
    }

    /** The form in which addresses are stored and compared. */
    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Whether a password was ever set; without one there is only the one-time link. */
    public boolean hasPassword() {
        return passwordHash != null;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public boolean demo() {
        return demo;
    }

    /** The roles that were given, without those that they imply. */
    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** The roles that hold, implied ones included. */
    public Set<Role> rolesInForce() {
        var all = EnumSet.noneOf(Role.class);
        roles.forEach(role -> all.addAll(role.withImplied()));
        return all;
    }

    /** Leaves a number in place of the person; the address is one that no mail reaches (RFC 2606). */
    void erase() {
        name = "Erased person " + id;
        email = "erased-" + id + "@erased.invalid";
        passwordHash = null;
        demo = false;
        roles.clear();
    }

    String passwordHash() {
        return passwordHash;
    }

    void setEmail(String wanted) {
        email = normal(wanted);
    }

    void setPasswordHash(String hash) {
        passwordHash = hash;
    }

    void give(Role role) {
        roles.add(role);
    }

    void replaceRoles(Set<Role> wanted) {
        roles.clear();
        roles.addAll(wanted);
    }
}
