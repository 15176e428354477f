package org.modalitypages.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.modalitypages.delivery.CachePolicy;
import org.modalitypages.delivery.ItemRenditions;
import org.modalitypages.delivery.PublishedItems.PublishedModality;
import org.modalitypages.delivery.PublishedReader;
import org.modalitypages.delivery.Rendition;
import org.modalitypages.delivery.Renditions;
import org.modalitypages.problem.Problem;
import org.modalitypages.site.Site;

/** Answers how other sites show a page of this one; from memory once anybody has asked for it. */
@ApplicationScoped
class Oembed {

    /** A day: the answer names addresses and no words of anybody but the title. */
    private static final int CACHE_AGE = 86_400;

    @Inject
    private Widgets widgets;

    @Inject
    private EmbedViews views;

    @Inject
    private Renditions renditions;

    @Inject
    private PublishedReader reader;

    @Inject
    private CachePolicy policy;

    @Inject
    private Site site;

    /**
     * The answer to a query, whatever its status.
     *
     * @throws org.modalitypages.delivery.QueryRefused for a query that can not be read
     * @throws OembedQuery.OtherFormat for a format that the specification does not know
     */
    Rendition answer(String rawQuery) {
        var query = OembedQuery.parse(rawQuery);
        if (OembedPage.isPrivate(query.url(), site.url())) {
            return Rendition.problem(Problem.of(
                    401,
                    "private-page",
                    "This page is not public",
                    "Pages for members of this site are shown nowhere else."));
        }
        return OembedPage.of(query.url(), site.url(), site.locales())
                .flatMap(page -> widgets.query(EmbedForm.FRAME, page.modality(), page.query()))
                .flatMap(frame -> find(frame, query))
                .orElseGet(() -> Rendition.problem(Problem.notFound()
                        .saying("No page of this site that can be shown elsewhere has this address.")));
    }

    private Optional<Rendition> find(EmbedQuery frame, OembedQuery query) {
        var key = "/oembed?" + query.format() + "&" + query.width() + "x" + query.height() + "&" + frame.key();
        return renditions.findOrRender(
                key, () -> reader.bySlug(frame.modality()).map(modality -> render(modality, frame, query)));
    }

    private Rendition render(PublishedModality modality, EmbedQuery frame, OembedQuery query) {
        var embed = views.cut(modality, frame.settings(), "").page().embed();
        var answer = new OembedAnswer(
                embed.label(),
                embed.modality().href(),
                site.url() + frame.key(),
                query.width(),
                query.height(),
                new OembedAnswer.Provider(site.name(), site.url() + "/"),
                CACHE_AGE);
        return answer.rendition(query.format())
                .language(frame.settings().locale())
                .cacheControl(policy.published())
                .tags(ItemRenditions.tags(modality))
                .ready();
    }
}
