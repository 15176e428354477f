package org.modalitypages.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.modalitypages.screening.Submission.Speaker;
import org.modalitypages.specialist.Attribution;
import org.modalitypages.specialist.Countries;
import org.modalitypages.specialist.Licence;
import org.modalitypages.specialist.Profile;

/** What a statement's readers should know of whoever speaks and do not: place, title, supervision, a valid licence. */
final class SpeakerRules {

    /** Titles of people who practise under somebody's supervision. "Psychological Associate" is a full title in Ontario. */
    private static final Pattern SUPERVISED = Pattern.compile(
            "\\bintern\\b|\\binternship\\b|\\btrainee\\b|\\bin[- ]training\\b|\\bstudent\\b|\\bresident\\b|\\bfellow\\b"
                    + "|\\bcandidate\\b|\\bpre-?licen[sc]ed\\b|\\bprovisional(?:ly)?\\b|\\bqualifying\\b|\\bpracticum\\b"
                    + "|(?<!psychological )\\bassociate\\b(?! (?:professor|director|dean|fellow|lecturer|partner))"
                    + "|\\b(?:a-?mft|apcc|acsw|asw|lpc-?a|lac|limhp|lmft-?a|lmhc-?a|lswaic|lmhca|mft-?i|imf|mhc-?lp|lgpc|lgsw|lmsw)\\b"
                    + "|\\bunder supervision\\b|\\bsupervised\\b",
            Pattern.CASE_INSENSITIVE);

    private SpeakerRules() {}

    /** The rules that have something to say, {@code rule} or {@code rule.case}. */
    static List<String> of(Speaker speaker, RulePack pack) {
        var rules = new ArrayList<String>();
        var attribution = speaker.profile().attribution();
        if (attribution.city() == null && attribution.region() == null) {
            rules.add("missing-place");
        }
        if (attribution.title() == null) {
            rules.add("missing-title");
        } else if (!pack.allows(attribution.title())) {
            rules.add("unlisted-title");
        }
        if (needsSupervisor(speaker.profile())) {
            rules.add("undisclosed-supervision");
        }
        var licence = licence(speaker);
        if (licence != null) {
            rules.add(licence);
        }
        return rules;
    }

    private static boolean needsSupervisor(Profile profile) {
        var title = profile.attribution().title();
        return title != null
                && (profile.supervisedBy() == null || profile.supervisedBy().isBlank())
                && SUPERVISED.matcher(title).find();
    }

    /** One licence that is valid where the specialist works is enough. */
    private static String licence(Speaker speaker) {
        var licences = speaker.profile().licences();
        if (licences.isEmpty()) {
            return "licence.missing";
        }
        var valid = licences.stream()
                .filter(licence -> !licence.expiredOn(speaker.today()))
                .toList();
        if (valid.isEmpty()) {
            return "licence.expired";
        }
        var place = speaker.profile().attribution();
        return valid.stream().anyMatch(licence -> mayBeFor(licence, place)) ? null : "licence.elsewhere";
    }

    private static boolean mayBeFor(Licence licence, Attribution place) {
        return licence.region() == null
                || place.region() == null
                || Regions.same(licence.region(), place.region())
                || Countries.same(licence.region(), place.country());
    }
}
