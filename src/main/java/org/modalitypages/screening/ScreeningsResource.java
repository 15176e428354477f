package org.modalitypages.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.modality.Modalities;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.screening.Twins.Twin;
import org.modalitypages.site.Site;
import org.modalitypages.slug.Slugs.Found;
import org.modalitypages.specialist.Kind;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.Specialists;

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
    private Specialists specialists;

    @Inject
    private Twins twins;

    @Inject
    private Site site;

    @Inject
    private Caller caller;

    /**
     * {@code {"text", "modality"?, "locale"?, "jurisdiction"?}} to {@code {"findings": [{rule, span: {start, end},
     * severity, advice, reference, instead, source, twin}], "unavailable": [{rule, detail, source}], "packs": [{id,
     * version}]}}.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject screen(InputStream sent) {
        var body = JsonBody.read(sent, "text", "modality", "locale", "jurisdiction");
        var text = body.requiredString("text");
        var modality = body.string("modality");
        var locale = body.string("locale");
        var jurisdiction = body.string("jurisdiction");
        var actor = caller.actorBeing(Role.EDITOR, Role.THERAPIST);
        if (text.length() > LONGEST) {
            throw new Refusal(Problem.invalid(
                    "The text has " + text.length() + " characters; at most " + LONGEST + " can be screened."));
        }
        locale.filter(tag -> Locale.forLanguageTag(tag).getLanguage().isEmpty()).ifPresent(tag -> {
            throw new Refusal(Problem.invalid("\"locale\" is a language tag such as en or fr-CA, not " + tag + "."));
        });
        var submission = new Submission(
                text,
                names(modality),
                locale.orElse(site.defaultLocale()),
                voice(actor),
                null,
                jurisdiction.orElse(null));
        return view(screening.screen(submission, twin(text, actor)), actor);
    }

    /** A therapist's own statements are no twins, and of others only what is public is told. */
    private Twin twin(String text, Actor actor) {
        return actor.is(Role.EDITOR)
                ? twins.of(text, List.of(), false).orElse(null)
                : twins.of(text, twins.own(actor.accountId()), true).orElse(null);
    }

    /** Of a therapist who speaks for one specialist; nobody knows whose words an editor tries. */
    private Kind voice(Actor actor) {
        var linked = actor.is(Role.EDITOR) ? List.<Specialist>of() : specialists.linkedTo(actor.accountId());
        return linked.size() == 1 ? linked.get(0).kind() : null;
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

    private JsonObject view(Screened screened, Actor actor) {
        var findings = Json.createArrayBuilder();
        screened.findings().forEach(finding -> findings.add(FindingViews.of(finding, actor.is(Role.EDITOR))));
        return Json.createObjectBuilder()
                .add("findings", findings)
                .add("unavailable", FindingViews.unavailable(screened.unavailable()))
                .add("packs", FindingViews.packs(screened.packs()))
                .build();
    }
}
