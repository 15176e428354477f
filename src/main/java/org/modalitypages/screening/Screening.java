package org.modalitypages.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.screening.Screened.Pack;
import org.modalitypages.screening.Screened.Unavailable;
import org.modalitypages.screening.Twins.Twin;

/** Screens texts by the general rules and those of a jurisdiction. */
@ApplicationScoped
public class Screening {

    /** How many characters a statement should have at most. */
    public static final int LONG = 500;

    /** How many characters a statement must not have. */
    public static final int TOO_LONG = 2_000;

    private static final Comparator<Finding> IN_ORDER = Comparator.comparing(
                    (Finding finding) -> finding.span().start())
            .thenComparing(finding -> finding.span().end())
            .thenComparing(Finding::rule);

    private final RulePacks packs = new RulePacks();
    private final Claims claims = new Claims(ClaimReader::new);
    private final TextLanguage languages = new TextLanguage();

    /**
     * What the rules notice about a text.
     *
     * @throws Refusal 422 when no rule pack is called as the submission's jurisdiction
     */
    public Screened screen(Submission submission) {
        return screen(submission, null);
    }

    /**
     * What the rules notice about a text that may have a twin.
     *
     * @param twin another statement that says nearly the same; {@code null} when there is none or nobody looked
     * @throws Refusal 422 when no rule pack is called as the submission's jurisdiction
     */
    public Screened screen(Submission submission, Twin twin) {
        var pack = pack(submission.jurisdiction());
        var found = new ArrayList<Finding>();
        var unavailable = new ArrayList<Unavailable>();
        addForm(found, submission, pack);
        addContent(found, submission, pack);
        if (twin != null) {
            found.add(like(finding("near-duplicate", whole(submission.text()), pack, null), twin));
        }
        if (submission.speaker() != null) {
            SpeakerRules.of(submission.speaker(), pack)
                    .forEach(rule -> found.add(finding(rule, whole(submission.text()), pack, null)));
        }
        claims.obstacle(submission.locale())
                .ifPresentOrElse(
                        obstacle -> claims.rules().forEach(rule -> unavailable.add(new Unavailable(rule, obstacle))),
                        () -> addClaims(found, submission.text(), pack));
        found.sort(IN_ORDER);
        var asked = pack.equals(packs.general()) ? List.of(pack) : List.of(packs.general(), pack);
        return new Screened(
                found,
                unavailable,
                asked.stream()
                        .map(one -> new Pack(one.id(), one.version(), one.title()))
                        .toList());
    }

    /** The id of the rule pack for a specialist of this place; either may be {@code null}. */
    public String jurisdiction(String region, String country) {
        return packs.of(region, country).id();
    }

    /** The versions of all rules together; another one means that texts should be screened again. */
    String version() {
        return packs.all().map(pack -> pack.id() + " " + pack.version()).collect(Collectors.joining(", "));
    }

    /** Loads what the first text would otherwise wait for. */
    void warmUp() {
        claims.in("Ready.");
    }

    private void addForm(List<Finding> found, Submission submission, RulePack pack) {
        var text = submission.text();
        ContactData.in(text).forEach(span -> found.add(finding("contact-data", span, pack, null)));
        Typography.in(text, submission.locale())
                .forEach(slip -> found.add(finding("typography", slip.span(), pack, slip.instead())));
        var length = text.codePointCount(0, text.length());
        if (length > LONG) {
            found.add(finding(length > TOO_LONG ? "length.hard" : "length", whole(text), pack, null));
        }
    }

    private void addContent(List<Finding> found, Submission submission, RulePack pack) {
        var text = submission.text();
        if (!submission.modalityNames().isEmpty() && !ModalityMention.in(text, submission.modalityNames())) {
            found.add(finding("modality-not-mentioned", whole(text), pack, null));
        }
        languages
                .otherThan(submission.locale(), text)
                .ifPresent(language -> found.add(finding("language", whole(text), pack, null)));
        AuthorVoice.mismatch(text, submission.voice())
                .ifPresent(span -> found.add(finding("author-mismatch", span, pack, null)));
    }

    private void addClaims(List<Finding> found, String text, RulePack pack) {
        claims.in(text).forEach((rule, spans) -> spans.forEach(span -> found.add(finding(rule, span, pack, null))));
    }

    private RulePack pack(String jurisdiction) {
        if (jurisdiction == null) {
            return packs.general();
        }
        return packs.named(jurisdiction)
                .orElseThrow(() -> new Refusal(Problem.invalid("There are no rules called \"" + jurisdiction
                        + "\". Use one of " + packs.names() + ", or leave \"jurisdiction\" out.")));
    }

    /** @param rule its id, or its id and one of its cases, as in {@code licence.expired} */
    private Finding finding(String rule, Span span, RulePack pack, String instead) {
        var id = rule.split("\\.", -1)[0];
        var general = packs.general()
                .rules()
                .getOrDefault(rule, packs.general().rules().get(id));
        var here = pack.rules().getOrDefault(rule, pack.rules().getOrDefault(id, general));
        return new Finding(
                id,
                span,
                here.severity(),
                here.advice() == null ? general.advice() : here.advice(),
                here.reference(),
                instead);
    }

    private static Finding like(Finding finding, Twin twin) {
        var advice = finding.advice() + (twin.published() ? " Published: " : " Waiting: ") + twin.heading() + ".";
        return new Finding(
                finding.rule(),
                finding.span(),
                finding.severity(),
                advice,
                finding.reference(),
                null,
                Finding.OWN,
                twin.editionId());
    }

    private static Span whole(String text) {
        return new Span(0, text.length());
    }
}
