package org.modalitypages.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.slug.Slugs;

/**
 * Runs imports. A dry run does everything that the real one does and rolls it back at its end, so that it cannot tell
 * another story.
 */
@ApplicationScoped
@Transactional
public class Imports {

    /** The most bytes of one page or list. */
    public static final int LIMIT = 5_000_000;

    @PersistenceContext
    private EntityManager entities;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private PageIntake pages;

    @Inject
    private SpecialistsIntake specialists;

    @Inject
    private Slugs slugs;

    @Inject
    private Rollback rollback;

    @Inject
    private Clock clock;

    /**
     * Imports one source.
     *
     * @return the report: {@code {dryRun, import, modality, statements, specialists, problems, created, unchanged}}
     * @throws Refusal 400 when the bytes are no text, 413 when there are more than {@link #LIMIT}, 422 when there are too
     *     many statements or nothing says which modality it is
     */
    public JsonObject run(Source source, Assignment assignment) {
        source.mustFit();
        var run = start(assignment.actor().accountId(), assignment.source(), 1);
        var report = store(source, assignment, run.id()).toJson(run.id(), assignment.dryRun());
        run.finish(report.toString(), clock.instant());
        return ended(report, assignment);
    }

    /** Starts an import of many pages, each of which is then stored by {@link #run} on its own. */
    public ImportRun start(long accountId, String source, int pagesTotal) {
        var run = new ImportRun(accountId, source, pagesTotal, clock.instant());
        entities.persist(run);
        entities.flush();
        return run;
    }

    /** One page of an import of many, in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public JsonObject runPage(Source source, Assignment assignment, long importId) {
        source.mustFit();
        return ended(store(source, assignment, importId).toJson(importId, assignment.dryRun()), assignment);
    }

    /** Notes how far an import of many pages is. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void progress(long importId, int done) {
        entities.find(ImportRun.class, importId).progress(done);
    }

    /** Ends an import of many pages with its report. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void finish(long importId, JsonObject report) {
        entities.find(ImportRun.class, importId).finish(report.toString(), clock.instant());
    }

    public Optional<ImportRun> byId(long id) {
        return Optional.ofNullable(entities.find(ImportRun.class, id));
    }

    /** The newest hundred imports, newest first. */
    public List<ImportRun> newest() {
        return entities.createQuery("select r from ImportRun r order by r.id desc", ImportRun.class)
                .setMaxResults(100)
                .getResultList();
    }

    /**
     * Takes an import back: its editions, and the modalities, specialists and statements that it created and nothing
     * else uses.
     *
     * @throws Refusal 404 when there is no such import, 409 when it goes on, was taken back, or something of it was
     *     published
     */
    public ImportRun rollBack(long importId) {
        var run = byId(importId).orElseThrow(() -> new Refusal(Problem.notFound()));
        if (run.finishedAt() == null || run.rolledBackAt() != null) {
            throw new Refusal(Problem.conflict(
                    "import-state",
                    run.finishedAt() == null ? "This import still goes on" : "This import was taken back already",
                    run.finishedAt() == null ? "Wait until it is finished." : "There is nothing left to do."));
        }
        rollback.of(importId);
        run.rollBack(clock.instant());
        return run;
    }

    private Report store(Source source, Assignment assignment, long importId) {
        slugs.takeTurn();
        return switch (source.format()) {
            case TEXT -> pages.store(PageText.parse(source.text()), assignment, importId);
            case HTML -> pages.store(PageHtml.parse(source.text()), assignment, importId);
            case CSV -> specialists.store(SpecialistsCsv.parse(source.text()), assignment, importId);
        };
    }

    private JsonObject ended(JsonObject report, Assignment assignment) {
        if (assignment.dryRun()) {
            entities.flush();
            transaction.setRollbackOnly();
        }
        return report;
    }
}
