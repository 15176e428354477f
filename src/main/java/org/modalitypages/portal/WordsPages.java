package org.modalitypages.portal;

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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.modalitypages.console.Notice;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Moderation;
import org.modalitypages.moderation.Move;
import org.modalitypages.moderation.Transition;
import org.modalitypages.page.Form;
import org.modalitypages.portal.WordsViews.Subject;
import org.modalitypages.portal.WordsViews.Typed;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;
import org.modalitypages.statement.Confirmations;
import org.modalitypages.statement.Statement;
import org.modalitypages.statement.StatementDrafts;
import org.modalitypages.statement.Statements;

/** {@code /portal/statements}, {@code /portal/write} and {@code /portal/editions}: a therapist's words and their way. */
@ApplicationScoped
@Path("portal")
@Produces("text/html;charset=utf-8")
public class WordsPages {

    /** The most characters of a text that is sent from here; longer ones exist, as imports take more. */
    static final int LONGEST = 2_000;

    @Inject
    private PortalPages pages;

    @Inject
    private Own own;

    @Inject
    private WordsViews views;

    @Inject
    private Statements statements;

    @Inject
    private StatementDrafts drafts;

    @Inject
    private Modalities modalities;

    @Inject
    private Moderation moderation;

    @Inject
    private Confirmations confirmations;

    @Inject
    private Site site;

    @Inject
    private Caller caller;

    /** The page of a statement; in a language in which nothing was written yet, a blank one. */
    @GET
    @Path("statements/{id}")
    public Response page(@PathParam("id") String id, @QueryParam("locale") String locale) {
        var actor = caller.actor();
        var statement = own.statement(id, actor);
        return page(200, statement, views.subject(statement, locale(locale)), actor, Typed.NOTHING);
    }

    /** Where a specialist's words about a modality begin; leads to the statement when there is one. */
    @GET
    @Path("write/{specialist}/{modality}")
    public Response begin(
            @PathParam("specialist") String specialist,
            @PathParam("modality") String modality,
            @QueryParam("locale") String locale) {
        var actor = caller.actor();
        var subject = subject(specialist, modality, locale, actor);
        return statements
                .of(subject.modality().id(), subject.specialist().id())
                .map(statement -> page(200, statement, subject, actor, Typed.NOTHING))
                .orElseGet(() -> pages.page("words", views.blank(subject, Typed.NOTHING)));
    }

    /** Saves the first draft, and sends it when that button was pressed. */
    @POST
    @Path("write/{specialist}/{modality}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(
            @PathParam("specialist") String specialist,
            @PathParam("modality") String modality,
            @QueryParam("locale") String locale,
            InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actor();
        var subject = subject(specialist, modality, locale, actor);
        Edition saved;
        try {
            saved = drafts.create(
                    new StatementDrafts.Wanted(
                            subject.modality().slug(),
                            Long.toString(subject.specialist().id()),
                            Optional.of(subject.locale()),
                            written(form)),
                    actor);
        } catch (Refusal refused) {
            return refusedNew(refused.problem(), subject, form, actor);
        }
        return proceed(saved, form, actor);
    }

    /** Leads to the statement, for whoever comes back to where a form was sent. */
    @GET
    @Path("editions/{id}")
    public Response edition(@PathParam("id") String id) {
        var edition = own.words(id, caller.actor());
        return Response.status(303)
                .header("Location", address(edition.itemId(), edition.locale()))
                .build();
    }

    /** Saves a draft, and sends it when that button was pressed. */
    @POST
    @Path("editions/{id}/text")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@PathParam("id") String id, InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actor();
        var edition = own.words(id, actor);
        Edition saved;
        try {
            saved = moderation.rewrite(edition.id(), Statements.content(written(form)), actor, version(form));
        } catch (Refusal refused) {
            return refused(refused.problem(), edition, form.raw("text"), actor);
        }
        return proceed(saved, form, actor);
    }

    @POST
    @Path("editions/{id}/recall")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response recall(@PathParam("id") String id, InputStream sent) {
        return move(id, Form.read(sent), Transition.RECALL, "It is a draft again. Send it when it is done.");
    }

    /** Takes a text off for good, with everything of it that is on its way. */
    @POST
    @Path("editions/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("id") String id, InputStream sent) {
        return move(id, Form.read(sent), Transition.WITHDRAW, "It is withdrawn. Nobody sees it from now on.");
    }

    @POST
    @Path("editions/{id}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(@PathParam("id") String id, InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actor();
        var edition = own.words(id, actor);
        try {
            moderation.discard(edition.id(), actor, version(form));
            return pages.redirect("/portal", "The draft is gone. What is live stays as it is.");
        } catch (Refusal refused) {
            return refused(refused.problem(), edition, null, actor);
        }
    }

    /** Begins a new text that copies the present one, which stays. */
    @POST
    @Path("statements/{id}/revise")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revise(@PathParam("id") String id, InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actor();
        var statement = own.statement(id, actor);
        var locale = locale(form.text("locale"));
        try {
            drafts.revise(statement.id(), Optional.of(locale), Optional.empty(), actor);
            return pages.redirect(
                    address(statement.id(), locale),
                    views.progress(statement, locale).live() == null
                            ? "This is your new draft. Nobody sees it before you send it."
                            : "This is your new draft. What is live stays until the new text is published.");
        } catch (Refusal refused) {
            var typed = new Typed(null, false, Notice.of(refused.problem()));
            return page(refused.problem().status(), statement, views.subject(statement, locale), actor, typed);
        }
    }

    /** Records the therapist's own consent to a text that was imported. */
    @POST
    @Path("editions/{id}/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@PathParam("id") String id, InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actor();
        var edition = own.words(id, actor);
        try {
            if (!form.has("consent")) {
                throw new Refusal(
                        Problem.invalid("Tick the box to confirm: these are your words, and they may be published."));
            }
            confirmations.confirm(edition.id(), form.text("hash"), form.text("terms"), actor);
            return pages.redirect(
                    address(edition.itemId(), edition.locale()), "Thank you. Your consent to this text is recorded.");
        } catch (Refusal refused) {
            return refused(refused.problem(), edition, null, actor);
        }
    }

    private Response proceed(Edition saved, Form form, Actor actor) {
        var address = address(saved.itemId(), saved.locale());
        if (!form.text("then").equals("submit")) {
            return pages.redirect(address, "Saved. Only you see it until you send it.");
        }
        try {
            mustBeReady(form);
            moderation.perform(
                    saved.id(), Transition.SUBMIT, actor, OptionalLong.of(saved.version()), Move.consenting());
            return pages.redirect(address, "Thank you. An editor reads it next, and you hear from us.");
        } catch (Refusal refused) {
            var problem = refused.problem()
                    .saying("Your text is saved, but not sent. "
                            + refused.problem().detail());
            return refused(problem, saved, null, actor);
        }
    }

    private void mustBeReady(Form form) {
        var text = written(form);
        var length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            throw new Refusal(Problem.invalid("It has " + length + " characters; at most " + LONGEST
                    + " are taken, and about 500 are read best."));
        }
        if (!form.has("consent")) {
            throw new Refusal(Problem.invalid("Tick the box that permits publishing exactly this text."));
        }
        confirmations.mustBeCurrent(form.text("terms"));
    }

    private Response move(String id, Form form, Transition transition, String done) {
        var actor = caller.actor();
        var edition = own.words(id, actor);
        try {
            moderation.perform(edition.id(), transition, actor, version(form), Move.PLAIN);
            return pages.redirect(address(edition.itemId(), edition.locale()), done);
        } catch (Refusal refused) {
            return refused(refused.problem(), edition, null, actor);
        }
    }

    private Response refused(Problem problem, Edition edition, String text, Actor actor) {
        var statement = statements.byId(edition.itemId()).orElseThrow();
        var stale = problem.status() == 412;
        var notice = stale || problem.status() == 409
                ? new Notice(
                        "This was changed in another window or on another device",
                        text == null
                                ? "Nothing was done. This is how it stands now."
                                : "Nothing of yours is lost: your words are on this page.",
                        List.of())
                : new Notice("Please look again", problem.detail(), List.of());
        var typed = new Typed(text, stale && text != null, notice);
        return page(problem.status(), statement, views.subject(statement, edition.locale()), actor, typed);
    }

    private Response refusedNew(Problem problem, Subject subject, Form form, Actor actor) {
        var typed = new Typed(
                form.raw("text"),
                problem.status() == 409,
                new Notice("Please look again", problem.detail(), List.of()));
        return statements
                .of(subject.modality().id(), subject.specialist().id())
                .map(statement -> page(problem.status(), statement, subject, actor, typed))
                .orElseGet(() -> pages.page(problem.status(), "words", views.blank(subject, typed)));
    }

    private Response page(int status, Statement statement, Subject subject, Actor actor, Typed typed) {
        var view = views.begun(statement, subject.locale())
                ? views.of(statement, subject, actor, typed)
                : views.blank(subject, typed);
        return pages.page(status, "words", view);
    }

    private Subject subject(String specialist, String modality, String locale, Actor actor) {
        var speaker = own.specialist(specialist, actor);
        var id = modalities
                .bySlug(modality)
                .orElseThrow(() -> new Refusal(Problem.notFound()))
                .itemId();
        return new Subject(speaker, modalities.named(List.of(id)).get(id), locale(locale));
    }

    private String locale(String asked) {
        return site.localeOrDefault(Optional.ofNullable(asked).filter(tag -> !tag.isBlank()));
    }

    private String address(long statementId, String locale) {
        return "/portal/statements/" + statementId + views.localeQuery(locale);
    }

    private static String written(Form form) {
        var text = form.given("text").orElseThrow(() -> new Refusal(Problem.invalid("There is nothing written yet.")));
        if (text.length() > Statements.LIMIT) {
            throw new Refusal(Problem.invalid(String.format(
                    Locale.ENGLISH,
                    "These are %,d characters, and a draft holds at most %,d. Shorten them to save them.",
                    text.length(),
                    Statements.LIMIT)));
        }
        return text;
    }

    /** The version that a form was made of; empty when it names none. */
    static OptionalLong version(Form form) {
        var version = form.text("version");
        return version.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(version)) : OptionalLong.empty();
    }
}
