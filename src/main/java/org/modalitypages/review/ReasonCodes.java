package org.modalitypages.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.modalitypages.http.IfMatch;
import org.modalitypages.moderation.Transition;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.slug.Slugs;

/** The reasons that the team chooses from; a decision's reason is one of their codes or words of one's own. */
@ApplicationScoped
@Transactional
public class ReasonCodes {

    private static final String LAST = "other";
    private static final int LONGEST_LABEL = 200;

    @PersistenceContext
    private EntityManager entities;

    /** Every code, retired ones too, by label; {@code other} last. */
    public List<ReasonCode> all() {
        return entities.createQuery("select r from ReasonCode r", ReasonCode.class)
                .getResultStream()
                .sorted(order())
                .toList();
    }

    /** Those that are offered for one of these moves. */
    public List<ReasonCode> offered(Set<Transition> moves) {
        return all().stream()
                .filter(reason -> !reason.retired())
                .filter(reason -> reason.moves().stream().anyMatch(moves::contains))
                .toList();
    }

    /** The label of every code, for showing reasons of decisions: what is no code is somebody's own words. */
    public Map<String, String> labels() {
        return all().stream().collect(Collectors.toMap(ReasonCode::code, ReasonCode::label));
    }

    /** What people read for the reason of a decision; {@code null} for none. */
    public String label(String reason) {
        return reason == null
                ? null
                : Optional.ofNullable(entities.find(ReasonCode.class, reason))
                        .map(ReasonCode::label)
                        .orElse(reason);
    }

    /** The code that a label makes: {@code far-too-long} of "Far too long". */
    public static String codeOf(String label) {
        return Slugs.of(label)
                .replaceAll("[^a-z]+", "-")
                .replaceAll("^-+|-+$", "")
                .replaceAll("^(.{0,40}).*", "$1")
                .replaceAll("-+$", "");
    }

    /** Adds one; 409 when the code is taken, 422 when something is not acceptable. */
    public ReasonCode add(String code, String label, Set<Transition> moves) {
        if (!code.matches("[a-z][a-z-]{0,38}[a-z]")) {
            throw new Refusal(Problem.invalid("A code has 2 to 40 small letters and hyphens, such as off-topic.")
                    .with("member", "code"));
        }
        mustBeAcceptable(label, moves);
        if (entities.find(ReasonCode.class, code) != null) {
            throw new Refusal(Problem.conflict(
                    "reason-exists", "This code is taken", "Change that reason, or choose another code."));
        }
        var reason = new ReasonCode(code, label.strip(), moves);
        entities.persist(reason);
        entities.flush();
        return reason;
    }

    /** Changes one, or retires it; 404, 428, 412, 422. Decisions keep their code, and show its new label. */
    public ReasonCode change(String code, String label, Set<Transition> moves, boolean retired, OptionalLong version) {
        var reason = Optional.ofNullable(entities.find(ReasonCode.class, code))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
        IfMatch.check(version, reason.version());
        mustBeAcceptable(label, moves);
        reason.change(label.strip(), moves, retired);
        entities.flush();
        return reason;
    }

    /** By label as a dictionary has it; what is for whatever fits nowhere else comes last. */
    private static Comparator<ReasonCode> order() {
        var collator = Collator.getInstance(Locale.ENGLISH);
        return Comparator.comparing((ReasonCode reason) -> reason.code().equals(LAST))
                .thenComparing(ReasonCode::label, collator::compare)
                .thenComparing(ReasonCode::code);
    }

    private static void mustBeAcceptable(String label, Set<Transition> moves) {
        if (label.isBlank() || label.strip().length() > LONGEST_LABEL) {
            throw new Refusal(
                    Problem.invalid("A label has 1 to 200 characters.").with("member", "label"));
        }
        var worded = moves.stream().allMatch(move -> move.words() != Transition.Words.NONE);
        if (moves.isEmpty() || !worded) {
            throw new Refusal(Problem.invalid("A reason is for one or more of RETURN, REJECT, REOPEN and UNPUBLISH.")
                    .with("member", "moves"));
        }
    }
}
