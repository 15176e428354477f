package org.modalitypages.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modalitypages.http.JsonBody;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.modality.Modalities;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;
import org.modalitypages.slug.Slugs.Found;

/** {@code /api/v1/manage/screenings}: what screening would say of a text, without storing anything. */
@ApplicationScoped
@Path("api/v1/manage/screenings")
@Produces(MediaType.APPLICATION_JSON)
public class ScreeningsResource {

    /** The most characters that a text may have here. */
    static final int LONGEST = 20_000;

    @Inject
    private Screening screening;

    @Inject
    private Modalities modalities;

    @Inject
    private Site site;

    @Inject
    private Caller caller;

    /**
     * {@code {"text", "modality"?, "locale"?, "jurisdiction"?}} to {@code {"findings": [{rule, span: {start, end},
     * severity, advice, reference, instead}], "unavailable": [{rule, detail}], "packs": [{id, version}]}}.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject screen(InputStream sent) {
        var body = JsonBody.read(sent, "text", "modality", "locale", "jurisdiction");
        var text = body.requiredString("text");
        var modality = body.string("modality");
        var locale = body.string("locale");
        var jurisdiction = body.string("jurisdiction");
        caller.actorBeing(Role.EDITOR, Role.THERAPIST);
        if (text.length() > LONGEST) {
            throw new Refusal(Problem.invalid(
                    "The text has " + text.length() + " characters; at most " + LONGEST + " can be screened."));
        }
        locale.filter(tag -> Locale.forLanguageTag(tag).getLanguage().isEmpty()).ifPresent(tag -> {
            throw new Refusal(Problem.invalid("\"locale\" is a language tag such as en or fr-CA, not " + tag + "."));
        });
        return view(screening.screen(
                new Submission(text, names(modality), locale.orElse(site.defaultLocale()), jurisdiction.orElse(null))));
    }

    /** By its slug and its title, if it is one of ours; else as it was written. */
    private List<String> names(Optional<String> modality) {
        var names = new ArrayList<String>();
        modality.ifPresent(written -> {
            names.add(written);
            modalities
                    .bySlug(written)
                    .map(Found::itemId)
                    .ifPresent(id -> modalities.named(List.of(id)).values().forEach(named -> names.add(named.title())));
        });
        return names;
    }

    private static JsonObject view(Screened screened) {
        var findings = Json.createArrayBuilder();
        screened.findings().forEach(finding -> findings.add(view(finding)));
        var unavailable = Json.createArrayBuilder();
        screened.unavailable()
                .forEach(check -> unavailable.add(
                        Json.createObjectBuilder().add("rule", check.rule()).add("detail", check.detail())));
        var packs = Json.createArrayBuilder();
        screened.packs()
                .forEach(pack -> packs.add(
                        Json.createObjectBuilder().add("id", pack.id()).add("version", pack.version())));
        return Json.createObjectBuilder()
                .add("findings", findings)
                .add("unavailable", unavailable)
                .add("packs", packs)
                .build();
    }

    private static JsonObjectBuilder view(Finding finding) {
        var view = Json.createObjectBuilder()
                .add("rule", finding.rule())
                .add(
                        "span",
                        Json.createObjectBuilder()
                                .add("start", finding.span().start())
                                .add("end", finding.span().end()))
                .add("severity", finding.severity().word())
                .add("advice", finding.advice())
                .add("reference", finding.reference());
        return finding.instead() == null ? view.addNull("instead") : view.add("instead", finding.instead());
    }
}
