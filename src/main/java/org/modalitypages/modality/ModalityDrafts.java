package org.modalitypages.modality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.Moderation;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;

/** Starts modalities, and new editions of those that there are, as drafts. */
@ApplicationScoped
@Transactional
public class ModalityDrafts {

    @Inject
    private Modalities modalities;

    @Inject
    private Editions editions;

    @Inject
    private Moderation moderation;

    @Inject
    private Site site;

    /**
     * A new modality with its first draft.
     *
     * @param slug made of the title when it is empty
     * @param locale the site's default when it is empty
     * @throws Refusal 422 when the content, slug or locale is not acceptable, 409 when the slug is taken
     */
    public Edition create(Optional<String> slug, Optional<String> locale, JsonObject content, Actor actor) {
        var page = ModalityPage.of(content);
        var wantedLocale = site.localeOrDefault(locale);
        var modality = slug.map(modalities::createAt).orElseGet(() -> modalities.create(page.title(), null));
        return moderation.draft(Modalities.item(modality.id()), wantedLocale, page.toJson(), actor);
    }

    /**
     * A new draft of a modality.
     *
     * @param content a copy of what is live when it is empty
     * @throws Refusal 422 as in {@link #create}, 409 when an edition is open already
     */
    public Edition revise(long id, Optional<String> locale, Optional<JsonObject> content, Actor actor) {
        var item = Modalities.item(id);
        var wantedLocale = site.localeOrDefault(locale);
        var wanted = content.or(() -> editions.copyable(item, wantedLocale)).orElse(JsonObject.EMPTY_JSON_OBJECT);
        return moderation.draft(item, wantedLocale, wanted, actor);
    }
}
