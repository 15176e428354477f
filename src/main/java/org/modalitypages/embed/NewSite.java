package org.modalitypages.embed;

import java.util.LinkedHashSet;
import java.util.List;
import org.modalitypages.problem.FieldProblems;

/** A site as its owner enters it: the origins as typed, blank ones left out. */
public record NewSite(String name, List<String> origins) {

    static final int LONGEST_NAME = 120;
    static final int MOST_ORIGINS = 20;

    public NewSite {
        name = name.strip();
        origins = origins.stream()
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .toList();
    }

    /** What has to be put right before it can be kept. */
    public FieldProblems problems() {
        var problems = new FieldProblems();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add("name", "Give the site a name of 1 to " + LONGEST_NAME + " characters.");
        }
        if (origins.isEmpty()) {
            problems.add("origins", "Enter at least one origin, such as https://www.example.org.");
        }
        if (origins.size() > MOST_ORIGINS) {
            problems.add("origins", "A site has at most " + MOST_ORIGINS + " origins: make two sites of it.");
            return problems;
        }
        for (var origin : origins) {
            try {
                Origin.serialized(origin);
            } catch (Origin.Unusable unusable) {
                problems.add("origins", unusable.getMessage());
            }
        }
        return problems;
    }

    /** Each once, as browsers send them; only without {@link #problems}. */
    List<String> serialized() {
        var serialized = new LinkedHashSet<String>();
        origins.forEach(origin -> serialized.add(Origin.serialized(origin)));
        return List.copyOf(serialized);
    }
}
