package org.modalitypages.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Role;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.Moderation;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;
import org.modalitypages.slug.Slugs;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.SpecialistDrafts;
import org.modalitypages.specialist.Specialists;

/** Starts statements, and new editions of them, as drafts: by their specialist, or for one who has no account. */
@ApplicationScoped
@Transactional
public class StatementDrafts {

    @Inject
    private Statements statements;

    @Inject
    private Modalities modalities;

    @Inject
    private Specialists specialists;

    @Inject
    private SpecialistDrafts specialistDrafts;

    @Inject
    private Editions editions;

    @Inject
    private Moderation moderation;

    @Inject
    private Site site;

    /**
     * Whose words about what.
     *
     * @param modality a slug
     * @param specialist a slug or an id
     */
    public record Wanted(String modality, String specialist, Optional<String> locale, String text) {}

    /**
     * A draft of a specialist's one statement about a modality.
     *
     * @throws Refusal 404 when the actor may not know of the specialist, 403 when another speaks for it, 422 when there is
     *     no such modality or the text is not acceptable, 409 when an edition is open already
     */
    public Edition create(Wanted wanted, Actor actor) {
        var specialist = specialistDrafts.visible(wanted.specialist(), actor);
        mustSpeakFor(specialist, actor);
        var modalityId = modalities
                .bySlug(wanted.modality())
                .map(Slugs.Found::itemId)
                .orElseThrow(() -> new Refusal(Problem.invalid("There is no modality " + wanted.modality() + ".")
                        .with("member", "modality")));
        var locale = site.localeOrDefault(wanted.locale());
        var statement = statements.ofOrNew(modalityId, specialist.id(), null);
        return moderation.draft(Statements.item(statement.id()), locale, Statements.content(wanted.text()), actor);
    }

    /**
     * A new draft of a statement.
     *
     * @param text a copy of what is live when it is empty
     */
    public Edition revise(long id, Optional<String> locale, Optional<String> text, Actor actor) {
        var specialist = visible(id, actor);
        mustSpeakFor(specialist, actor);
        var item = Statements.item(id);
        var wantedLocale = site.localeOrDefault(locale);
        var content = text.map(Statements::content)
                .or(() -> editions.copyable(item, wantedLocale))
                .orElseThrow(() ->
                        new Refusal(Problem.invalid("\"text\" is missing.").with("member", "text")));
        return moderation.draft(item, wantedLocale, content, actor);
    }

    private Specialist visible(long id, Actor actor) {
        return statements
                .byId(id)
                .flatMap(statement -> specialists.byId(statement.specialistId()))
                .filter(specialist -> actor.is(Role.EDITOR) || isLinked(specialist, actor))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private static void mustSpeakFor(Specialist specialist, Actor actor) {
        if (!isLinked(specialist, actor) && !specialist.linkedAccounts().isEmpty()) {
            throw new Refusal(Problem.forbidden(specialist.attribution().name()
                    + " has an account. Nobody writes another's words: suggest a wording instead."));
        }
    }

    private static boolean isLinked(Specialist specialist, Actor actor) {
        return specialist.linkedAccounts().contains(actor.accountId());
    }
}
