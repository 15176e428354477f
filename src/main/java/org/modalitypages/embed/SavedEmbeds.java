package org.modalitypages.embed;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modalitypages.database.StartOrder;

/**
 * What site owners saved, in memory, so that no public read needs the database. It is read at start, before the request
 * that changes it is answered, and on the other nodes within a second; while the database is away it stays as it was.
 */
@ApplicationScoped
public class SavedEmbeds {

    private static final Logger LOG = Logger.getLogger(SavedEmbeds.class.getName());
    private static final Duration PERIOD = Duration.ofMillis(500);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private EmbedTurn turns;

    @Inject
    private Event<EmbedsChanged> changed;

    /** Nobody else can write into the embedded database, so that without this there is nothing to ask for. */
    @Inject
    @ConfigProperty(name = "database.url")
    private Optional<String> sharedDatabase;

    private volatile EmbedTurn.Saved saved = new EmbedTurn.Saved(-1, Map.of(), Map.of());
    private ScheduledFuture<?> polling;

    /** The embed of this key; empty when there is none. */
    public Optional<SavedEmbed> find(String key) {
        return Optional.ofNullable(saved.embeds().get(key));
    }

    /** Everything that is saved. */
    Collection<SavedEmbed> all() {
        return saved.embeds().values();
    }

    /** The origins of the site whose embed has this key, as browsers send them; empty when there is none. */
    public Set<String> origins(String key) {
        return saved.origins().getOrDefault(key, Set.of());
    }

    /** Before everything public is rendered, which asks for it. */
    void start(@Observes @Priority(StartOrder.RENDER - 10) @Initialized(ApplicationScoped.class) Object start) {
        reload();
        if (sharedDatabase.isPresent()) {
            polling = executor.scheduleWithFixedDelay(
                    this::poll, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void stop() {
        if (polling != null) {
            polling.cancel(true);
        }
    }

    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) EmbedTurn.Noted change) {
        try {
            // The transaction is still being completed on this thread, so that reading has to be done on another.
            executor.submit(this::reload).get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            LOG.log(Level.SEVERE, "Could not read embeds anew", failed.getCause());
        }
    }

    private void poll() {
        try {
            if (turns.turn() != saved.turn()) {
                reload();
            }
        } catch (RuntimeException unreachable) {
            // Thrown on, it would end the polling; the next poll tries again.
            LOG.log(Level.WARNING, "Could not ask for changes of embeds; trying again", unreachable);
        }
    }

    private synchronized void reload() {
        var former = saved;
        var present = turns.read();
        saved = present;
        var keys = differing(former.embeds(), present.embeds());
        if (former.turn() >= 0 && !keys.isEmpty()) {
            changed.fire(new EmbedsChanged(keys));
        }
    }

    private static Set<String> differing(Map<String, SavedEmbed> former, Map<String, SavedEmbed> present) {
        var keys = new HashSet<>(former.keySet());
        keys.addAll(present.keySet());
        keys.removeIf(key -> former.get(key) != null && former.get(key).equals(present.get(key)));
        return Set.copyOf(keys);
    }
}
