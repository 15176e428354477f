package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.modalitypages.http.IfMatch;
import org.modalitypages.identity.Accounts;
import org.modalitypages.modality.Modalities;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.specialist.Specialists;

/** What an account has chosen to hear of, and how it chooses. */
@ApplicationScoped
@Transactional
public class Preferences {

    private static final int MOST_REGIONS = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Subscribers subscribers;

    @Inject
    private Accounts accounts;

    @Inject
    private Specialists specialists;

    @Inject
    private Modalities modalities;

    /**
     * What holds for an account.
     *
     * @param topics every topic that its roles or its texts make of interest, in the order of the code
     * @param modalities slugs; none means all
     * @param regions none means all
     * @param restrictable whether modalities and regions matter to it, as they do to the team only
     */
    public record Chosen(
            Map<Topic, Frequency> topics,
            List<String> modalities,
            List<String> regions,
            boolean restrictable,
            long version) {}

    /** What somebody wants changed; what is {@code null} stays. */
    public record Wish(Map<Topic, Frequency> topics, List<String> modalities, List<String> regions) {}

    /** What holds for this account, the usual where it never chose. */
    public Chosen of(long accountId) {
        var subscriber = subscribers.ofOrNew(accountId);
        var topics = new LinkedHashMap<Topic, Frequency>();
        offered(accountId).forEach(topic -> topics.put(topic, subscriber.frequency(topic)));
        var named = modalities.named(subscriber.modalities()).values().stream()
                .map(Modalities.Named::slug)
                .sorted()
                .toList();
        var regions = subscriber.regions().stream().sorted().toList();
        return new Chosen(topics, named, regions, topics.containsKey(Topic.SUBMISSIONS), subscriber.version());
    }

    /**
     * Changes what an account hears of. What is pending for it follows.
     *
     * @param version the version that the caller saw
     * @throws Refusal 428 or 412 when the version is missing or stale, 422 when a topic is not offered to the account or not at
     *     that frequency, or a modality is unknown
     */
    public Chosen choose(long accountId, Wish wish, OptionalLong version) {
        subscribers.ofOrNew(accountId);
        var subscriber = subscribers.locked(accountId).orElseThrow();
        IfMatch.check(version, subscriber.version());
        if (wish.topics() != null) {
            wish.topics().forEach((topic, frequency) -> mustBeOffered(accountId, topic, frequency));
            wish.topics().forEach((topic, frequency) -> set(subscriber, topic, frequency));
        }
        if (wish.modalities() != null || wish.regions() != null) {
            subscriber.restrict(
                    wish.modalities() == null ? subscriber.modalities() : ids(wish.modalities()),
                    wish.regions() == null ? subscriber.regions() : regions(wish.regions()));
        }
        entities.lock(subscriber, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
        return of(accountId);
    }

    /** Ends one kind of mail, whatever was chosen before. */
    public void stop(long accountId, Topic topic) {
        subscribers.ofOrNew(accountId);
        var subscriber = subscribers.locked(accountId).orElseThrow();
        set(subscriber, topic, Frequency.NEVER);
        entities.lock(subscriber, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    private void set(Subscriber subscriber, Topic topic, Frequency frequency) {
        subscriber.choose(topic, frequency);
        var pending = frequency == Frequency.NEVER
                ? entities.createQuery("delete from PendingNotice p where p.accountId = :id and p.topic = :topic")
                : entities.createQuery(
                                "update PendingNotice p set p.frequency = :frequency where p.accountId = :id and p.topic = :topic")
                        .setParameter("frequency", frequency);
        pending.setParameter("id", subscriber.accountId())
                .setParameter("topic", topic)
                .executeUpdate();
    }

    private List<Topic> offered(long accountId) {
        var roles = accounts.byId(accountId).orElseThrow().rolesInForce();
        var therapist = !specialists.linkedTo(accountId).isEmpty();
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.offeredTo(roles)
                        || (therapist && topic.offeredTo(Set.of(org.modalitypages.identity.Role.THERAPIST))))
                .toList();
    }

    private void mustBeOffered(long accountId, Topic topic, Frequency frequency) {
        var offered = offered(accountId);
        if (!offered.contains(topic)) {
            throw new Refusal(Problem.invalid("\"" + topic.word() + "\" is not for your roles.")
                    .with("member", "topics")
                    .with("allowed", offered.stream().map(Topic::word).toList()));
        }
        if (!topic.choices().contains(frequency)) {
            throw new Refusal(Problem.invalid("\"" + topic.word() + "\" cannot be had as \"" + frequency.word() + "\".")
                    .with("member", "topics")
                    .with(
                            "allowed",
                            topic.choices().stream().map(Frequency::word).toList()));
        }
    }

    private Set<Long> ids(List<String> slugs) {
        var ids = new TreeSet<Long>();
        for (var slug : slugs) {
            ids.add(modalities
                    .bySlug(slug)
                    .orElseThrow(() -> new Refusal(Problem.invalid("No modality is called \"" + slug + "\".")
                            .with("member", "modalities")))
                    .itemId());
        }
        return ids;
    }

    private static Set<String> regions(List<String> wanted) {
        var regions = new TreeSet<String>();
        for (var region : wanted) {
            if (!region.isBlank()) {
                regions.add(Letter.oneLine(region, 200));
            }
        }
        if (regions.size() > MOST_REGIONS) {
            throw new Refusal(Problem.invalid("At most " + MOST_REGIONS + " regions can be chosen.")
                    .with("member", "regions"));
        }
        return regions;
    }
}
