package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.modalitypages.console.QueueView.Choice;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.modality.Modalities;
import org.modalitypages.modality.ModalityDrafts;
import org.modalitypages.moderation.Edition;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;
import org.modalitypages.specialist.SpecialistDrafts;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.StatementDrafts;
import org.modalitypages.statement.Statements;

/** {@code /console/new/<type>}: something new begins as a draft, by the same services as in the API. */
@ApplicationScoped
@Path("console/new/{type}")
@Produces("text/html;charset=utf-8")
public class NewPages {

    @Inject
    private ConsolePages pages;

    @Inject
    private ModalityDrafts modalityDrafts;

    @Inject
    private SpecialistDrafts specialistDrafts;

    @Inject
    private StatementDrafts statementDrafts;

    @Inject
    private Modalities modalities;

    @Inject
    private Site site;

    @Inject
    private Caller caller;

    @GET
    public Response form(
            @PathParam("type") String type,
            @QueryParam("modality") String modality,
            @QueryParam("specialist") String specialist) {
        caller.actorBeing(Role.EDITOR);
        mustBeKnown(type);
        var fields = new ArrayList<Field>();
        fields.addAll(around(
                type, Objects.requireNonNullElse(modality, ""), Objects.requireNonNullElse(specialist, ""), "", ""));
        fields.addAll(ContentFields.blank(type));
        return pages.page("new", view(type, fields, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@PathParam("type") String type, InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actorBeing(Role.EDITOR);
        mustBeKnown(type);
        try {
            var edition = create(type, form, actor);
            return pages.redirect(
                    "/console/editions/" + edition.id(), "The draft is saved. Submit it when it is done.");
        } catch (Refusal refused) {
            var fields = new ArrayList<Field>(around(
                    type, form.text("modality"), form.text("specialist"), form.text("slug"), form.text("locale")));
            fields.addAll(ContentFields.of(type, form));
            return pages.page(refused.problem().status(), "new", view(type, fields, notice(refused.problem())));
        }
    }

    private Edition create(String type, Form form, Actor actor) {
        return switch (type) {
            case Modalities.TYPE ->
                modalityDrafts.create(form.given("slug"), form.given("locale"), ContentForm.read(type, form), actor);
            case Specialists.TYPE -> specialistDrafts.create(Optional.empty(), ContentForm.read(type, form), actor);
            default ->
                statementDrafts.create(
                        new StatementDrafts.Wanted(
                                form.text("modality"),
                                form.text("specialist"),
                                form.given("locale"),
                                form.text("text")),
                        actor);
        };
    }

    private List<Field> around(String type, String modality, String specialist, String slug, String locale) {
        var fields = new ArrayList<Field>();
        if (type.equals(Statements.TYPE)) {
            var choices = modalities.all().stream()
                    .map(named ->
                            new Choice(named.slug(), named.title(), named.slug().equals(modality)))
                    .toList();
            fields.add(new Field("modality", "Modality", null, modality, 1, true, 100, choices));
            fields.add(new Field(
                    "specialist",
                    "Specialist",
                    "The last part of the address of its page here, such as ada-sample.",
                    specialist,
                    1,
                    true,
                    120,
                    List.of()));
        }
        if (!type.equals(Specialists.TYPE) && site.locales().size() > 1) {
            fields.add(new Field("locale", "Language", null, locale, 1, false, 35, locales(site, locale)));
        }
        if (type.equals(Modalities.TYPE)) {
            fields.add(new Field(
                    "slug",
                    "Address",
                    "The last part of the page’s address, such as narrative-therapy. Made of the title if it is empty.",
                    slug,
                    1,
                    false,
                    100,
                    List.of()));
        }
        return fields;
    }

    static List<Choice> locales(Site site, String chosen) {
        return site.locales().stream()
                .map(tag -> new Choice(tag, Wording.locale(tag), tag.equals(chosen)))
                .toList();
    }

    private static NewView view(String type, List<Field> fields, Notice notice) {
        var back = type.equals(Specialists.TYPE) ? "/console/specialists" : "/console/modalities";
        return new NewView(
                "New " + type,
                "It begins as a draft. Nobody but editors sees it before it is submitted, approved and published.",
                "/console/new/" + type,
                fields,
                back,
                notice);
    }

    private static Notice notice(Problem problem) {
        return problem.status() == 404
                ? new Notice("No such specialist", "There is no specialist of this name in addresses.", List.of())
                : Notice.of(problem);
    }

    private static void mustBeKnown(String type) {
        if (!List.of(Modalities.TYPE, Specialists.TYPE, Statements.TYPE).contains(type)) {
            throw new Refusal(Problem.notFound());
        }
    }
}
