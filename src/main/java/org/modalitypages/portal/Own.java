package org.modalitypages.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.SpecialistDrafts;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.Statement;
import org.modalitypages.statement.Statements;

/** What belongs to whoever looks: an editor sees no more here than a therapist. Anything else is 404. */
@ApplicationScoped
class Own {

    @Inject
    private Specialists specialists;

    @Inject
    private SpecialistDrafts drafts;

    @Inject
    private Statements statements;

    @Inject
    private Editions editions;

    /** The specialists for whom the actor speaks, by id. */
    List<Specialist> specialists(Actor actor) {
        return specialists.linkedTo(actor.accountId()).stream()
                .sorted(java.util.Comparator.comparing(Specialist::id))
                .toList();
    }

    Specialist specialist(String slug, Actor actor) {
        var found = drafts.visible(slug, actor);
        mustSpeakFor(found, actor);
        return found;
    }

    Specialist specialist(Statement statement) {
        return specialists.byId(statement.specialistId()).orElseThrow();
    }

    Statement statement(String id, Actor actor) {
        var found = statements.byId(PathId.of(id)).orElseThrow(() -> new Refusal(Problem.notFound()));
        mustSpeakFor(specialist(found), actor);
        return found;
    }

    /** An edition of one of the actor's statements. */
    Edition words(String id, Actor actor) {
        var found = edition(id, Statements.TYPE);
        statement(Long.toString(found.itemId()), actor);
        return found;
    }

    /** An edition of the public fields of a specialist for whom the actor speaks. */
    Edition profile(String id, Actor actor) {
        var found = edition(id, Specialists.TYPE);
        mustSpeakFor(specialists.byId(found.itemId()).orElseThrow(), actor);
        return found;
    }

    private Edition edition(String id, String type) {
        return editions.byId(PathId.of(id))
                .filter(found -> found.type().equals(type))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private static void mustSpeakFor(Specialist specialist, Actor actor) {
        if (!specialist.linkedAccounts().contains(actor.accountId())) {
            throw new Refusal(Problem.notFound());
        }
    }
}
