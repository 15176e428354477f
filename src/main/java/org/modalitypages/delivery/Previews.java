package org.modalitypages.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.delivery.PublishedItems.Live;
import org.modalitypages.delivery.PublishedItems.ModalityCard;
import org.modalitypages.delivery.PublishedItems.PublishedModality;
import org.modalitypages.delivery.PublishedItems.PublishedSpecialist;
import org.modalitypages.delivery.PublishedItems.PublishedStatement;
import org.modalitypages.delivery.PublishedItems.SpecialistCard;
import org.modalitypages.modality.Modalities;
import org.modalitypages.modality.ModalityPage;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.ItemRef;
import org.modalitypages.site.Site;
import org.modalitypages.slug.Slugs;
import org.modalitypages.specialist.Profile;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.Statement;
import org.modalitypages.statement.Statements;

/**
 * Renders an edition as if it were live, among what is live: with the site's theme, by the same way as published pages.
 * Nothing of it is kept.
 */
@ApplicationScoped
@Transactional
public class Previews {

    @Inject
    private PublishedReader reader;

    @Inject
    private PageViews pages;

    @Inject
    private SiteThemes themes;

    @Inject
    private Editions editions;

    @Inject
    private Statements statements;

    @Inject
    private Specialists specialists;

    @Inject
    private Slugs slugs;

    @Inject
    private Site site;

    /** The page that would show the edition: its modality's for a statement. A whole HTML document. */
    public String page(Edition edition) {
        return switch (edition.type()) {
            case Specialists.TYPE ->
                themes.current().renderSpecialist(pages.specialist(profile(edition), edition.locale()));
            case Modalities.TYPE ->
                themes.current().renderModality(pages.modality(modality(edition), edition.locale()));
            default -> themes.current().renderModality(pages.modality(withStatement(edition), edition.locale()));
        };
    }

    /** A statement alone, as a widget shows it, in a document of its own; empty for what is no statement, and for a theme that has no such part. */
    public Optional<String> card(Edition edition) {
        if (!edition.type().equals(Statements.TYPE)) {
            return Optional.empty();
        }
        var statement = statements.byId(edition.itemId()).orElseThrow();
        var shown = published(edition, statement, newest(statement.modalityId()));
        return themes.current().renderQuote(pages.quote(shown, edition.locale()));
    }

    private PublishedModality modality(Edition edition) {
        var live = live(edition.itemId());
        var texts = new HashMap<>(live.pages().byLocale());
        texts.put(edition.locale(), new Live<>(ModalityPage.of(edition.content()), edition.publishedAt()));
        return new PublishedModality(
                live.id(), live.slug(), live.formerSlugs(), new Translations<>(texts), live.statements());
    }

    /** The modality with this statement in its place among the live ones, and at the end if it is not live yet. */
    private PublishedModality withStatement(Edition edition) {
        var statement = statements.byId(edition.itemId()).orElseThrow();
        var modality = live(statement.modalityId());
        var shown = new ArrayList<>(modality.statements());
        var preview = published(edition, statement, modality);
        var place = shown.stream().map(PublishedStatement::id).toList().indexOf(statement.id());
        if (place < 0) {
            shown.add(preview);
        } else {
            shown.set(place, preview);
        }
        return new PublishedModality(
                modality.id(), modality.slug(), modality.formerSlugs(), modality.pages(), List.copyOf(shown));
    }

    private PublishedSpecialist profile(Edition edition) {
        var specialist = specialists.byId(edition.itemId()).orElseThrow();
        var live = reader.specialists(List.of(specialist.id())).stream()
                .map(PublishedSpecialist::statements)
                .findFirst();
        return new PublishedSpecialist(
                card(specialist, Profile.of(edition.content())), List.of(), live.orElse(List.of()));
    }

    private PublishedStatement published(Edition edition, Statement statement, PublishedModality modality) {
        var specialist = specialists.byId(statement.specialistId()).orElseThrow();
        var titles = new HashMap<String, String>();
        modality.pages()
                .byLocale()
                .forEach((locale, page) -> titles.put(locale, page.words().title()));
        var text = new Live<>(edition.content().getString(Statements.TEXT), edition.publishedAt());
        return new PublishedStatement(
                statement.id(),
                new Translations<>(Map.of(edition.locale(), text)),
                card(specialist, specialist.profile()),
                new ModalityCard(modality.id(), modality.slug(), new Translations<>(titles)));
    }

    private SpecialistCard card(Specialist specialist, Profile profile) {
        return new SpecialistCard(
                specialist.id(), slugs.current(Specialists.TYPE, specialist.id()), profile, specialist.publishedAt());
    }

    /** What is live of a modality; before anything is, its newest text without statements. */
    private PublishedModality live(long modalityId) {
        return reader.modalities(List.of(modalityId)).stream().findFirst().orElseGet(() -> newest(modalityId));
    }

    private PublishedModality newest(long modalityId) {
        var texts = new HashMap<String, Live<ModalityPage>>();
        editions.of(new ItemRef(Modalities.TYPE, modalityId))
                .forEach(edition ->
                        texts.putIfAbsent(edition.locale(), new Live<>(ModalityPage.of(edition.content()), null)));
        var slug = slugs.current(Modalities.TYPE, modalityId);
        if (texts.isEmpty()) {
            texts.put(site.defaultLocale(), new Live<>(new ModalityPage(slug, null, "", null, null), null));
        }
        return new PublishedModality(modalityId, slug, List.of(), new Translations<>(texts), List.of());
    }
}
