package org.modalitypages.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.Moderation;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;

/** Starts specialists, and new editions of their public fields, as drafts. */
@ApplicationScoped
@Transactional
public class SpecialistDrafts {

    @Inject
    private Specialists specialists;

    @Inject
    private SpecialistType type;

    @Inject
    private Editions editions;

    @Inject
    private Moderation moderation;

    @Inject
    private Site site;

    /**
     * A new specialist with the first draft of the public fields.
     *
     * @throws Refusal 422 when the content or locale is not acceptable
     */
    public Edition create(Optional<String> locale, JsonObject content, Actor actor) {
        var profile = Profile.of(type.accepted(content));
        var wantedLocale = site.localeOrDefault(locale);
        var specialist = specialists.create(profile, null);
        return moderation.draft(Specialists.item(specialist.id()), wantedLocale, profile.toJson(), actor);
    }

    /**
     * A new draft of a specialist's public fields.
     *
     * @param content a copy of what is live when it is empty
     * @throws Refusal 422 as in {@link #create}, 409 when an edition is open already
     */
    public Edition revise(Specialist specialist, Optional<String> locale, Optional<JsonObject> content, Actor actor) {
        var item = Specialists.item(specialist.id());
        var wantedLocale = site.localeOrDefault(locale);
        var wanted = content.or(() -> editions.live(item, wantedLocale).map(Edition::content))
                .orElseGet(() -> specialists
                        .byId(specialist.id())
                        .orElseThrow()
                        .profile()
                        .toJson());
        return moderation.draft(item, wantedLocale, wanted, actor);
    }

    /**
     * A specialist by one of its slugs or its id, if the actor may know of it: editors know all, therapists those that
     * their account is linked to.
     *
     * @throws Refusal 404 otherwise
     */
    public Specialist visible(String slugOrId, Actor actor) {
        return specialists
                .bySlug(slugOrId)
                .flatMap(found -> specialists.byId(found.itemId()))
                .or(() -> slugOrId.matches("[0-9]{1,18}") ? standing(Long.parseLong(slugOrId)) : Optional.empty())
                .filter(found -> actor.is(Role.EDITOR) || found.linkedAccounts().contains(actor.accountId()))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private Optional<Specialist> standing(long id) {
        return Optional.ofNullable(specialists.standing(List.of(id)).get(id));
    }
}
