package org.modalitypages.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** One import: who, from where, how far it is and what it reported. */
@Entity
@Table(name = "import_run")
public class ImportRun {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Column(name = "account_id")
    private long accountId;

    private String source;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "rolled_back_at")
    private Instant rolledBackAt;

    @Column(name = "pages_total")
    private int pagesTotal;

    @Column(name = "pages_done")
    private int pagesDone;

    private String report;

    protected ImportRun() {}

    ImportRun(long accountId, String source, int pagesTotal, Instant startedAt) {
        this.accountId = accountId;
        this.source = source;
        this.pagesTotal = pagesTotal;
        this.startedAt = startedAt;
    }

    public long id() {
        return id;
    }

    public String source() {
        return source;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** {@code null} while it goes on. */
    public Instant finishedAt() {
        return finishedAt;
    }

    /** {@code null} unless it was taken back. */
    public Instant rolledBackAt() {
        return rolledBackAt;
    }

    public int pagesTotal() {
        return pagesTotal;
    }

    public int pagesDone() {
        return pagesDone;
    }

    /** The report as JSON; {@code null} before there is one. */
    public String report() {
        return report;
    }

    void progress(int done) {
        pagesDone = done;
    }

    void finish(String finalReport, Instant now) {
        report = finalReport;
        pagesDone = pagesTotal;
        finishedAt = now;
    }

    /** Takes a person out of source and report; answers whether there was anything to take. */
    boolean redact(Redaction redaction) {
        var otherSource = redaction.text(source);
        var otherReport = report == null ? null : redaction.report(report);
        var changed = !otherSource.equals(source) || !Objects.equals(otherReport, report);
        if (changed) {
            source = otherSource;
            report = otherReport;
        }
        return changed;
    }

    void rollBack(Instant now) {
        rolledBackAt = now;
    }
}
