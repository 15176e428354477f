package org.modalitypages.identity.oidc;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.modalitypages.identity.Role;

/** Which groups at the provider are which roles here, as in {@code editors=editor,publishers=publisher}. */
final class GroupRoles {

    private record Pair(String group, Role role) {}

    private final List<Pair> pairs;

    private GroupRoles(List<Pair> pairs) {
        this.pairs = pairs;
    }

    /**
     * Reads {@code oidc.roles}.
     *
     * @throws IllegalArgumentException when it is none, naming what is wrong
     */
    static GroupRoles parse(String line) {
        return new GroupRoles(Arrays.stream(line.split(",", -1))
                .map(String::strip)
                .filter(pair -> !pair.isEmpty())
                .map(GroupRoles::pair)
                .toList());
    }

    /** The roles of somebody in these groups; a group may come with its path, as Keycloak can send it. */
    Set<Role> of(Collection<String> groups) {
        var roles = EnumSet.noneOf(Role.class);
        pairs.stream()
                .filter(pair -> groups.contains(pair.group) || groups.contains("/" + pair.group))
                .forEach(pair -> roles.add(pair.role));
        return roles;
    }

    /** Every role of which the provider is in charge. */
    Set<Role> governed() {
        var roles = EnumSet.noneOf(Role.class);
        pairs.forEach(pair -> roles.add(pair.role));
        return roles;
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }

    private static Pair pair(String text) {
        var equals = text.lastIndexOf('=');
        var word = text.substring(equals + 1).strip();
        if (equals <= 0) {
            throw new IllegalArgumentException("oidc.roles has \"" + text + "\", which is not like group=role");
        }
        var role = Role.ofWord(word)
                .orElseThrow(() -> new IllegalArgumentException("oidc.roles names \"" + word + "\", which is no role"));
        return new Pair(text.substring(0, equals).strip(), role);
    }
}
