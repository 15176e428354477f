package org.modalitypages.specialist;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * Makes one profile of two, field by field: {@code this} takes what the survivor has, {@code other} what the merged one
 * has, and of lists {@code both}. Where nothing is chosen the survivor's value is taken, and the other's where it has none.
 */
public final class MergedProfile {

    public static final String THIS = "this";
    public static final String OTHER = "other";
    public static final String BOTH = "both";

    /** What can be chosen; a place is one thing, or a city would end up in another state. */
    public static final List<String> FIELDS = List.of(
            "kind",
            "name",
            "title",
            "place",
            "website",
            "profileUrl",
            "supervisedBy",
            "acceptingClients",
            "telehealth",
            "languages",
            "licences",
            "photo");

    private static final List<String> LISTS = List.of("languages", "licences");

    private final Profile mine;
    private final Profile theirs;
    private final Map<String, String> take;

    private MergedProfile(Profile mine, Profile theirs, Map<String, String> take) {
        this.mine = mine;
        this.theirs = theirs;
        this.take = take;
    }

    /**
     * The profile of both.
     *
     * @param take what is chosen, by field
     * @throws Refusal 422 for a field or choice that there is not
     */
    public static Profile of(Profile mine, Profile theirs, Map<String, String> take) {
        take.forEach(MergedProfile::check);
        return new MergedProfile(mine, theirs, take).profile();
    }

    private static void check(String field, String choice) {
        if (!FIELDS.contains(field)) {
            throw new Refusal(
                    Problem.invalid("\"" + field + "\" is no field to choose.").with("allowed", FIELDS));
        }
        var allowed = LISTS.contains(field) ? List.of(THIS, OTHER, BOTH) : List.of(THIS, OTHER);
        if (!allowed.contains(choice)) {
            throw new Refusal(Problem.invalid("\"" + choice + "\" is no choice of \"" + field + "\".")
                    .with("allowed", allowed));
        }
    }

    private Profile profile() {
        var my = mine.attribution();
        var their = theirs.attribution();
        var place =
                pick("place", my.place().isEmpty() ? null : my, their.place().isEmpty() ? null : their);
        var where = place == null ? my : place;
        var attribution = new Attribution(
                pick("name", my.name(), their.name()),
                pick("title", my.title(), their.title()),
                where.city(),
                where.region(),
                where.country());
        return new Profile(
                pick("kind", mine.kind(), theirs.kind()),
                attribution,
                pick("website", mine.website(), theirs.website()),
                pick("profileUrl", mine.profileUrl(), theirs.profileUrl()),
                pick("supervisedBy", mine.supervisedBy(), theirs.supervisedBy()),
                pick("acceptingClients", mine.acceptingClients(), theirs.acceptingClients()),
                pick("telehealth", mine.telehealth(), theirs.telehealth()),
                all("languages", mine.languages(), theirs.languages()),
                all("licences", mine.licences(), theirs.licences()),
                pick("photo", mine.photo(), theirs.photo()));
    }

    private <T> T pick(String field, T my, T their) {
        var choice = take.get(field);
        if (choice == null) {
            return my == null ? their : my;
        }
        return choice.equals(THIS) ? my : their;
    }

    private <T> List<T> all(String field, List<T> my, List<T> their) {
        return switch (take.getOrDefault(field, BOTH)) {
            case THIS -> my;
            case OTHER -> their;
            default -> {
                var both = new LinkedHashSet<>(my);
                both.addAll(their);
                yield new ArrayList<>(both);
            }
        };
    }
}
