package org.modalitypages.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks the record from inside, and remembers the last checks: the head of a former one has to be met on the way. */
@ApplicationScoped
@Transactional
public class RecordChecks {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    /** Walks along the whole record and keeps what came of it. */
    public RecordCheck run() {
        var former = last().filter(check -> check.length() > 0).map(RecordCheck::head);
        var verifier = new Verifier(0, Link.START, former.orElse(null));
        records.read(0, new Records.Reader() {
            @Override
            public void link(Link link) {
                verifier.link(link.position(), link);
            }

            @Override
            public void missing(long position, String hash) {
                verifier.missing(position, position, hash);
            }

            @Override
            public void unsealed(long decision) {
                verifier.unsealed(verifier.position() + 1, decision);
            }
        });
        var words = verifier.faults().stream().map(Verifier.Fault::words).collect(Collectors.toList());
        verifier.lostHead().ifPresent(words::add);
        var check = new RecordCheck(
                clock.instant(), verifier.position(), verifier.head(), verifier.count(), String.join("\n", words));
        entities.persist(check);
        entities.flush();
        return check;
    }

    /** The newest check. */
    public Optional<RecordCheck> last() {
        return newest(1).stream().findFirst();
    }

    /** The newest checks, newest first. */
    public List<RecordCheck> newest(int limit) {
        return entities.createQuery("select c from RecordCheck c order by c.id desc", RecordCheck.class)
                .setMaxResults(limit)
                .getResultList();
    }
}
