package org.modalitypages.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.screening.Screened.Pack;
import org.modalitypages.screening.Screened.Unavailable;
import org.modalitypages.screening.Submission.Speaker;

/** Screens texts by the general rules and those of a jurisdiction. */
@ApplicationScoped
public class Screening {

    private static final int LONG = 500;

    private final RulePacks packs = new RulePacks();
    private final Claims claims = new Claims();

    /**
     * What the rules notice about a text.
     *
     * @throws Refusal 422 when no rule pack is called as the submission's jurisdiction
     */
    public Screened screen(Submission submission) {
        var pack = pack(submission.jurisdiction());
        var found = new ArrayList<Finding>();
        var unavailable = new ArrayList<Unavailable>();
        var text = submission.text();
        ContactData.in(text).forEach(span -> found.add(finding("contact-data", span, pack, null)));
        Typography.in(text).forEach(slip -> found.add(finding("typography", slip.span(), pack, slip.instead())));
        if (text.codePointCount(0, text.length()) > LONG) {
            found.add(finding("length", whole(text), pack, null));
        }
        if (!submission.modalityNames().isEmpty() && !ModalityMention.in(text, submission.modalityNames())) {
            found.add(finding("modality-not-mentioned", whole(text), pack, null));
        }
        if (submission.speaker() != null) {
            aboutSpeaker(submission.speaker(), pack).forEach(rule -> found.add(finding(rule, whole(text), pack, null)));
        }
        if (isEnglish(submission.locale())) {
            var sentences = claims.read(text);
            for (var rule : claims.rules()) {
                claims.find(rule, sentences).ifPresent(span -> found.add(finding(rule, span, pack, null)));
            }
        } else {
            claims.rules().stream()
                    .sorted()
                    .forEach(rule -> unavailable.add(new Unavailable(
                            rule, "This check reads English only, and the text is in " + submission.locale() + ".")));
        }
        found.sort(Comparator.comparing((Finding finding) -> finding.span().start())
                .thenComparing(finding -> finding.span().end())
                .thenComparing(Finding::rule));
        var asked = pack.equals(packs.general()) ? List.of(pack) : List.of(packs.general(), pack);
        return new Screened(
                found,
                unavailable,
                asked.stream()
                        .map(one -> new Pack(one.id(), one.version(), one.title()))
                        .toList());
    }

    private static List<String> aboutSpeaker(Speaker speaker, RulePack pack) {
        var rules = new ArrayList<String>();
        if (speaker.city() == null && speaker.region() == null) {
            rules.add("missing-place");
        }
        if (speaker.title() == null) {
            rules.add("missing-title");
        } else if (!pack.allows(speaker.title())) {
            rules.add("unlisted-title");
        }
        return rules;
    }

    /** The id of the rule pack for a specialist of this place; either may be {@code null}. */
    public String jurisdiction(String region, String country) {
        return packs.of(region, country).id();
    }

    private RulePack pack(String jurisdiction) {
        if (jurisdiction == null) {
            return packs.general();
        }
        return packs.named(jurisdiction)
                .orElseThrow(() -> new Refusal(Problem.invalid("There are no rules called \"" + jurisdiction
                        + "\". Use one of " + packs.names() + ", or leave \"jurisdiction\" out.")));
    }

    private Finding finding(String rule, Span span, RulePack pack, String instead) {
        var general = packs.general().rules().get(rule);
        var here = pack.rules().getOrDefault(rule, general);
        return new Finding(
                rule,
                span,
                here.severity(),
                here.advice() == null ? general.advice() : here.advice(),
                here.reference(),
                instead);
    }

    private static Span whole(String text) {
        return new Span(0, text.length());
    }

    private static boolean isEnglish(String locale) {
        return Locale.forLanguageTag(locale).getLanguage().equals("en");
    }
}
