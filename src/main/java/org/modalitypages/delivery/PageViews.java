package org.modalitypages.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.modalitypages.delivery.PublishedItems.PublishedModality;
import org.modalitypages.delivery.PublishedItems.PublishedSpecialist;
import org.modalitypages.delivery.PublishedItems.PublishedStatement;
import org.modalitypages.delivery.PublishedItems.SpecialistCard;
import org.modalitypages.media.Photo;
import org.modalitypages.media.PhotoSize;
import org.modalitypages.page.Markdown;
import org.modalitypages.site.Site;
import org.modalitypages.specialist.Kind;
import org.modalitypages.theme.Alternate;
import org.modalitypages.theme.Answer;
import org.modalitypages.theme.CreditView;
import org.modalitypages.theme.IndexPage;
import org.modalitypages.theme.Language;
import org.modalitypages.theme.LanguageLink;
import org.modalitypages.theme.LicenceView;
import org.modalitypages.theme.Link;
import org.modalitypages.theme.ModalityEntry;
import org.modalitypages.theme.ModalityPage;
import org.modalitypages.theme.ModalityView;
import org.modalitypages.theme.NotFoundPage;
import org.modalitypages.theme.PageHead;
import org.modalitypages.theme.PhotoView;
import org.modalitypages.theme.PlaceView;
import org.modalitypages.theme.QuotePage;
import org.modalitypages.theme.SiteView;
import org.modalitypages.theme.SpecialistPage;
import org.modalitypages.theme.SpecialistView;
import org.modalitypages.theme.StatementView;

/** Published items as the plain records that themes render. */
@ApplicationScoped
public class PageViews {

    private static final int DESCRIPTION = 160;
    private static final int SUMMARY = 240;

    @Inject
    private Addresses addresses;

    @Inject
    private SiteThemes themes;

    @Inject
    private Site site;

    /** Where other sites ask how to show a page. */
    private String oembed(String path, String format) {
        var page = URLEncoder.encode(addresses.absolute(path), StandardCharsets.UTF_8);
        return addresses.absolute("/oembed?url=" + page + "&format=" + format);
    }

    /** The path of a modality's page in a locale. */
    public String modalityPath(PublishedModality modality, String locale) {
        return addresses.modalityPath(modality.slug(), locale);
    }

    IndexPage index(Collection<PublishedModality> modalities, String locale) {
        var entries = new ArrayList<ModalityEntry>();
        for (var modality : modalities) {
            var page = modality.pages().forReader(locale, site.defaultLocale());
            var words = page.value().words();
            entries.add(new ModalityEntry(
                    words.title(),
                    addresses.absolute(addresses.modalityPath(modality.slug(), locale)),
                    summary(words, SUMMARY),
                    otherLanguage(page.locale(), locale)));
        }
        var head = new PageHead(
                null,
                null,
                addresses.absolute(addresses.indexPath(locale)),
                alternates(Set.copyOf(site.locales()), addresses::indexPath),
                null);
        return new IndexPage(
                siteView(locale), head, languages(Set.copyOf(site.locales()), locale, addresses::indexPath), entries);
    }

    /** The page of a modality in a locale; its statements are those of the modality, in their order. */
    public ModalityPage modality(PublishedModality modality, String locale) {
        var page = modality.pages().forReader(locale, site.defaultLocale());
        var words = page.value().words();
        UnaryOperator<String> path = in -> addresses.modalityPath(modality.slug(), in);
        var head = new PageHead(
                words.title(),
                summary(words, DESCRIPTION),
                addresses.absolute(path.apply(page.locale())),
                alternates(modality.pages().locales(), path),
                null,
                oembed(path.apply(page.locale()), "json"),
                oembed(path.apply(page.locale()), "xml"));
        var statements = modality.statements().stream()
                .map(statement -> StatementView.credited(
                                anchor(statement),
                                paragraphs(statement, locale),
                                otherLanguage(textLocale(statement, locale), locale),
                                credit(statement.specialist(), locale))
                        .reportedAt(reportAddress(statement)))
                .toList();
        var view = new ModalityView(
                words.title(),
                Markdown.html(words.definition()),
                words.callToAction(),
                words.matchUrl(),
                otherLanguage(page.locale(), locale),
                statements);
        return new ModalityPage(
                siteView(locale), head, languages(modality.pages().locales(), locale, path), view);
    }

    SpecialistPage specialist(PublishedSpecialist specialist, String locale) {
        var card = specialist.card();
        var profile = card.profile();
        UnaryOperator<String> path = in -> addresses.specialistPath(card.slug(), in);
        var elsewhere = profile.profileUrl() != null;
        var locales = Set.copyOf(site.locales());
        var head = new PageHead(
                profile.attribution().name(),
                profile.attribution().toString(),
                elsewhere ? addresses.specialist(card, locale) : addresses.absolute(path.apply(locale)),
                elsewhere ? List.of() : alternates(locales, path),
                null);
        var statements = specialist.statements().stream()
                .map(statement -> StatementView.about(
                                anchor(statement),
                                paragraphs(statement, locale),
                                otherLanguage(textLocale(statement, locale), locale),
                                modalityLink(statement, locale))
                        .reportedAt(reportAddress(statement)))
                .toList();
        var view = new SpecialistView(
                credit(card, locale),
                profile.licences().stream()
                        .filter(licence -> licence.number() != null || licence.region() != null)
                        .map(licence -> new LicenceView(licence.number(), licence.region()))
                        .toList(),
                profile.supervisedBy(),
                profile.languages().stream()
                        .map(tag -> Language.namedIn(tag, locale))
                        .toList(),
                Answer.of(profile.telehealth()),
                Answer.of(profile.acceptingClients()),
                profile.website(),
                "/correct/" + card.slug(),
                statements);
        return new SpecialistPage(siteView(locale), head, languages(locales, locale, path), view);
    }

    /** A statement on its own, as a widget shows it. */
    QuotePage quote(PublishedStatement statement, String locale) {
        var text = statement.texts().forReader(locale, site.defaultLocale());
        return new QuotePage(
                siteView(locale),
                StatementView.credited(
                        anchor(statement),
                        Markdown.paragraphs(text.value().words()),
                        otherLanguage(text.locale(), locale),
                        credit(statement.specialist(), locale)));
    }

    NotFoundPage notFound(String locale) {
        return NotFoundPage.of(siteView(locale));
    }

    private SiteView siteView(String locale) {
        return new SiteView(
                site.name(),
                null,
                addresses.absolute(addresses.indexPath(locale)),
                Language.of(locale),
                themes.stylesheetPath());
    }

    private CreditView credit(SpecialistCard card, String locale) {
        var attribution = card.profile().attribution();
        return new CreditView(
                attribution.name(),
                attribution.title(),
                new PlaceView(attribution.city(), attribution.region(), attribution.country()),
                attribution.role(),
                addresses.specialist(card, locale),
                card.profile().kind() == Kind.PRACTICE,
                photo(card.profile().photo()));
    }

    private PhotoView photo(Photo photo) {
        if (photo == null) {
            return null;
        }
        var sources = Arrays.stream(PhotoSize.values())
                .map(size -> photo.path(size) + " " + size.side() + "w")
                .collect(Collectors.joining(", "));
        return new PhotoView(
                photo.path(PhotoSize.MEDIUM), sources, addresses.absolute(photo.path(PhotoSize.LARGE)), photo.alt());
    }

    private Link modalityLink(PublishedStatement statement, String locale) {
        var modality = statement.modality();
        return new Link(
                modality.titles().forReader(locale, site.defaultLocale()).value(),
                addresses.absolute(addresses.modalityPath(modality.slug(), locale)));
    }

    private static String reportAddress(PublishedStatement statement) {
        return "/report/statements/" + statement.id();
    }

    private static String anchor(PublishedStatement statement) {
        return "statement-" + statement.id();
    }

    private List<String> paragraphs(PublishedStatement statement, String locale) {
        return Markdown.paragraphs(statement
                .texts()
                .forReader(locale, site.defaultLocale())
                .value()
                .words());
    }

    private String textLocale(PublishedStatement statement, String locale) {
        return statement.texts().forReader(locale, site.defaultLocale()).locale();
    }

    private static Language otherLanguage(String language, String pageLanguage) {
        return language.equals(pageLanguage) ? null : Language.namedIn(language, pageLanguage);
    }

    private static String summary(org.modalitypages.modality.ModalityPage words, int limit) {
        return words.summary() != null ? words.summary() : Markdown.beginning(words.definition(), limit);
    }

    private List<Alternate> alternates(Set<String> locales, UnaryOperator<String> path) {
        if (locales.size() < 2) {
            return List.of();
        }
        var alternates = new ArrayList<Alternate>();
        ordered(locales)
                .forEach(locale -> alternates.add(new Alternate(locale, addresses.absolute(path.apply(locale)))));
        if (locales.contains(site.defaultLocale())) {
            alternates.add(new Alternate("x-default", addresses.absolute(path.apply(site.defaultLocale()))));
        }
        return alternates;
    }

    private List<LanguageLink> languages(Set<String> locales, String current, UnaryOperator<String> path) {
        return ordered(locales).stream()
                .filter(locale -> !locale.equals(current))
                .map(locale -> new LanguageLink(Language.of(locale), addresses.absolute(path.apply(locale))))
                .toList();
    }

    private List<String> ordered(Set<String> locales) {
        return site.locales().stream().filter(locales::contains).toList();
    }
}
