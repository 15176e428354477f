package org.modalitypages.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class RenditionRaceTest {

    private static final Tag STATEMENTS = Tag.every("statement");
    private static final Tag MODALITIES = Tag.every("modality");
    private static final Tag CBT = Tag.item("modality", 1);
    private static final String LIST = "/api/v1/statements";

    /** Stands for the database. */
    private final AtomicReference<String> published = new AtomicReference<>("live");

    private final AtomicInteger renderings = new AtomicInteger();
    private final CountDownLatch hasRead = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Renditions renditions = new Renditions(1_000_000);

    @Test
    void a_rendering_that_read_before_a_withdrawal_is_neither_served_nor_kept() {
        var slow = CompletableFuture.supplyAsync(() -> renditions.findOrRender(LIST, this::slowList));
        await(hasRead);
        published.set("withdrawn");
        renditions.empty(List.of(STATEMENTS));
        goOn.countDown();

        assertThat(slow.join()).hasValueSatisfying(it -> assertThat(it.text()).isEqualTo("withdrawn"));
        assertThat(renditions.find(LIST))
                .hasValueSatisfying(it -> assertThat(it.text()).isEqualTo("withdrawn"));
        assertThat(renderings).hasValue(2);
    }

    @Test
    void a_rendering_that_meets_another_kind_of_change_is_kept() {
        var slow = CompletableFuture.supplyAsync(() -> renditions.findOrRender(LIST, this::slowList));
        await(hasRead);
        renditions.empty(List.of(MODALITIES));
        goOn.countDown();

        slow.join();
        assertThat(renditions.find(LIST)).isPresent();
        assertThat(renderings).hasValue(1);
    }

    @Test
    void nothing_found_is_looked_for_again_when_something_was_published_meanwhile() {
        var slow = CompletableFuture.supplyAsync(() -> renditions.findOrRender(LIST, () -> {
            var read = published.get();
            pauseOnce();
            return read.equals("live") ? Optional.empty() : Optional.of(list(read));
        }));
        await(hasRead);
        published.set("new");
        renditions.empty(List.of(STATEMENTS));
        goOn.countDown();

        assertThat(slow.join()).hasValueSatisfying(it -> assertThat(it.text()).isEqualTo("new"));
    }

    @Test
    void a_request_ends_although_changes_do_not() {
        var answer = renditions.findOrRender(LIST, () -> {
            var read = list("reading " + renderings.incrementAndGet());
            renditions.empty(List.of(STATEMENTS));
            return Optional.of(read);
        });

        assertThat(answer).hasValueSatisfying(it -> assertThat(it.text()).isEqualTo("reading 4"));
        assertThat(renditions.find(LIST)).isEmpty();
    }

    @Test
    void a_rendering_that_failed_leaves_nothing_behind() {
        assertThatThrownBy(() -> renditions.findOrRender(LIST, () -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");
        assertThat(renditions.findOrRender(LIST, () -> Optional.of(list("back"))))
                .hasValueSatisfying(it -> assertThat(it.text()).isEqualTo("back"));
    }

    @Test
    void of_two_refreshes_of_an_item_the_one_that_read_last_stays() {
        var slow = CompletableFuture.runAsync(() -> renditions.refresh(CBT, () -> {
            var read = published.get();
            pauseOnce();
            return page(read);
        }));
        await(hasRead);
        published.set("withdrawn");
        var fast = CompletableFuture.runAsync(() -> renditions.refresh(CBT, () -> page(published.get())));
        goOn.countDown();
        slow.join();
        fast.join();

        assertThat(renditions.find("/modalities/cbt")).isEmpty();
    }

    @Test
    void a_refresh_that_waited_is_done_when_another_has_read_after_its_call() throws Exception {
        var slow = CompletableFuture.runAsync(() -> renditions.refresh(CBT, () -> {
            pauseOnce();
            return page("live");
        }));
        await(hasRead);
        var waiting = List.of(refreshThread(), refreshThread(), refreshThread());
        waiting.forEach(Thread::start);
        for (var thread : waiting) {
            while (thread.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
        }
        goOn.countDown();
        slow.join();
        for (var thread : waiting) {
            thread.join();
        }

        assertThat(renderings).hasValue(1);
    }

    @Test
    void bytes_that_could_not_be_refreshed_are_not_served_but_tried_again() {
        renditions.refresh(CBT, () -> page("old"));
        assertThatThrownBy(() -> renditions.refresh(CBT, () -> {
                    if (published.get().equals("live")) {
                        throw new IllegalStateException("no database");
                    }
                    return page(published.get());
                }))
                .hasMessage("no database");

        assertThatThrownBy(() -> renditions.find("/modalities/cbt")).hasMessage("no database");
        published.set("new");
        assertThat(renditions.find("/modalities/cbt"))
                .hasValueSatisfying(it -> assertThat(it.text()).isEqualTo("new"));
    }

    private Thread refreshThread() {
        return new Thread(() -> renditions.refresh(CBT, () -> {
            renderings.incrementAndGet();
            return page("live");
        }));
    }

    private Optional<Rendition> slowList() {
        renderings.incrementAndGet();
        var read = published.get();
        pauseOnce();
        return Optional.of(list(read));
    }

    private void pauseOnce() {
        hasRead.countDown();
        await(goOn);
    }

    private static Rendition list(String text) {
        return Rendition.json(text).tags(List.of(STATEMENTS)).ready();
    }

    private static Map<String, Rendition> page(String text) {
        return text.equals("withdrawn")
                ? Map.of()
                : Map.of(
                        "/modalities/cbt",
                        Rendition.page(text).tags(List.of(CBT)).ready());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
