package org.modalitypages.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.modalitypages.http.IfMatch;
import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.QueueFacets;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.specialist.SpecialistsMerged;
import org.modalitypages.statement.Statement;
import org.modalitypages.statement.Statements;

/** The reports of visitors: taken in, shown to editors, closed, and forgotten some time after. */
@ApplicationScoped
@Transactional
public class Reports {

    /** So many open ones about one specialist tell enough; what comes after is not kept. */
    static final int MOST_OPEN = 50;

    /** Within this time the same words are the same report, sent again after a step back. */
    static final Duration SENT_TWICE = Duration.ofMinutes(10);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Editions editions;

    @Inject
    private Statements statements;

    @Inject
    private QueueFacets queue;

    @Inject
    private Event<ReportReceived> received;

    @Inject
    private Clock clock;

    /** A page of reports, and the cursor of the next; {@code null} when there is none. */
    public record Page(List<Report> items, String next) {}

    /**
     * Takes a report in, and puts what it is about in front of the queue; false when enough are open about it. One that says
     * the same as another did just now is that one, sent twice.
     */
    public boolean take(NewReport sent) {
        var open = about(sent.specialistId());
        var since = clock.instant().minus(SENT_TWICE);
        if (open.stream().anyMatch(report -> report.receivedAt().isAfter(since) && report.says(sent))) {
            return true;
        }
        if (open.size() >= MOST_OPEN) {
            return false;
        }
        var report = new Report(sent, clock.instant());
        entities.persist(report);
        entities.flush();
        concerned(report)
                .forEach(edition -> queue.raise(edition.id(), report.kind().reason()));
        received.fire(new ReportReceived(report.id(), report.kind(), report.specialistId(), report.statementId()));
        return true;
    }

    public Optional<Report> byId(long id) {
        return Optional.ofNullable(entities.find(Report.class, id));
    }

    /** The open reports about a specialist or any of its statements, oldest first. */
    public List<Report> about(long specialistId) {
        return entities.createQuery(
                        "select r from Report r where r.specialistId = :id and r.closedAt is null order by r.id",
                        Report.class)
                .setParameter("id", specialistId)
                .getResultList();
    }

    /** The open reports that concern an edition's item, oldest first. */
    public List<Report> about(Edition edition) {
        return switch (edition.type()) {
            case Specialists.TYPE ->
                about(edition.itemId()).stream()
                        .filter(report -> report.statementId() == null)
                        .toList();
            case Statements.TYPE ->
                statements.byId(edition.itemId()).stream()
                        .flatMap(statement -> about(statement.specialistId()).stream())
                        .filter(report -> report.statementId() == null || report.statementId() == edition.itemId())
                        .toList();
            default -> List.of();
        };
    }

    /**
     * Reports, oldest first.
     *
     * @param open those that wait, or those that are closed
     * @param kind {@code null} for all
     * @param after the cursor of the page before; {@code null} for the first
     * @throws Refusal 400 when the cursor is none of ours
     */
    public Page page(boolean open, ReportKind kind, int limit, String after) {
        if (after != null && !after.matches("[0-9]{1,18}")) {
            throw new Refusal(Problem.invalidParameter(
                    "after",
                    "\"after\" is no cursor of this list. Use the value of \"next\" of the page before.",
                    List.of()));
        }
        var found = entities.createQuery(
                        "select r from Report r where r.id > :after and r.closedAt is " + (open ? "null" : "not null")
                                + (kind == null ? "" : " and r.kind = :kind") + " order by r.id",
                        Report.class)
                .setParameter("after", after == null ? 0L : Long.parseLong(after));
        if (kind != null) {
            found.setParameter("kind", kind);
        }
        var items = found.setMaxResults(limit + 1).getResultList();
        return items.size() <= limit
                ? new Page(items, null)
                : new Page(
                        List.copyOf(items.subList(0, limit)),
                        Long.toString(items.get(limit - 1).id()));
    }

    /** How many wait. */
    public long waiting() {
        return entities.createQuery("select count(r) from Report r where r.closedAt is null", Long.class)
                .getSingleResult();
    }

    /**
     * Closes a report with words for the team, and lets what it was about leave the front of the queue, unless somebody
     * else asks the same.
     *
     * @throws Refusal 404, 428, 412, then 409 when it is closed already, 422 without words
     */
    public Report close(long id, String answer, Actor actor, OptionalLong version) {
        var report = Optional.ofNullable(entities.find(Report.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
        IfMatch.check(version, report.version());
        if (!report.open()) {
            throw new Refusal(Problem.conflict(
                    "report-closed", "This report is closed", "Somebody closed it: " + report.answer()));
        }
        if (answer.isBlank() || answer.strip().length() > NewReport.LIMIT) {
            throw new Refusal(Problem.invalid("Say what was done, in at most " + NewReport.LIMIT + " characters.")
                    .with("member", "answer"));
        }
        report.close(answer.strip(), actor.accountId(), clock.instant());
        entities.flush();
        for (var edition : concerned(report)) {
            var stillAsked = about(edition).stream().anyMatch(other -> other.kind() == report.kind());
            if (!stillAsked) {
                queue.lower(edition.id(), report.kind().reason());
            }
        }
        return report;
    }

    /** Forgets reports that were closed before that moment; answers how many. */
    public int forgetClosedBefore(Instant moment) {
        return entities.createQuery("delete from Report r where r.closedAt < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }

    /** Lets the reports about one specialist be about the other, as which it goes on. */
    void follow(@Observes SpecialistsMerged merged) {
        entities.createQuery("select r from Report r where r.specialistId = :id", Report.class)
                .setParameter("id", merged.mergedId())
                .getResultList()
                .forEach(report -> report.isAbout(merged.survivorId()));
        entities.flush();
    }

    /** The live editions that a report is about: of the statement, or of the specialist and all that it says. */
    private List<Edition> concerned(Report report) {
        var ids = report.statementId() != null
                ? List.of(report.statementId())
                : statements.by(report.specialistId()).stream()
                        .map(Statement::id)
                        .toList();
        var concerned = new ArrayList<Edition>();
        if (report.statementId() == null) {
            editions.live(Specialists.TYPE, List.of(report.specialistId()))
                    .values()
                    .forEach(concerned::addAll);
        }
        // A correction of the profile is asked of the profile alone, if that has an edition.
        if (concerned.isEmpty() || report.kind() != ReportKind.CORRECTION) {
            editions.live(Statements.TYPE, ids).values().forEach(concerned::addAll);
        }
        return concerned;
    }
}
