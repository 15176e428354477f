package org.modalitypages.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.modalitypages.delivery.PublishedItems.SpecialistCard;
import org.modalitypages.site.Site;

/** Where public pages are. */
@ApplicationScoped
public class Addresses {

    @Inject
    private Site site;

    /** The path of the index in a locale: {@code /} or {@code /fr}. */
    String indexPath(String locale) {
        return site.isDefault(locale) ? "/" : "/" + locale;
    }

    /** The path of a modality's page in a locale. */
    public String modalityPath(String slug, String locale) {
        return prefix(locale) + "/modalities/" + slug;
    }

    /** The path of a specialist's page in a locale. */
    public String specialistPath(String slug, String locale) {
        return prefix(locale) + "/specialists/" + slug;
    }

    /** A path as an absolute address. */
    public String absolute(String path) {
        return site.url() + path;
    }

    /** The page that credits link to and that is canonical: the site's own about the specialist, or else ours. */
    public String specialist(SpecialistCard card, String locale) {
        var own = card.profile().profileUrl();
        if (own == null) {
            return absolute(specialistPath(card.slug(), locale));
        }
        return own.startsWith("/") ? absolute(own) : own;
    }

    List<String> locales() {
        return site.locales();
    }

    String defaultLocale() {
        return site.defaultLocale();
    }

    private String prefix(String locale) {
        return site.isDefault(locale) ? "" : "/" + locale;
    }
}
