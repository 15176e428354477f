package org.modalitypages.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.modalitypages.moderation.ItemRef;

/** Compares what a platform holds with what is published, and puts right what differs. */
@ApplicationScoped
class Reconciliation {

    private static final int BATCH = 100;
    private static final int SHOWN = 200;

    @Inject
    private Adapters adapters;

    @Inject
    private Copies copies;

    @Inject
    private Deliveries deliveries;

    /** Hears how far it is, between two batches; what may not wait for the end can be done there. */
    interface Progress {
        void at(int done, int total);
    }

    /**
     * Compares everything.
     *
     * @param repair whether what differs is put right, or only told
     * @return plain sentences, the first of which says how many differ
     */
    List<String> run(
            Platform platform, ContentPlatform there, Descriptor descriptor, boolean repair, Progress progress) {
        if (!adapters.keepsContent(platform.kind())) {
            return repair ? missed(platform, descriptor) : List.of("It keeps no content that could be compared.");
        }
        var found = new Found(platform, there, repair);
        var held = new HashMap<String, Map<String, String>>();
        var candidates = new HashMap<String, List<Long>>();
        for (var type : descriptor.contentTypes()) {
            // What is there first, so that whatever changes meanwhile looks like a difference and not like its absence.
            progress.at(0, 0);
            held.put(
                    type.name(),
                    there.inventory(type)
                            .collect(Collectors.toMap(
                                    it -> it.key().id(), ItemDigest::sha256, (one, other) -> "twice")));
            candidates.put(type.name(), copies.candidates(type.name()));
        }
        var total = candidates.values().stream().mapToInt(List::size).sum();
        var done = 0;
        for (var type : descriptor.contentTypes()) {
            var rest = held.get(type.name());
            var ids = candidates.get(type.name());
            for (int start = 0; start < ids.size(); start += BATCH) {
                var batch = ids.subList(start, Math.min(start + BATCH, ids.size()));
                for (var item : copies.of(type.name(), batch, platform.locale())) {
                    found.compare(item, rest.remove(item.key().id()));
                }
                done += batch.size();
                progress.at(done, total);
            }
        }
        // The other way round, so that nothing is taken away that something else still points to.
        var backwards = new ArrayList<>(descriptor.contentTypes());
        Collections.reverse(backwards);
        backwards.forEach(
                type -> found.surplus(type.name(), held.get(type.name()).keySet()));
        return found.report(total);
    }

    /** Whether a platform that answers 403 lets us in otherwise, as when a firewall dislikes certain words. */
    static boolean isAboutThisItem(PlatformFailure failure, ContentPlatform there) {
        return (failure.kind() == PlatformFailure.Kind.CREDENTIALS)
                && there.check().good();
    }

    /**
     * A platform that keeps nothing is told of what changed since it was last told of anything. At first it counts as told
     * of all that there is, so that it hears when any of that is withdrawn.
     */
    private List<String> missed(Platform platform, Descriptor descriptor) {
        var first = platform.installedVersion().isEmpty();
        var written = 0;
        for (var type : descriptor.contentTypes()) {
            var told = new HashMap<>(deliveries.told(platform.id(), type.name()));
            var ids = copies.candidates(type.name());
            for (int start = 0; start < ids.size(); start += BATCH) {
                for (var item : copies.of(
                        type.name(), ids.subList(start, Math.min(start + BATCH, ids.size())), platform.locale())) {
                    var ref = new ItemRef(type.name(), Long.parseLong(item.key().id()));
                    var digest = item.digest().sha256();
                    var known = told.remove(ref.id());
                    if (first) {
                        deliveries.noteCopy(platform.id(), ref, digest);
                    } else if (!digest.equals(known)) {
                        deliveries.write(platform.id(), ref);
                        written++;
                    }
                }
            }
            for (var gone : told.keySet()) {
                deliveries.write(platform.id(), new ItemRef(type.name(), gone));
                written++;
            }
        }
        return List.of(
                first
                        ? "It keeps no content that could be compared: it is told of each change from now on."
                        : written + " changes since it was last told are being told.");
    }

    /** Collects what differs. */
    private final class Found {

        private final Platform platform;
        private final ContentPlatform there;
        private final boolean repair;
        private final List<String> lines = new ArrayList<>();
        private int differing;
        private int failed;

        Found(Platform platform, ContentPlatform there, boolean repair) {
            this.platform = platform;
            this.there = there;
            this.repair = repair;
        }

        void compare(PublishedItem item, String held) {
            var digest = item.digest().sha256();
            if (digest.equals(held)) {
                if (repair) {
                    deliveries.noteCopy(platform.id(), ref(item.key()), digest);
                }
                return;
            }
            if (!repair && deliveries.waits(platform.id(), ref(item.key()))) {
                return;
            }
            var what =
                    held == null ? "is missing there" : held.equals("twice") ? "is there twice" : "is different there";
            tell(item.key(), what, () -> {
                // Read once more, as the batch may have been read a while ago, and this may have been withdrawn since.
                var now = copies.of(ref(item.key()), platform.locale());
                deliveries.sending(platform.id(), ref(item.key()));
                if (now.isEmpty() || "twice".equals(held)) {
                    there.withdraw(item.key(), event());
                }
                now.ifPresent(it -> there.publish(it, event()));
                deliveries.noteCopy(
                        platform.id(),
                        ref(item.key()),
                        now.map(it -> it.digest().sha256()).orElse(null));
            });
        }

        void surplus(String type, Set<String> ids) {
            for (var id : new HashSet<>(ids)) {
                var key = new ItemKey(type, id);
                if (!id.matches("[0-9]{1,18}")) {
                    tell(key, "is there and not ours", () -> there.withdraw(key, event()));
                    continue;
                }
                if (copies.of(ref(key), platform.locale()).isPresent()
                        || (!repair && deliveries.waits(platform.id(), ref(key)))) {
                    continue; // Published meanwhile, or its withdrawal is on the way.
                }
                tell(key, "is there and not published", () -> {
                    there.withdraw(key, event());
                    deliveries.noteCopy(platform.id(), ref(key), null);
                });
            }
        }

        List<String> report(int compared) {
            var report = new ArrayList<String>();
            if (differing == 0) {
                report.add("Compared " + compared + " items: nothing differs.");
            } else if (repair) {
                report.add("Compared " + compared + " items: " + differing + " differed, " + (differing - failed)
                        + " put right, " + failed + " refused.");
            } else {
                report.add("Compared " + compared + " items: " + differing + " differ.");
            }
            report.addAll(lines.subList(0, Math.min(SHOWN, lines.size())));
            if (lines.size() > SHOWN) {
                report.add("… and " + (lines.size() - SHOWN) + " more.");
            }
            return report;
        }

        private void tell(ItemKey key, String what, Runnable mend) {
            differing++;
            var line = key.type() + " " + key.id() + " " + what;
            if (repair) {
                try {
                    mend.run();
                    line += ": put right";
                } catch (PlatformFailure refused) {
                    if ((refused.kind() != PlatformFailure.Kind.REFUSED) && !isAboutThisItem(refused, there)) {
                        throw refused;
                    }
                    failed++;
                    line += ": " + refused.getMessage();
                }
            }
            lines.add(line);
        }

        private static String event() {
            return UUID.randomUUID().toString();
        }

        private static ItemRef ref(ItemKey key) {
            return new ItemRef(key.type(), Long.parseLong(key.id()));
        }
    }
}
