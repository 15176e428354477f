package org.modalitypages.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.modalitypages.http.IfMatch;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.ExternalIdentities;
import org.modalitypages.identity.Role;
import org.modalitypages.identity.Secrets;
import org.modalitypages.identity.Sessions;
import org.modalitypages.identity.launch.LaunchPlatform;
import org.modalitypages.problem.FieldProblems;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;

/** The platforms that are connected. */
@ApplicationScoped
@Transactional
public class Platforms {

    /** What people of a platform can be here at most; for a therapist that is their own words and nothing else. */
    public static final List<Role> CAPS = List.of(Role.THERAPIST, Role.EDITOR, Role.PUBLISHER);

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SETTING = 1_500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Adapters adapters;

    @Inject
    private SecretBox box;

    @Inject
    private Site site;

    @Inject
    private ExternalIdentities identities;

    @Inject
    private Sessions sessions;

    @Inject
    private Event<WorkAsked> asked;

    @Inject
    private Clock clock;

    /** Something is to be done with a platform, once the transaction under way has succeeded. */
    record WorkAsked(long platformId) {}

    /** Every platform, by name. */
    public List<Platform> all() {
        return entities.createQuery("select p from Platform p order by lower(p.name), p.id", Platform.class)
                .getResultList();
    }

    public Optional<Platform> byId(long id) {
        return Optional.ofNullable(entities.find(Platform.class, id));
    }

    /**
     * A platform as it was kept.
     *
     * @param generated secrets that were made here, which nobody can read again
     */
    public record Kept(Platform platform, Map<String, String> generated) {

        /** Without its secrets. */
        @Override
        public String toString() {
            return "kept " + platform.id();
        }
    }

    /** Connects one, and has it installed; 409 without a key for its secrets, 422 when something is not acceptable. */
    public Kept connect(PlatformDraft draft, Actor actor) {
        var schema = schema(draft.kind());
        check(draft, Optional.empty(), actor).refuseIfAny();
        var platform = new Platform(draft.kind(), box.seal(Secrets.random()), clock.instant());
        var generated = change(platform, draft, schema, Map.of(), actor);
        entities.persist(platform);
        entities.flush();
        ask(platform, WorkKind.INSTALL);
        return new Kept(platform, generated);
    }

    /** What was entered for one, without its secrets. */
    public PlatformDraft draft(Platform platform) {
        return new PlatformDraft(
                platform.kind(),
                platform.name(),
                platform.locale(),
                platform.roleCap().word(),
                Connections.open(platform));
    }

    /** Where one is. */
    public String address(Platform platform) {
        return Connections.open(platform).getOrDefault("address", "");
    }

    /** What has to be put right in a draft before it can be kept. */
    public FieldProblems check(PlatformDraft draft, Optional<Platform> former, Actor actor) {
        var schema = schema(former.map(Platform::kind).orElse(draft.kind()));
        var secrets = former.filter(platform -> !moves(platform, draft))
                .map(this::secrets)
                .orElse(Map.of());
        var problems = check(draft, schema, secrets);
        Role.ofWord(draft.roleCap())
                .filter(cap -> former.map(Platform::roleCap).filter(cap::equals).isEmpty())
                .ifPresent(cap -> checkCap(cap, actor, problems));
        return problems;
    }

    /** Changes one, and has it installed anew; 404, 428, 412, 422. */
    public Kept change(long id, PlatformDraft draft, OptionalLong version, Actor actor) {
        var platform = seen(id, version);
        var schema = schema(platform.kind());
        check(draft, Optional.of(platform), actor).refuseIfAny();
        var moves = moves(platform, draft);
        var secrets = moves ? Map.<String, String>of() : secrets(platform);
        if (moves || !box.opens(platform.launchKey())) {
            platform.send(box.seal(Secrets.random()));
        }
        var cap = platform.roleCap();
        var generated = change(platform, draft, schema, secrets, actor);
        if (platform.roleCap() != cap) {
            sessions.endAllOf(LaunchPlatform.provider(Long.toString(id)));
        }
        platform.become(PlatformState.CONNECTED);
        entities.flush();
        ask(platform, WorkKind.INSTALL);
        return new Kept(platform, generated);
    }

    /** Makes another secret in place of one that is made here; 404, 428, 412, and 422 where none can be made. */
    public Kept renew(long id, String setting, OptionalLong version) {
        var platform = seen(id, version);
        var adapter = adapters.of(platform.kind());
        var fresh = adapter.flatMap(it -> it.generate(setting, Connections.open(platform)))
                .orElseThrow(() -> new Refusal(Problem.invalid("No " + setting + " can be made here: enter another.")));
        var secrets = new HashMap<>(secrets(platform));
        secrets.merge(
                setting, fresh, (former, next) -> adapter.get().following(setting, former, next, clock.instant()));
        platform.change(
                platform.name(),
                platform.locale(),
                platform.roleCap(),
                platform.settings(),
                box.seal(Connections.json(secrets)));
        entities.flush();
        return new Kept(platform, Map.of(setting, fresh));
    }

    /** Tells it of nothing any more, or of everything again; 404, 428, 412. */
    public Platform turn(long id, boolean on, OptionalLong version) {
        var platform = seen(id, version);
        platform.become(on ? PlatformState.CONNECTED : PlatformState.OFF);
        entities.flush();
        if (!on) {
            sessions.endAllOf(LaunchPlatform.provider(Long.toString(id)));
        }
        if (on) {
            ask(platform, WorkKind.INSTALL);
        }
        return platform;
    }

    /** Has something done with it in the background; 404, and 409 while the same waits or runs already. */
    public PlatformWork ask(long id, WorkKind kind) {
        var platform = Optional.ofNullable(entities.find(Platform.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
        if (!open(id, kind, PlatformWork.State.WAITING, PlatformWork.State.RUNNING)
                .isEmpty()) {
            throw new Refusal(Problem.conflict(
                    "work-under-way",
                    "This is being done already",
                    "Wait until it has ended; the platform's page shows how far it is."));
        }
        return ask(platform, kind);
    }

    /** The same, for callers who do not care whether it is asked for already. */
    void askUnlessAsked(long id, WorkKind kind) {
        Optional.ofNullable(entities.find(Platform.class, id, LockModeType.PESSIMISTIC_WRITE))
                .ifPresent(platform -> ask(platform, kind));
    }

    /** Has the content types of a newer descriptor installed, unless the platform is off. */
    void upgrade(long id) {
        Optional.ofNullable(entities.find(Platform.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(platform -> platform.state() != PlatformState.OFF)
                .ifPresent(platform -> ask(platform, WorkKind.INSTALL));
    }

    /** Forgets one without telling it; 404, 428, 412. */
    public void forget(long id, OptionalLong version) {
        forget(seen(id, version));
    }

    /** Forgets one that was uninstalled; nothing when it is gone already. */
    void forget(long id) {
        byId(id).ifPresent(this::forget);
    }

    private void forget(Platform platform) {
        entities.remove(platform);
        var provider = LaunchPlatform.provider(Long.toString(platform.id()));
        identities.forget(provider);
        sessions.endAllOf(provider);
    }

    /** The latest pieces of work, newest first. */
    public List<PlatformWork> work(long platformId, int limit) {
        return entities.createQuery(
                        "select w from PlatformWork w where w.platformId = :platform order by w.id desc",
                        PlatformWork.class)
                .setParameter("platform", platformId)
                .setMaxResults(limit)
                .getResultList();
    }

    private PlatformWork ask(Platform platform, WorkKind kind) {
        // What runs may have passed by already what this is about.
        var waiting = open(platform.id(), kind, PlatformWork.State.WAITING);
        if (!waiting.isEmpty()) {
            return waiting.get(0);
        }
        var work = new PlatformWork(platform.id(), kind, clock.instant());
        entities.persist(work);
        asked.fire(new WorkAsked(platform.id()));
        return work;
    }

    private List<PlatformWork> open(long platformId, WorkKind kind, PlatformWork.State... states) {
        return entities.createQuery(
                        "select w from PlatformWork w where w.platformId = :platform and w.kind = :kind and w.state in :states",
                        PlatformWork.class)
                .setParameter("platform", platformId)
                .setParameter("kind", kind)
                .setParameter("states", List.of(states))
                .getResultList();
    }

    private ConnectionSchema schema(String kind) {
        return adapters.kinds().stream()
                .filter(schema -> schema.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.invalid("There are no platforms of the kind \"" + kind + "\".")
                        .with("member", "kind")
                        .with(
                                "allowed",
                                adapters.kinds().stream()
                                        .map(ConnectionSchema::kind)
                                        .toList())));
    }

    private FieldProblems check(PlatformDraft draft, ConnectionSchema schema, Map<String, String> secrets) {
        var problems = new FieldProblems();
        if (draft.name().isBlank() || (draft.name().strip().length() > LONGEST_NAME)) {
            problems.add("name", "Give the platform a name of 1 to " + LONGEST_NAME + " characters.");
        }
        if (!draft.locale().isEmpty() && !site.locales().contains(draft.locale())) {
            problems.add("locale", "This site speaks " + String.join(", ", site.locales()) + ".");
        }
        if (!draft.roleCap().isEmpty() && Role.ofWord(draft.roleCap()).isEmpty()) {
            problems.add("roleCap", "\"" + draft.roleCap() + "\" is no role.");
        }
        for (var entry : schema.entries()) {
            var value = draft.settings().getOrDefault(entry.name(), "").strip();
            if (value.isEmpty()) {
                value = entry.secret() ? secrets.getOrDefault(entry.name(), "") : entry.usual();
            }
            check(entry, value, problems);
            if (!draft.settings().getOrDefault(entry.name(), "").isBlank()) {
                adapters.of(schema.kind())
                        .flatMap(adapter -> adapter.problem(
                                entry.name(), draft.settings().get(entry.name()).strip()))
                        .ifPresent(problem -> problems.add(entry.name(), problem));
            }
        }
        draft.settings().keySet().stream()
                .filter(name -> schema.entry(name).isEmpty())
                .forEach(
                        name -> problems.add(name, "A " + schema.title() + " connection has no setting " + name + "."));
        return problems;
    }

    /** Nobody lets others in with more than they have themselves: whoever connects a platform can be its only person. */
    private static void checkCap(Role cap, Actor actor, FieldProblems problems) {
        if (!CAPS.contains(cap)) {
            problems.add("roleCap", "People of a platform can be " + words(CAPS) + " here.");
        } else if ((cap != Role.THERAPIST) && !actor.is(cap)) {
            problems.add("roleCap", "Only somebody who is " + cap.word() + " here can allow that.");
        }
    }

    private static String words(Collection<Role> roles) {
        return roles.stream().map(Role::word).collect(Collectors.joining(", "));
    }

    /** Whether it would go to another host, which gets no secret of the former one. */
    private static boolean moves(Platform platform, PlatformDraft draft) {
        var former = Connections.open(platform).getOrDefault("address", "");
        return !origin(former)
                .equals(origin(draft.settings().getOrDefault("address", "").strip()));
    }

    private static String origin(String address) {
        try {
            var uri = new URI(address);
            return uri.getScheme() + "://" + uri.getAuthority();
        } catch (URISyntaxException notOne) {
            return address;
        }
    }

    private static void check(ConnectionSchema.Entry entry, String value, FieldProblems problems) {
        if (value.isEmpty()) {
            if (entry.required()) {
                problems.add(entry.name(), "Enter the " + lower(entry.title()) + ".");
            }
        } else if (value.length() > LONGEST_SETTING) {
            problems.add(entry.name(), "At most " + LONGEST_SETTING + " characters.");
        } else if (entry.address() && !isAddress(value)) {
            problems.add(entry.name(), "Enter an address such as https://www.example.com.");
        } else if (!entry.choices().isEmpty() && !entry.choices().contains(value)) {
            problems.add(entry.name(), "One of " + String.join(", ", entry.choices()) + ".");
        }
    }

    private static boolean isAddress(String value) {
        try {
            var uri = new URI(value);
            return List.of("http", "https").contains(uri.getScheme())
                    && (uri.getHost() != null)
                    && (uri.getUserInfo() == null)
                    && (uri.getFragment() == null);
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    /** Answers the secrets that were made. */
    private Map<String, String> change(
            Platform platform, PlatformDraft draft, ConnectionSchema schema, Map<String, String> former, Actor actor) {
        var open = new HashMap<String, String>();
        var sealed = new HashMap<>(former);
        var generated = new HashMap<String, String>();
        var adapter = adapters.of(platform.kind()).orElseThrow();
        for (var entry : schema.entries()) {
            var value = draft.settings().getOrDefault(entry.name(), "").strip();
            if (!entry.secret()) {
                open.put(entry.name(), value.isEmpty() ? entry.usual() : value);
            } else if (!value.isEmpty()) {
                sealed.merge(
                        entry.name(),
                        value,
                        (old, next) -> adapter.following(entry.name(), old, next, clock.instant()));
            } else if (!sealed.containsKey(entry.name())) {
                adapter.generate(entry.name(), open).ifPresent(made -> generated.put(entry.name(), made));
            }
        }
        sealed.putAll(generated);
        platform.change(
                draft.name().strip(),
                draft.locale().isEmpty() ? site.defaultLocale() : draft.locale(),
                Role.ofWord(draft.roleCap())
                        .or(() -> Optional.ofNullable(platform.roleCap()))
                        .orElse(actor.is(Role.EDITOR) ? Role.EDITOR : Role.THERAPIST),
                Connections.json(open),
                box.seal(Connections.json(sealed)));
        return Map.copyOf(generated);
    }

    private Map<String, String> secrets(Platform platform) {
        try {
            return Connections.texts(box.open(platform.secrets()));
        } catch (PlatformFailure otherKey) {
            // Whoever changes the platform is asked for them again.
            return Map.of();
        }
    }

    private Platform seen(long id, OptionalLong version) {
        var platform = Optional.ofNullable(entities.find(Platform.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
        IfMatch.check(version, platform.version());
        return platform;
    }

    private static String lower(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }
}
