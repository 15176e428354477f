package org.modalitypages.start;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.modalitypages.database.StartOrder;
import org.modalitypages.identity.Account;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.DemoAccounts;
import org.modalitypages.identity.Role;
import org.modalitypages.intake.Assignment;
import org.modalitypages.intake.Imports;
import org.modalitypages.intake.Source;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Moderation;
import org.modalitypages.moderation.Move;
import org.modalitypages.moderation.Queue;
import org.modalitypages.moderation.QueueFilter;
import org.modalitypages.moderation.QueueOrder;
import org.modalitypages.moderation.State;
import org.modalitypages.moderation.Transition;
import org.modalitypages.site.Site;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.Statement;
import org.modalitypages.statement.StatementDrafts;
import org.modalitypages.statement.Statements;

/**
 * Fills an empty demo with invented pages, by the way that every page takes: the editor imports them, and the publisher
 * approves and publishes all but a few, which wait in the queue for whoever tries it.
 */
@ApplicationScoped
class DemoContent {

    private static final List<String> PAGES = List.of(
            "acceptance-and-commitment-therapy",
            "art-therapy",
            "emotionally-focused-therapy",
            "internal-family-systems",
            "mindfulness-based-cognitive-therapy",
            "play-therapy");
    private static final Map<String, String> FRENCH_PAGES = Map.of("art-therapy", "art-therapy.fr");
    private static final int LEFT_WAITING = 6;

    @Inject
    private Site site;

    @Inject
    private DemoAccounts accounts;

    @Inject
    private Imports imports;

    @Inject
    private Moderation moderation;

    @Inject
    private Queue queue;

    @Inject
    private Modalities modalities;

    @Inject
    private Specialists specialists;

    @Inject
    private Statements statements;

    @Inject
    private StatementDrafts drafts;

    void load(@Observes @Priority(StartOrder.DEMO) @Initialized(ApplicationScoped.class) Object start) {
        if (!site.demo() || !modalities.all().isEmpty()) {
            return;
        }
        var editor = actor(Role.EDITOR);
        PAGES.forEach(page -> importFile(page + ".txt", Source.Format.TEXT, null, null, editor));
        if (site.locales().contains("fr")) {
            FRENCH_PAGES.forEach((slug, page) -> importFile(page + ".txt", Source.Format.TEXT, "fr", slug, editor));
        }
        importFile("specialists.csv", Source.Format.CSV, null, null, editor);
        var publisher = actor(Role.PUBLISHER);
        var waiting = waiting();
        waiting.subList(0, Math.max(0, waiting.size() - LEFT_WAITING)).forEach(edition -> publish(edition, publisher));
        specialists.all().stream().findFirst().ifPresent(specialist -> {
            specialists.link(specialist.id(), accounts.with(Role.THERAPIST).id());
            leaveSomethingReturned(specialist, editor);
        });
    }

    /** So that the therapist finds what an editor says: a text about what they have not spoken of yet comes back. */
    private void leaveSomethingReturned(Specialist specialist, Actor editor) {
        var spokenOf = statements.by(specialist.id()).stream()
                .map(Statement::modalityId)
                .toList();
        modalities.all().stream()
                .filter(modality -> !spokenOf.contains(modality.id()))
                .findFirst()
                .ifPresent(modality -> {
                    var therapist = actor(Role.THERAPIST);
                    var wanted = new StatementDrafts.Wanted(
                            modality.slug(),
                            Long.toString(specialist.id()),
                            Optional.empty(),
                            "I work slowly, with what you bring. Everybody who comes to me feels better within five weeks.");
                    var draft = drafts.create(wanted, therapist);
                    var sent = moderation.perform(
                            draft.id(),
                            Transition.SUBMIT,
                            therapist,
                            OptionalLong.of(draft.version()),
                            Move.consenting());
                    moderation.perform(
                            sent.id(),
                            Transition.RETURN,
                            editor,
                            OptionalLong.of(sent.version()),
                            new Move(
                                    "A promise",
                                    "The first sentence is lovely. Please leave out the second one: nobody can promise how "
                                            + "long it takes.",
                                    false));
                });
    }

    private void importFile(String name, Source.Format format, String locale, String modality, Actor editor) {
        var assignment = new Assignment(
                editor, "demo/" + name, locale, modality, "Invented for the demo; nobody said these words.", false);
        imports.run(new Source(format, read(name), null), assignment);
    }

    /** Everything submitted, the statements of the last page at the end. */
    private List<Edition> waiting() {
        var profiles = submitted("specialist");
        var words = submitted("statement");
        var pages = submitted("modality");
        pages.addAll(profiles);
        pages.addAll(words);
        return pages;
    }

    private List<Edition> submitted(String type) {
        var all = new ArrayList<Edition>();
        String after = null;
        do {
            var page = queue.page(QueueFilter.waiting().in(State.SUBMITTED).of(type), QueueOrder.OLDEST, 100, after);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private void publish(Edition edition, Actor publisher) {
        var approved = moderation.perform(
                edition.id(), Transition.APPROVE, publisher, OptionalLong.of(edition.version()), Move.PLAIN);
        moderation.perform(
                edition.id(), Transition.PUBLISH, publisher, OptionalLong.of(approved.version()), Move.PLAIN);
    }

    private Actor actor(Role role) {
        Account account = accounts.with(role);
        return new Actor(account.id(), account.name(), account.rolesInForce());
    }

    private static byte[] read(String name) {
        try (var file = DemoContent.class.getResourceAsStream("/demo/" + name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
