package org.modalitypages.screening;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rule packs of the distribution. */
final class RulePacks {

    private static final List<String> SHIPPED = List.of("crpo-on", "apa", "ca-bbs", "ahpra");

    private final RulePack general = read("general");
    private final List<RulePack> jurisdictions =
            SHIPPED.stream().map(RulePacks::read).toList();

    /** The general rules, which hold wherever a jurisdiction says nothing else. */
    RulePack general() {
        return general;
    }

    /** The pack of this id or alias, the general one included. */
    Optional<RulePack> named(String name) {
        return all().filter(pack -> pack.isCalled(name.strip())).findFirst();
    }

    /** The pack of a region, or else of its country, or else the general one; either may be {@code null}. */
    RulePack of(String region, String country) {
        return jurisdictions.stream()
                .filter(pack -> pack.isOf(region, country))
                .findFirst()
                .or(() -> jurisdictions.stream()
                        .filter(pack -> pack.isOf(country))
                        .findFirst())
                .orElse(general);
    }

    /** The ids of all, for a message. */
    String names() {
        return all().map(RulePack::id).collect(Collectors.joining(", "));
    }

    /** All, the general one first. */
    Stream<RulePack> all() {
        return Stream.concat(Stream.of(general), jurisdictions.stream());
    }

    private static RulePack read(String id) {
        return RulePack.read(RulePacks.class.getResourceAsStream("packs/" + id + ".json"));
    }
}
