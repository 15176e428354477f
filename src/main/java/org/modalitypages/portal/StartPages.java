package org.modalitypages.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.modality.Modalities;
import org.modalitypages.modality.Modalities.Named;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.State;
import org.modalitypages.page.Form;
import org.modalitypages.portal.WordsViews.Wait;
import org.modalitypages.site.Site;
import org.modalitypages.slug.Slugs;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.PublicSpecialists;
import org.modalitypages.statement.Statement;
import org.modalitypages.statement.Statements;

/** {@code /portal}: how everything of a therapist stands, and what to do next. */
@ApplicationScoped
@Path("portal")
@Produces("text/html;charset=utf-8")
public class StartPages {

    private static final String LOOK = "Look at it";
    private static final String COMPLETE = "Say what you are and where you work, and send it.";
    private static final String READ_EDITOR = "Read what the editor says";
    private static final String READ_SUGGESTION = "Read the suggested wording";

    @Inject
    private PortalPages pages;

    @Inject
    private Own own;

    @Inject
    private WordsViews words;

    @Inject
    private Statements statements;

    @Inject
    private Modalities modalities;

    @Inject
    private Editions editions;

    @Inject
    private PublicSpecialists visible;

    @Inject
    private Slugs slugs;

    @Inject
    private Site site;

    @Inject
    private Caller caller;

    /** The page; {@code mine} is empty for an account that speaks for nobody. */
    public record View(String name, List<Mine> mine, boolean console) {}

    /**
     * A specialist for whom the reader speaks.
     *
     * @param credit what follows the name where it is credited; empty when nothing is known
     * @param publicAddress {@code null} as long as nothing of it is live
     * @param cards the texts and the profile, what is to do first
     * @param offered modalities of the specialist without a text, each with where to write
     * @param others further modalities without a text, to choose from
     */
    public record Mine(
            String slug,
            String name,
            String credit,
            String publicAddress,
            List<Card> cards,
            List<Place> offered,
            List<Named> others) {}

    /** One thing and how it stands. */
    public record Card(
            String title,
            String language,
            String address,
            String state,
            String stateWords,
            String standing,
            String next) {

        /** What an editor asks for comes first, then what else is to do; what is settled comes last. */
        int urgency() {
            if (next.equals(READ_EDITOR) || next.equals(READ_SUGGESTION)) {
                return 0;
            }
            return next.equals(LOOK) ? 2 : 1;
        }
    }

    /** Where something is written. */
    public record Place(String title, String address) {}

    @GET
    public Response start() {
        var actor = caller.actor();
        var mine = own.specialists(actor).stream()
                .map(specialist -> mine(specialist, actor))
                .toList();
        return pages.page("start", new View(actor.name(), mine, PortalPages.hasConsole(actor)));
    }

    /** Leads to where the chosen modality is written about. */
    @POST
    @Path("write")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(InputStream sent) {
        var form = Form.read(sent);
        Actor actor = caller.actor();
        var specialist = own.specialist(form.text("specialist"), actor);
        var slug = slugs.current(Specialists.TYPE, specialist.id());
        var chosen = form.text("modality").replaceAll("[^a-z0-9-]", "");
        return Response.status(303)
                .header("Location", "/portal/write/" + slug + "/" + chosen)
                .build();
    }

    private Mine mine(Specialist specialist, Actor actor) {
        var slug = slugs.current(Specialists.TYPE, specialist.id());
        var attribution = specialist.attribution();
        var said = statements.by(specialist.id());
        var texts = said.stream().flatMap(statement -> cards(statement, actor).stream());
        var cards = Stream.concat(texts, Stream.of(profile(specialist, slug, actor)))
                .sorted(Comparator.comparing(Card::urgency))
                .toList();
        var without = without(specialist, said);
        return new Mine(
                slug,
                attribution.name(),
                attribution.role(),
                visible.contains(specialist.id()) ? "/specialists/" + slug : null,
                cards,
                without.stream()
                        .filter(named -> specialist.modalities().contains(named.id()))
                        .map(named -> new Place(named.title(), "/portal/write/" + slug + "/" + named.slug()))
                        .toList(),
                without.stream()
                        .filter(named -> !specialist.modalities().contains(named.id()))
                        .toList());
    }

    private List<Card> cards(Statement statement, Actor actor) {
        var cards = new ArrayList<Card>();
        for (var locale : locales(statement)) {
            var progress = words.progress(statement, locale);
            var subject = words.subject(statement, locale);
            var wait = words.wait(progress, words.toConfirm(progress), actor);
            var shown = progress.shown();
            cards.add(new Card(
                    subject.modality().title(),
                    site.isDefault(locale) ? null : PlainWords.locale(locale),
                    "/portal/statements/" + statement.id() + words.localeQuery(locale),
                    shown.state().name(),
                    PlainWords.of(shown.state()),
                    PlainWords.standing(progress, wait),
                    next(progress, wait)));
        }
        return cards;
    }

    private Set<String> locales(Statement statement) {
        var there = new LinkedHashSet<String>();
        editions.of(Statements.item(statement.id())).stream()
                .map(Edition::locale)
                .sorted(Comparator.comparing(locale -> !site.isDefault(locale)))
                .forEach(there::add);
        return there;
    }

    private Card profile(Specialist specialist, String slug, Actor actor) {
        var all = editions.of(Specialists.item(specialist.id())).stream()
                .filter(edition -> site.isDefault(edition.locale()))
                .toList();
        var progress = all.isEmpty() ? null : Progress.of(all);
        var open = progress == null ? null : progress.open();
        var bare = specialist.attribution().role().isEmpty();
        if (open == null) {
            return bare
                    ? card(
                            slug,
                            "PUBLISHED",
                            "Incomplete",
                            "Visitors see your name alone. " + COMPLETE,
                            "Complete your profile")
                    : card(
                            slug,
                            "PUBLISHED",
                            "Up to date",
                            "Place, title, languages and what else visitors see.",
                            LOOK);
        }
        if (progress.waits()) {
            return card(
                    slug,
                    open.state().name(),
                    PlainWords.of(open.state()),
                    "Your change waits for an editor; until then the present profile stays.",
                    LOOK);
        }
        if (progress.returned() != null) {
            return card(
                    slug,
                    State.RETURNED.name(),
                    PlainWords.of(State.RETURNED),
                    "An editor asks for a change. Read their words, change it and send it again.",
                    READ_EDITOR);
        }
        return open.authors().contains(actor.accountId())
                ? card(
                        slug,
                        "DRAFT",
                        "Draft",
                        "You have begun a change: send it when it is done.",
                        "Go on with your profile")
                : card(
                        slug,
                        "DRAFT",
                        "To be completed",
                        bare
                                ? "Visitors see your name alone. " + COMPLETE
                                : "We have begun it for you. Look it over, put in what is missing and send it.",
                        "Complete your profile");
    }

    private static Card card(String slug, String state, String stateWords, String standing, String next) {
        return new Card("Profile", null, "/portal/profile/" + slug, state, stateWords, standing, next);
    }

    private List<Named> without(Specialist specialist, List<Statement> said) {
        var done = new HashSet<Long>();
        said.stream()
                .filter(statement -> editions.of(Statements.item(statement.id())).stream()
                        .findAny()
                        .isPresent())
                .forEach(statement -> done.add(statement.modalityId()));
        var live = new HashSet<>(editions.liveItems(Modalities.TYPE));
        return modalities.all().stream()
                .filter(named -> !done.contains(named.id()))
                .filter(named ->
                        live.contains(named.id()) || specialist.modalities().contains(named.id()))
                .sorted(Comparator.comparing(Named::title))
                .toList();
    }

    private static String next(Progress progress, Wait wait) {
        if (progress.returned() != null) {
            return READ_EDITOR;
        }
        if (progress.isDraft()) {
            return "Go on writing";
        }
        return switch (wait) {
            case ANSWER -> READ_SUGGESTION;
            case CONFIRMATION -> "Confirm, correct or withdraw";
            case NOTHING -> LOOK;
        };
    }
}
