package org.modalitypages.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modalitypages.delivery.PageViews;
import org.modalitypages.delivery.PublishedItems.PublishedModality;
import org.modalitypages.delivery.PublishedItems.PublishedStatement;
import org.modalitypages.site.Site;
import org.modalitypages.theme.CreditView;
import org.modalitypages.theme.EmbedPage;
import org.modalitypages.theme.EmbedView;
import org.modalitypages.theme.ModalityPage;
import org.modalitypages.theme.PhotoView;
import org.modalitypages.theme.SiteView;
import org.modalitypages.theme.StatementView;

/** What a widget shows of a modality: some of its statements, with every address absolute. */
@ApplicationScoped
class EmbedViews {

    @Inject
    private PageViews pages;

    @Inject
    private Site site;

    /** A widget with the modality's page that it was cut from, and the specialists of its quotes in their order. */
    record Cut(EmbedPage page, ModalityPage whole, List<String> specialists) {}

    Cut cut(PublishedModality modality, EmbedSettings settings, String stylesheet) {
        var whole = pages.modality(modality, settings.locale());
        var shown = shown(modality, settings);
        var quotes = shown.stream()
                .map(statement -> quote(
                        whole.modality().statements().get(modality.statements().indexOf(statement))))
                .toList();
        var from = whole.site();
        var siteView = new SiteView(from.name(), from.tagline(), from.home(), from.language(), stylesheet);
        var heading = settings.showsHeading()
                ? Optional.of(settings.heading()).filter(words -> !words.isEmpty())
                : Optional.of("");
        var view = EmbedView.of(
                settings.locale(),
                heading,
                whole.modality().title(),
                site.url() + pages.modalityPath(modality, settings.locale()),
                quotes);
        return new Cut(
                new EmbedPage(siteView, view),
                whole,
                shown.stream().map(statement -> statement.specialist().slug()).toList());
    }

    private List<PublishedStatement> shown(PublishedModality modality, EmbedSettings settings) {
        var statements = new ArrayList<>(modality.statements());
        statements.removeIf(statement -> !isOf(settings.region(), statement));
        switch (settings.order()) {
            case DAILY -> {}
            case NEWEST ->
                statements.sort(Comparator.comparing((PublishedStatement statement) -> statement
                                .texts()
                                .forReader(settings.locale(), site.defaultLocale())
                                .value()
                                .publishedAt())
                        .reversed());
            case NAME ->
                statements.sort(Comparator.comparing(
                        statement ->
                                statement.specialist().profile().attribution().name(),
                        Collator.getInstance(Locale.forLanguageTag(settings.locale()))));
        }
        var most = settings.layout() == org.modalitypages.theme.EmbedLayout.SINGLE ? 1 : settings.limit();
        return statements.stream().limit(most).toList();
    }

    private static boolean isOf(String region, PublishedStatement statement) {
        var place = statement.specialist().profile().attribution();
        return new Regions.Place(place.country(), place.region()).isIn(region);
    }

    private StatementView quote(StatementView statement) {
        return new StatementView(
                statement.anchor(),
                statement.paragraphs(),
                statement.language(),
                absolute(statement.credit()),
                null,
                null);
    }

    private CreditView absolute(CreditView credit) {
        return new CreditView(
                credit.name(),
                credit.title(),
                credit.place(),
                credit.role(),
                credit.url(),
                credit.practice(),
                credit.photo() == null ? null : absolute(credit.photo()));
    }

    private PhotoView absolute(PhotoView photo) {
        var sources = List.of(photo.sources().split(", ")).stream()
                .map(this::absolute)
                .collect(Collectors.joining(", "));
        return new PhotoView(absolute(photo.src()), sources, photo.large(), photo.alt());
    }

    private String absolute(String address) {
        return address.startsWith("/") ? site.url() + address : address;
    }
}
