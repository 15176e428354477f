package org.modalitypages.console;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.modalitypages.modality.Modalities;
import org.modalitypages.modality.ModalityPage;
import org.modalitypages.moderation.Edition;
import org.modalitypages.page.Markdown;
import org.modalitypages.specialist.Profile;
import org.modalitypages.specialist.Specialists;

/**
 * What an edition says, as the public will read it; what its type does not have is {@code null} or empty.
 *
 * @param paragraphs of a statement
 * @param credit how a statement will be credited
 * @param definition of a modality, as safe HTML
 * @param facts of a specialist, and of a modality what is beside the text
 */
public record ReviewBody(
        String language,
        List<String> paragraphs,
        String credit,
        String definition,
        String callToAction,
        String matchUrl,
        List<Fact> facts) {

    /** A named value; {@code address} is where it leads, or {@code null}. */
    public record Fact(String name, String value, String address) {}

    static ReviewBody of(Edition edition, JsonObject view) {
        return switch (edition.type()) {
            case Modalities.TYPE -> modality(edition);
            case Specialists.TYPE -> specialist(edition);
            default ->
                new ReviewBody(
                        edition.locale(),
                        Markdown.paragraphs(view.getString("text")),
                        view.getJsonObject("specialist").getString("attribution"),
                        null,
                        null,
                        null,
                        List.of());
        };
    }

    private static ReviewBody modality(Edition edition) {
        var page = ModalityPage.of(edition.content());
        var facts = new ArrayList<Fact>();
        add(facts, "Title", page.title(), null);
        add(facts, "Summary", page.summary(), null);
        return new ReviewBody(
                edition.locale(),
                List.of(),
                null,
                Markdown.html(page.definition()),
                page.callToAction(),
                page.matchUrl(),
                facts);
    }

    private static ReviewBody specialist(Edition edition) {
        var facts = facts(Profile.of(edition.content()));
        return new ReviewBody(edition.locale(), List.of(), null, null, null, null, facts);
    }

    static List<Fact> facts(Profile profile) {
        var attribution = profile.attribution();
        var facts = new ArrayList<Fact>();
        add(facts, "Credited as", attribution.toString(), null);
        add(facts, "Kind", Wording.type(profile.kind().word()), null);
        add(facts, "Name", attribution.name(), null);
        add(facts, "Title", attribution.title(), null);
        add(facts, "City", attribution.city(), null);
        add(facts, "Region", attribution.region(), null);
        add(facts, "Country", attribution.country(), null);
        add(facts, "Website", profile.website(), profile.website());
        add(facts, "Profile page", profile.profileUrl(), profile.profileUrl());
        add(facts, "Supervised by", profile.supervisedBy(), null);
        add(facts, "Accepting clients", yesOrNo(profile.acceptingClients()), null);
        add(facts, "Telehealth", yesOrNo(profile.telehealth()), null);
        add(facts, "Languages", languages(profile), null);
        profile.licences().forEach(licence -> add(facts, "Licence", ContentFields.words(licence), null));
        if (profile.photo() != null) {
            var alt = profile.photo().alt();
            add(facts, "Photo", alt == null ? attribution.name() : alt, PhotoPages.address(profile.photo()));
        }
        return facts;
    }

    private static String languages(Profile profile) {
        var names = profile.languages().stream()
                .map(tag -> Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private static String yesOrNo(Boolean known) {
        if (known == null) {
            return null;
        }
        return known ? "Yes" : "No";
    }

    private static void add(List<Fact> facts, String name, String value, String address) {
        if (value != null) {
            facts.add(new Fact(name, value, address));
        }
    }
}
