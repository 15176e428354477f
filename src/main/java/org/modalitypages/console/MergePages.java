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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.console.MergeView.Candidate;
import org.modalitypages.console.MergeView.Side;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.modality.Modalities;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.slug.Slugs;
import org.modalitypages.specialist.Duplicates;
import org.modalitypages.specialist.MergedProfile;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.SpecialistDrafts;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.MergeChoices;
import org.modalitypages.statement.SpecialistMerging;

/** {@code /console/specialists/{slug}/merge}: who may be the same, both side by side, and one made of two. */
@ApplicationScoped
@Path("console/specialists/{slug}/merge")
@Produces("text/html;charset=utf-8")
public class MergePages {

    private static final int MOST_FOUND = 20;
    private static final String NAME_TYPED = "name-typed";

    @Inject
    private ConsolePages pages;

    @Inject
    private SpecialistMerging merging;

    @Inject
    private Specialists specialists;

    @Inject
    private SpecialistDrafts drafts;

    @Inject
    private Duplicates duplicates;

    @Inject
    private Modalities modalities;

    @Inject
    private Slugs slugs;

    @Inject
    private Caller caller;

    /** The candidates; with {@code other}, both side by side. */
    @GET
    public Response form(@PathParam("slug") String slug, @QueryParam("other") String other) {
        var actor = caller.actorBeing(Role.EDITOR);
        var survivor = drafts.visible(slug, actor);
        if (other == null || other.isBlank()) {
            return pages.page("mergeWith", candidates(survivor, duplicates.of(survivor), "", null));
        }
        return find(other)
                .map(found -> pages.page("merge", view(survivor, found, nothing(), actor, null)))
                .orElseGet(() -> named(survivor, other));
    }

    /** Whoever has what was typed in their name. */
    private Response named(Specialist survivor, String typed) {
        var found = specialists.named(typed.strip(), MOST_FOUND, null).items().stream()
                .filter(specialist -> specialist.id() != survivor.id())
                .map(specialist -> new Duplicates.Candidate(specialist, List.of(NAME_TYPED)))
                .toList();
        return found.isEmpty()
                ? pages.page(
                        422,
                        "mergeWith",
                        candidates(
                                survivor,
                                duplicates.of(survivor),
                                typed,
                                new Notice(
                                        "No such specialist",
                                        "Nobody here has this name or address. A part of the name is enough.",
                                        List.of())))
                : pages.page("mergeWith", candidates(survivor, found, typed, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response merge(@PathParam("slug") String slug, InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actorBeing(Role.EDITOR);
        var survivor = drafts.visible(slug, actor);
        var other = find(form.text("other")).orElseThrow(() -> new Refusal(Problem.notFound()));
        var choices = choices(form);
        try {
            var waiting = merging.merge(survivor.id(), other.id(), choices, actor, ReviewPages.version(form));
            return pages.redirect(
                    "/console/specialists/" + slug,
                    waiting.isPresent()
                            ? "They are one. What changes of the profile waits in the queue."
                            : "They are one. The other’s addresses lead here.");
        } catch (Refusal refused) {
            var problem = refused.problem();
            return pages.page(problem.status(), "merge", view(survivor, other, choices, actor, Notice.of(problem)));
        }
    }

    private MergeView.Candidates candidates(
            Specialist survivor, List<Duplicates.Candidate> found, String typed, Notice notice) {
        var current = slugs.current(
                Specialists.TYPE,
                found.stream().map(candidate -> candidate.specialist().id()).toList());
        var rows = found.stream()
                .map(candidate -> new Candidate(
                        current.get(candidate.specialist().id()),
                        candidate.specialist().attribution().toString(),
                        String.join(
                                ", ",
                                candidate.reasons().stream()
                                        .map(MergePages::words)
                                        .toList())))
                .toList();
        return new MergeView.Candidates(
                survivor.attribution().name(), slugs.current(Specialists.TYPE, survivor.id()), rows, typed, notice);
    }

    private MergeView view(Specialist survivor, Specialist other, MergeChoices choices, Actor actor, Notice notice) {
        var plan = merging.plan(survivor, other, choices, actor);
        var titles = modalities.named(
                plan.statements().stream().map(fate -> fate.kept().modalityId()).toList());
        var statements = new ArrayList<MergeView.Statement>();
        for (var fate : plan.statements()) {
            statements.add(new MergeView.Statement(
                    fate.modality(),
                    titles.get(fate.kept().modalityId()).title(),
                    fate.setAside() != null,
                    fate.kept().specialistId() == survivor.id()));
        }
        return new MergeView(
                side(survivor),
                side(other),
                survivor.version(),
                MergeRows.of(survivor.profile(), other.profile(), choices.take()),
                statements,
                plan.profileWaits(),
                plan.retired().size(),
                plan.obstacles().stream().map(Problem::detail).toList(),
                !survivor.linkedAccounts().isEmpty() && !other.linkedAccounts().isEmpty(),
                choices.bothAccounts(),
                notice);
    }

    private Side side(Specialist specialist) {
        return new Side(
                slugs.current(Specialists.TYPE, specialist.id()),
                specialist.attribution().toString(),
                specialist.linkedAccounts().size());
    }

    private Optional<Specialist> find(String slug) {
        return specialists.bySlug(slug.strip()).flatMap(found -> specialists.byId(found.itemId()));
    }

    private static MergeChoices nothing() {
        return new MergeChoices(Map.of(), Map.of(), false);
    }

    private static MergeChoices choices(Form form) {
        var take = new LinkedHashMap<String, String>();
        MergedProfile.FIELDS.forEach(field -> form.given("take-" + field).ifPresent(choice -> take.put(field, choice)));
        var statements = new LinkedHashMap<String, String>();
        form.all("about")
                .forEach(modality ->
                        form.given("statement-" + modality).ifPresent(choice -> statements.put(modality, choice)));
        return new MergeChoices(take, statements, form.has("bothAccounts"));
    }

    private static String words(String reason) {
        return switch (reason) {
            case "same-name" -> "same name";
            case "similar-name" -> "similar name";
            case NAME_TYPED -> "has this in the name";
            case "same-licence" -> "same licence number";
            default -> "same website";
        };
    }
}
