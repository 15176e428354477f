package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modalitypages.console.QueueView.Choice;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Role;
import org.modalitypages.page.Moment;
import org.modalitypages.platform.Adapters;
import org.modalitypages.platform.ConnectionSchema;
import org.modalitypages.platform.Deliveries;
import org.modalitypages.platform.DeliveryState;
import org.modalitypages.platform.Platform;
import org.modalitypages.platform.PlatformDelivery;
import org.modalitypages.platform.PlatformDraft;
import org.modalitypages.platform.PlatformState;
import org.modalitypages.platform.PlatformWork;
import org.modalitypages.platform.Platforms;
import org.modalitypages.platform.WorkKind;
import org.modalitypages.site.Site;

/** Gathers what the pages about platforms show. */
@ApplicationScoped
public class PlatformRows {

    private static final int DELIVERIES = 15;
    private static final int WORK = 3;
    private static final int REPORT = 12;

    @Inject
    private ConsolePages pages;

    @Inject
    private Platforms platforms;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Adapters adapters;

    @Inject
    private Site site;

    /** All platforms, and what can be connected besides. */
    public record ListView(List<Row> platforms, List<ConnectionSchema> kinds) {}

    /**
     * One in the list.
     *
     * @param well whether all is as it should be
     */
    public record Row(String id, String name, String kind, String state, boolean well, String address) {}

    /** The form that connects one. */
    public record FormView(ConnectionSchema schema, Fields fields, Notice notice) {}

    /** A secret that was made, to be copied now. */
    public record SecretView(String id, String name, Map<String, String> secrets) {}

    /**
     * The fields of a platform.
     *
     * @param keeps whether a secret that is left empty stays as it was
     */
    public record Fields(
            ConnectionSchema schema,
            PlatformDraft draft,
            List<Choice> locales,
            List<Choice> caps,
            boolean keeps,
            Map<String, String> problems) {}

    /**
     * One platform.
     *
     * @param renewable the names of secrets that are made here
     * @param working whether something is being done with it, so that the page is worth another look
     */
    public record OneView(
            String id,
            long version,
            String name,
            String kind,
            String state,
            boolean well,
            boolean off,
            String failure,
            Moment failingSince,
            Moment reachedAt,
            long waiting,
            long dead,
            boolean working,
            boolean keepsContent,
            List<WorkRow> work,
            List<DeliveryRow> deliveries,
            Fields fields,
            List<String> renewable,
            Notice notice) {}

    /** A piece of work. */
    public record WorkRow(String what, String state, Moment at, int done, int total, List<String> report, int more) {}

    /** A delivery. */
    public record DeliveryRow(String what, String state, Moment at, int attempts, String answer, Moment next) {}

    ListView list() {
        var kinds = new HashMap<String, String>();
        adapters.kinds().forEach(schema -> kinds.put(schema.kind(), schema.title()));
        return new ListView(
                platforms.all().stream()
                        .map(platform -> new Row(
                                Long.toString(platform.id()),
                                platform.name(),
                                kinds.getOrDefault(platform.kind(), platform.kind()),
                                state(platform),
                                well(platform),
                                platforms.address(platform)))
                        .toList(),
                adapters.kinds());
    }

    /** What somebody begins with: the cap is no more than they are themselves. */
    static PlatformDraft blank(ConnectionSchema schema, Actor actor) {
        var cap = actor.is(Role.EDITOR) ? Role.EDITOR : Role.THERAPIST;
        return new PlatformDraft(schema.kind(), schema.title(), "", cap.word(), Map.of());
    }

    FormView form(ConnectionSchema schema, PlatformDraft draft, Map<String, String> problems, Notice notice) {
        return new FormView(schema, fields(schema, draft, false, problems), notice);
    }

    SecretView secret(Platforms.Kept kept) {
        return new SecretView(
                Long.toString(kept.platform().id()), kept.platform().name(), kept.generated());
    }

    /** @param typed what was entered and is not kept; {@code null} for what is */
    OneView one(Platform platform, PlatformDraft typed, Map<String, String> problems, Notice notice) {
        var schema = adapters.kinds().stream()
                .filter(it -> it.kind().equals(platform.kind()))
                .findFirst()
                .orElseThrow();
        var work = platforms.work(platform.id(), WORK);
        return new OneView(
                Long.toString(platform.id()),
                platform.version(),
                platform.name(),
                schema.title(),
                state(platform),
                well(platform),
                platform.state() == PlatformState.OFF,
                platform.failure().orElse(null),
                platform.failingSince().map(pages::moment).orElse(null),
                platform.reachedAt().map(pages::moment).orElse(null),
                deliveries.count(platform.id(), DeliveryState.WAITING),
                deliveries.count(platform.id(), DeliveryState.DEAD),
                work.stream().anyMatch(it -> it.endedAt().isEmpty()),
                adapters.keepsContent(platform.kind()),
                work.stream().map(this::row).toList(),
                deliveries.latest(platform.id(), null, DELIVERIES).stream()
                        .map(this::row)
                        .toList(),
                fields(schema, typed == null ? platforms.draft(platform) : typed, true, problems),
                adapters.renewable(platform.kind()),
                notice);
    }

    private Fields fields(ConnectionSchema schema, PlatformDraft draft, boolean keeps, Map<String, String> problems) {
        var locales = site.locales().stream()
                .map(locale -> new Choice(locale, Wording.locale(locale), locale.equals(draft.locale())))
                .toList();
        var caps = new ArrayList<Choice>();
        Platforms.CAPS.forEach(role ->
                caps.add(new Choice(role.word(), role.word(), role.word().equals(draft.roleCap()))));
        return new Fields(schema, draft, locales, caps, keeps, problems);
    }

    private static boolean well(Platform platform) {
        return (platform.state() == PlatformState.CONNECTED)
                && platform.failingSince().isEmpty()
                && platform.installedVersion().isPresent();
    }

    private static String state(Platform platform) {
        if (platform.state() == PlatformState.OFF) {
            return "Switched off";
        }
        if (platform.state() == PlatformState.CREDENTIALS) {
            return "Does not let us in";
        }
        if (platform.failingSince().isPresent()) {
            return "Not reached";
        }
        return platform.installedVersion().isPresent() ? "Connected" : "Being installed";
    }

    private WorkRow row(PlatformWork work) {
        var report = work.report();
        return new WorkRow(
                words(work.kind()),
                switch (work.state()) {
                    case WAITING -> "waits";
                    case RUNNING -> "under way";
                    case DONE -> "done";
                    case FAILED -> "broken off";
                },
                pages.moment(work.endedAt().orElse(work.askedAt())),
                work.done(),
                work.total(),
                report.subList(0, Math.min(REPORT, report.size())),
                Math.max(0, report.size() - REPORT));
    }

    private DeliveryRow row(PlatformDelivery delivery) {
        var waits = delivery.state() == DeliveryState.WAITING;
        return new DeliveryRow(
                switch (delivery.cause()) {
                    case CHANGE ->
                        delivery.item().type() + " " + delivery.item().id();
                    case PURGE ->
                        "Caches: " + delivery.item().type() + " "
                                + delivery.item().id();
                    case TEST -> "Test";
                },
                switch (delivery.state()) {
                    case WAITING -> delivery.attempts() == 0 ? "waits" : "tried " + delivery.attempts() + " times";
                    case DELIVERED -> "delivered";
                    case UNCHANGED -> "nothing new";
                    case DEAD -> "given up";
                    case OUTDATED -> "given up, and told later";
                },
                pages.moment(delivery.settledAt().orElse(delivery.createdAt())),
                delivery.attempts(),
                delivery.answer().orElse(""),
                waits && (delivery.attempts() > 0) ? pages.moment(delivery.dueAt()) : null);
    }

    private static String words(WorkKind kind) {
        return switch (kind) {
            case INSTALL -> "Install and send everything";
            case COMPARE -> "Compare";
            case RECONCILE -> "Put right";
            case LEAVE -> "Disconnect";
            case REMOVE -> "Empty and disconnect";
        };
    }
}
