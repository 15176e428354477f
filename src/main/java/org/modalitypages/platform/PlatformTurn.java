package org.modalitypages.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modalitypages.delivery.SiteThemes;
import org.modalitypages.moderation.ItemRef;

/**
 * What is done when it is a platform's turn: the work on all of it that somebody asked for, then what it has to be told.
 * One turn at a time for each platform, on whichever node.
 */
@ApplicationScoped
class PlatformTurn {

    private static final Logger LOG = Logger.getLogger(PlatformTurn.class.getName());
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration IDLE = Duration.ofSeconds(2);
    /** What goes on by itself once the platform answers; the rest somebody waits for. */
    private static final Set<WorkKind> AGAIN = EnumSet.of(WorkKind.INSTALL, WorkKind.RECONCILE);

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofMillis(200);

    @Inject
    private PlatformWorks works;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Platforms platforms;

    @Inject
    private Reconciliation reconciliation;

    @Inject
    private Copies copies;

    @Inject
    private Connections connections;

    @Inject
    private Adapters adapters;

    @Inject
    private Clock clock;

    /** Takes the turn; says when the next one is, or nothing when the platform is gone. */
    Optional<Instant> take(long platformId) {
        var platform = works.platform(platformId);
        if (platform.isEmpty()) {
            return Optional.empty();
        }
        platform.get()
                .installedVersion()
                .filter(installed -> connections.descriptor().isNewerThan(installed))
                .ifPresent(older -> platforms.upgrade(platformId));
        var work = works.next(platformId);
        if (work.isPresent()) {
            carryOut(work.get(), platform.get());
            return Optional.of(clock.instant().plus(SOON));
        }
        look(platform.get());
        var more = deliver(platformId);
        return Optional.of(clock.instant().plus(more ? SOON : IDLE));
    }

    private void carryOut(PlatformWork work, Platform platform) {
        var report = new ArrayList<String>();
        try {
            works.progress(work, 0, 0);
            var there = connections.to(platform);
            switch (work.kind()) {
                case INSTALL -> {
                    add(installed(there, report), report);
                    works.installed(platform.id(), connections.descriptor().version());
                    report.addAll(reconcile(work, platform, there, true));
                }
                case RECONCILE -> report.addAll(reconcile(work, platform, there, true));
                case COMPARE -> report.addAll(reconcile(work, platform, there, false));
                case LEAVE -> {
                    add(there.uninstall(UninstallPolicy.KEEP_CONTENT), report);
                    platforms.forget(platform.id());
                    return;
                }
                case REMOVE -> {
                    add(there.uninstall(UninstallPolicy.REMOVE_CONTENT), report);
                    platforms.forget(platform.id());
                    return;
                }
            }
            works.works(platform);
            works.end(work, PlatformWork.State.DONE, report);
        } catch (PlatformFailure failure) {
            report.add(failure.getMessage());
            works.fails(platform.id(), failure);
            if (failure.kind() == PlatformFailure.Kind.UNAVAILABLE && AGAIN.contains(work.kind())) {
                works.postpone(work, report);
            } else {
                works.end(work, PlatformWork.State.FAILED, report);
            }
        } catch (RuntimeException broken) {
            LOG.log(Level.SEVERE, broken, () -> "Could not " + work.kind() + " platform " + platform.id());
            report.add(
                    "It was broken off by a fault of ours: " + broken.getClass().getSimpleName());
            works.end(work, PlatformWork.State.FAILED, report);
        }
    }

    /** Where it does not work, whoever looks is told what the platform lacks. */
    private Installation installed(ContentPlatform there, List<String> report) {
        try {
            return there.install(connections.descriptor());
        } catch (PlatformFailure failure) {
            report.addAll(there.check().findings());
            throw failure;
        }
    }

    private List<String> reconcile(PlatformWork work, Platform platform, ContentPlatform there, boolean repair) {
        return reconciliation.run(platform, there, connections.descriptor(), repair, (done, total) -> {
            works.progress(work, done, total);
            // A withdrawal does not wait until a long comparison has ended.
            deliver(platform.id());
        });
    }

    private static void add(Installation installation, List<String> report) {
        report.addAll(installation.done());
        installation.kept().forEach(kept -> report.add("As it was: " + kept));
    }

    /** A platform that failed is asked now and then; when it is there again, nothing waits for its next attempt. */
    private void look(Platform platform) {
        if (platform.failingSince().isEmpty()
                || (platform.state() == PlatformState.OFF)
                || !works.timeToLook(platform.id())) {
            return;
        }
        try {
            var there = connections.to(platform);
            // Whoever is only told is asked by the next attempt, at its time.
            if (adapters.keepsContent(platform.kind()) && there.check().good()) {
                works.works(platform);
                deliveries.allNow(platform.id());
            }
        } catch (PlatformFailure stillNot) {
            works.fails(platform.id(), stillNot);
        }
    }

    /** Tells the platform what is due; says whether there is more. */
    private boolean deliver(long platformId) {
        var until = clock.instant().plus(LONGEST);
        var due = deliveries.due(platformId);
        while (!due.isEmpty()) {
            for (var delivery : due) {
                // Read each time, as somebody may have switched it off or entered something else.
                var platform = works.platform(platformId);
                if (platform.isEmpty()
                        || (platform.get().state() != PlatformState.CONNECTED)
                        || platform.get().installedVersion().isEmpty()
                        || !deliver(delivery, platform.get())) {
                    return false;
                }
                if (clock.instant().isAfter(until)) {
                    return true;
                }
            }
            due = deliveries.due(platformId);
        }
        return false;
    }

    /** What waited is told now; after a long time something may have been given up, so that it is compared as well. */
    private void recovered(Platform platform, Instant since) {
        deliveries.allNow(platform.id());
        if (since.plus(LONG).isBefore(clock.instant()) && adapters.keepsContent(platform.kind())) {
            platforms.askUnlessAsked(platform.id(), WorkKind.RECONCILE);
        }
    }

    /** Whether it is of use to go on with the next. */
    private boolean deliver(PlatformDelivery delivery, Platform platform) {
        try {
            var there = connections.to(platform);
            try {
                send(delivery, platform, there);
            } catch (PlatformFailure failure) {
                if (Reconciliation.isAboutThisItem(failure, there)) {
                    deliveries.postponed(delivery, failure);
                    return true;
                }
                throw failure;
            }
            works.works(platform);
            platform.failingSince().ifPresent(since -> recovered(platform, since));
            return true;
        } catch (PlatformFailure failure) {
            return failed(delivery, platform, failure);
        } catch (RuntimeException broken) {
            LOG.log(Level.SEVERE, broken, () -> "Could not tell platform " + platform.id() + " of " + delivery.item());
            deliveries.postponed(
                    delivery,
                    new PlatformFailure(
                            PlatformFailure.Kind.UNAVAILABLE,
                            "A fault of ours: " + broken.getClass().getSimpleName()));
            return true;
        }
    }

    private boolean failed(PlatformDelivery delivery, Platform platform, PlatformFailure failure) {
        switch (failure.kind()) {
            case REFUSED -> {
                deliveries.refused(delivery, failure.getMessage());
                return true;
            }
            case UNAVAILABLE -> {
                deliveries.postponed(delivery, failure);
                works.fails(platform.id(), failure);
                return false;
            }
            default -> {
                // It says nothing of this item, which goes first when the platform lets us in again.
                works.fails(platform.id(), failure);
                return false;
            }
        }
    }

    private void send(PlatformDelivery delivery, Platform platform, ContentPlatform there) {
        switch (delivery.cause()) {
            case TEST -> deliveries.delivered(delivery, DeliveryState.DELIVERED, null, there.test(delivery.event()));
            case PURGE -> {
                there.purge(tags(delivery.item()), delivery.event());
                deliveries.delivered(delivery, DeliveryState.DELIVERED, null, null);
            }
            case CHANGE -> change(delivery, platform, there);
        }
    }

    private void change(PlatformDelivery delivery, Platform platform, ContentPlatform there) {
        var item = delivery.item();
        var told = deliveries.told(platform.id(), item);
        var copy = copies.of(item, platform.locale());
        var digest = copy.map(it -> it.digest().sha256());
        if (told.equals(digest)) {
            deliveries.delivered(delivery, DeliveryState.UNCHANGED, digest.orElse(null), null);
            return;
        }
        var event = deliveries.sending(delivery, digest.orElse(""));
        if (event.isEmpty()) {
            return;
        }
        copy.ifPresentOrElse(
                it -> there.publish(it, event.get()),
                () -> there.withdraw(new ItemKey(item.type(), Long.toString(item.id())), event.get()));
        deliveries.delivered(
                delivery,
                DeliveryState.DELIVERED,
                digest.orElse(null),
                copy.isPresent() ? "Published there." : "Withdrawn there.");
    }

    private static Set<String> tags(ItemRef item) {
        if (item.equals(SiteThemes.ITEM)) {
            return new LinkedHashSet<>(List.of("modality", "specialist", "statement"));
        }
        return new LinkedHashSet<>(List.of(item.type() + "-" + item.id(), item.type()));
    }
}
