package org.modalitypages.embed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A website of somebody's that shows widgets. */
@Entity
@Table(name = "host_site")
public class HostSite {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Version
    private long version;

    private String name;

    /** One a line. */
    private String origins;

    @Column(name = "created_at")
    private Instant createdAt;

    protected HostSite() {}

    HostSite(String name, List<String> origins, Instant now) {
        change(name, origins);
        createdAt = now;
    }

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String name() {
        return name;
    }

    /** As browsers send them in {@code Origin}, in the order in which they were entered. */
    public List<String> origins() {
        return origins.lines().toList();
    }

    /** Its origins whose hosts are of letters beyond ASCII, and how people read those, in the same order. */
    public Map<String, String> readable() {
        var readable = new LinkedHashMap<String, String>();
        origins().forEach(origin -> Origin.readable(origin).ifPresent(text -> readable.put(origin, text)));
        return readable;
    }

    final void change(String newName, List<String> newOrigins) {
        name = newName;
        origins = String.join("\n", newOrigins);
    }
}
