package org.modalitypages.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.modalitypages.screening.Screened.Unavailable;

/** A finding as stored with an edition, or that a check could not run. It holds places in the text, not its words. */
@Entity
@Table(name = "finding")
class StoredFinding {

    private static final int LONGEST_ADVICE = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Version
    private long version;

    @Column(name = "edition_id")
    private long editionId;

    private String source;
    private String rule;
    private boolean available;

    @Column(name = "span_start")
    private Integer start;

    @Column(name = "span_end")
    private Integer end;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private String advice;
    private String reference;
    private String instead;

    @Column(name = "twin_id")
    private Long twin;

    @Column(name = "dismissed_by")
    private Long dismissedBy;

    @Column(name = "dismissed_at")
    private Instant dismissedAt;

    private String dismissal;

    protected StoredFinding() {}

    StoredFinding(long editionId, Finding finding) {
        this.editionId = editionId;
        this.source = finding.source();
        this.rule = finding.rule();
        this.available = true;
        this.start = finding.span().start();
        this.end = finding.span().end();
        this.severity = finding.severity();
        this.advice = cut(finding.advice());
        this.reference = finding.reference();
        this.instead = finding.instead();
        this.twin = finding.twin();
    }

    StoredFinding(long editionId, Unavailable check) {
        this.editionId = editionId;
        this.source = check.source();
        this.rule = check.rule();
        this.advice = cut(check.detail());
    }

    long id() {
        return id;
    }

    boolean available() {
        return available;
    }

    boolean dismissed() {
        return dismissedAt != null;
    }

    Long dismissedBy() {
        return dismissedBy;
    }

    Instant dismissedAt() {
        return dismissedAt;
    }

    String dismissal() {
        return dismissal;
    }

    Severity severity() {
        return severity;
    }

    String rule() {
        return rule;
    }

    Finding finding() {
        return new Finding(rule, new Span(start, end), severity, advice, reference, instead, source, twin);
    }

    Unavailable check() {
        return new Unavailable(rule, advice, source);
    }

    /** Whether both say the same of the same words. */
    boolean repeats(StoredFinding other) {
        return available
                && other.available
                && rule.equals(other.rule)
                && source.equals(other.source)
                && start.equals(other.start)
                && end.equals(other.end);
    }

    void dismiss(long accountId, String reason, Instant now) {
        dismissedBy = accountId;
        dismissedAt = now;
        dismissal = reason;
    }

    void stayDismissedAs(StoredFinding former) {
        dismissedBy = former.dismissedBy;
        dismissedAt = former.dismissedAt;
        dismissal = former.dismissal;
    }

    void restore() {
        dismissedBy = null;
        dismissedAt = null;
        dismissal = null;
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_ADVICE ? words : words.substring(0, LONGEST_ADVICE - 1) + "…";
    }
}
