package org.modalitypages.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.modalitypages.specialist.Attribution;
import org.modalitypages.specialist.Kind;
import org.modalitypages.specialist.Licence;
import org.modalitypages.specialist.Profile;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.Specialists;

/** Finds the specialist that a source means, and fills what is empty without overwriting anything. */
@ApplicationScoped
class SpecialistMerge {

    @Inject
    private Specialists specialists;

    /** A profile with what a source adds to it, and what the source says differently. */
    record Merged(Profile profile, List<String> differences) {}

    Optional<Specialist> known(Attribution attribution, int line, Report report) {
        var known = specialists.known(attribution);
        if (known.isEmpty()) {
            specialists.withName(attribution.name()).stream()
                    .filter(namesake -> mayBeInOnePlace(namesake.attribution(), attribution))
                    .findFirst()
                    .ifPresent(namesake -> report.problem(
                            line,
                            "There is another specialist of this name: " + namesake.attribution()
                                    + ". They were not merged, as a part of the place is missing on one side or the country differs.",
                            "If they are the same, complete the place and import again, or merge them by hand."));
        }
        return known;
    }

    private static boolean mayBeInOnePlace(Attribution one, Attribution other) {
        return agree(one.city(), other.city()) && agree(one.region(), other.region());
    }

    private static boolean agree(String one, String other) {
        return one == null || other == null || one.equalsIgnoreCase(other);
    }

    Merged merge(Profile known, Profile told) {
        var differences = new ArrayList<String>();
        var mine = known.attribution();
        var theirs = told.attribution();
        var attribution = new Attribution(
                mine.name(),
                pick("title", mine.title(), theirs.title(), differences),
                mine.city(),
                mine.region(),
                mine.country() == null ? theirs.country() : mine.country());
        var kind = known.kind() == told.kind() ? known.kind() : kind(known.kind(), told.kind(), differences);
        return new Merged(
                new Profile(
                        kind,
                        attribution,
                        pick("website", known.website(), told.website(), differences),
                        pick("profile link", known.profileUrl(), told.profileUrl(), differences),
                        pick("supervisor", known.supervisedBy(), told.supervisedBy(), differences),
                        pick("accepting clients", known.acceptingClients(), told.acceptingClients(), differences),
                        pick("telehealth", known.telehealth(), told.telehealth(), differences),
                        pickList("languages", known.languages(), told.languages(), differences),
                        licences(known.licences(), told.licences(), differences),
                        known.photo() == null ? told.photo() : known.photo()),
                differences);
    }

    private static Kind kind(Kind known, Kind told, List<String> differences) {
        differences.add("kind is " + known.word() + " here and " + told.word() + " in the source");
        return known;
    }

    private static List<Licence> licences(List<Licence> known, List<Licence> told, List<String> differences) {
        if (known.isEmpty() || told.isEmpty() || known.equals(told)) {
            return known.isEmpty() ? told : known;
        }
        var all = new ArrayList<>(known);
        for (var licence : told) {
            var mine = known.stream()
                    .filter(candidate -> Objects.equals(candidate.region(), licence.region()))
                    .findFirst();
            if (mine.isEmpty()) {
                all.add(licence);
                continue;
            }
            all.set(
                    all.indexOf(mine.get()),
                    new Licence(
                            pick("licence number", mine.get().number(), licence.number(), differences),
                            mine.get().region(),
                            pick("licence expiry", mine.get().expires(), licence.expires(), differences)));
        }
        return all;
    }

    private static List<String> pickList(String what, List<String> known, List<String> told, List<String> differences) {
        var mine = known.stream().sorted().toList();
        var theirs = told.stream().sorted().toList();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return mine.isEmpty() ? theirs : mine;
        }
        return pick(what, mine, theirs, differences);
    }

    private static <T> T pick(String what, T known, T told, List<String> differences) {
        if (known == null || told == null) {
            return known == null ? told : known;
        }
        if (!known.equals(told)) {
            differences.add(what + " is " + known + " here and " + told + " in the source");
        }
        return known;
    }
}
