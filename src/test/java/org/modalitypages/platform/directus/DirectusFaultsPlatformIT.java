package org.modalitypages.platform.directus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.modalitypages.platform.directus.Project.modality;
import static org.modalitypages.platform.directus.Project.specialist;
import static org.modalitypages.platform.directus.Project.statement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modalitypages.platform.ContentPlatform;
import org.modalitypages.platform.Descriptor;
import org.modalitypages.platform.ItemDigest;
import org.modalitypages.platform.PlatformFailure;
import org.modalitypages.platform.PublishedItem;
import org.modalitypages.platform.UninstallPolicy;
import org.modalitypages.realhost.DirectusHost;
import org.modalitypages.realhost.FaultyRoad;

/** What becomes of content when a real Directus, or the road there, fails. */
class DirectusFaultsPlatformIT {

    private static DirectusHost host;

    private final Descriptor descriptor = Descriptor.load();
    private FaultyRoad road;
    private ContentPlatform platform;

    @BeforeAll
    static void start() {
        host = DirectusHost.start();
    }

    @AfterAll
    static void close() {
        host.close();
    }

    @BeforeEach
    void install() {
        road = FaultyRoad.to(host.address());
        platform = new Project(host).connect(Map.of("address", road.address().toString()));
        platform.install(descriptor);
    }

    @AfterEach
    void uninstall() {
        road.passOn();
        host.resume();
        platform.uninstall(UninstallPolicy.REMOVE_CONTENT);
        road.close();
    }

    @Test
    void errors_are_for_later() {
        road.answer(500, 1);
        var broken = failure(() -> platform.publish(modality("1", "EMDR"), "event-1"));
        assertThat(broken.kind()).isEqualTo(PlatformFailure.Kind.UNAVAILABLE);

        road.tooMany(Duration.ofSeconds(7), 1);
        var busy = failure(() -> platform.publish(modality("1", "EMDR"), "event-1"));
        assertThat(busy.kind()).isEqualTo(PlatformFailure.Kind.UNAVAILABLE);
        assertThat(busy.retryAfter()).contains(Duration.ofSeconds(7));

        road.answer(401, 1);
        assertThat(failure(() -> platform.publish(modality("1", "EMDR"), "event-1"))
                        .kind())
                .isEqualTo(PlatformFailure.Kind.CREDENTIALS);
        assertHolds(List.of());

        platform.publish(modality("1", "EMDR"), "event-1");
        assertHolds(List.of(modality("1", "EMDR")));
    }

    @Test
    void what_was_done_before_the_connection_was_cut_is_not_done_twice() {
        cutTheSecondRequestOf(() -> platform.publish(modality("1", "EMDR"), "event-1"));
        assertHolds(List.of(modality("1", "EMDR")));
        platform.publish(modality("1", "EMDR"), "event-1");
        assertHolds(List.of(modality("1", "EMDR")));
        assertThat(writings()).isEqualTo(1);

        cutTheSecondRequestOf(() -> platform.publish(modality("1", "EMDR therapy"), "event-2"));
        platform.publish(modality("1", "EMDR therapy"), "event-2");
        assertHolds(List.of(modality("1", "EMDR therapy")));
        assertThat(writings()).isEqualTo(2);

        cutTheSecondRequestOf(() -> platform.withdraw(modality("1", "").key(), "event-3"));
        platform.withdraw(modality("1", "").key(), "event-3");
        assertHolds(List.of());
    }

    @Test
    void an_installation_that_is_cut_anywhere_is_finished_by_the_next() {
        platform.uninstall(UninstallPolicy.REMOVE_CONTENT);
        var cuts = 0;
        for (int tries = 0; tries < 12; tries++) {
            var installing = CompletableFuture.runAsync(() -> platform.install(descriptor));
            sleep(Duration.ofMillis(60));
            road.cut(1);
            try {
                installing.join();
            } catch (CompletionException failed) {
                assertThat(((PlatformFailure) failed.getCause()).kind()).isEqualTo(PlatformFailure.Kind.UNAVAILABLE);
                cuts++;
            }
            road.passOn();
        }
        assertThat(cuts).isPositive();

        platform.install(descriptor);
        assertThat(platform.install(descriptor).done()).isEmpty();
        assertThat(platform.check().good()).isTrue();
    }

    @Test
    void a_directus_that_is_killed_in_the_middle_loses_nothing() {
        var items = new ArrayList<PublishedItem>(List.of(modality("1", "EMDR"), specialist("2", "Ada Lark")));
        for (int at = 0; at < 48; at++) {
            items.add(statement(Integer.toString(100 + at), "1", "2", "Quote number " + at + "."));
        }
        var failures = 0;
        items.subList(0, 20).forEach(item -> platform.publish(item, "event-" + item.key()));
        var killer = CompletableFuture.runAsync(host::kill);
        for (int at = 20; at < items.size(); ) {
            try {
                platform.publish(items.get(at), "event-" + items.get(at).key());
                at++;
            } catch (PlatformFailure away) {
                assertThat(away.kind()).isEqualTo(PlatformFailure.Kind.UNAVAILABLE);
                failures++;
                killer.join();
                host.resume();
            }
        }
        assertThat(failures).isPositive();
        assertHolds(items);
    }

    @Test
    void content_types_that_were_deleted_there_are_missed_and_made_again() {
        var project = new Project(host);
        project.asked("DELETE", "/collections/mp_statement", "");

        var missing = failure(() -> platform.publish(statement("3", "1", "2", "Hello."), "event-1"));
        assertThat(missing.kind()).isEqualTo(PlatformFailure.Kind.UNAVAILABLE);
        assertThat(missing).hasMessageContaining("Install the content types there again");
        assertThat(platform.check().good()).isFalse();
        assertThat(platform.check().findings()).anyMatch(finding -> finding.contains("Statements are not installed"));

        platform.install(descriptor);
        platform.publish(statement("3", "1", "2", "Hello."), "event-1");
        assertHolds(List.of(statement("3", "1", "2", "Hello.")));
    }

    /** Requests are slow, so that there is time to change the road between the first and the second. */
    private void cutTheSecondRequestOf(Runnable work) {
        var slowness = Duration.ofSeconds(1);
        road.delay(slowness);
        var working = CompletableFuture.runAsync(work);
        sleep(slowness.dividedBy(2));
        road.cut(1);
        var failure = catchThrowableOfType(CompletionException.class, working::join);
        assertThat(failure).hasCauseInstanceOf(PlatformFailure.class);
        assertThat(((PlatformFailure) failure.getCause()).kind()).isEqualTo(PlatformFailure.Kind.UNAVAILABLE);
        road.passOn();
    }

    private int writings() {
        return new Project(host)
                .list("/activity?filter[collection][_eq]=mp_modality&filter[action][_in]=create,update&fields=id")
                .size();
    }

    @Test
    void no_revision_keeps_what_was_withdrawn() {
        platform.publish(modality("1", "EMDR"), "event-1");
        platform.publish(modality("1", "EMDR therapy"), "event-2");
        platform.withdraw(modality("1", "").key(), "event-3");

        assertThat(new Project(host).list("/revisions?filter[collection][_starts_with]=mp_&fields=id"))
                .isEmpty();
    }

    private void assertHolds(List<PublishedItem> items) {
        Stream<ItemDigest> held = descriptor.contentTypes().stream().flatMap(platform::inventory);
        assertThat(held)
                .containsExactlyInAnyOrderElementsOf(
                        items.stream().map(PublishedItem::digest).toList());
    }

    private static PlatformFailure failure(ThrowingCallable work) {
        return catchThrowableOfType(PlatformFailure.class, work);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
