package org.modalitypages.identity.launch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.modalitypages.identity.Role;

/**
 * Platforms that the operator names in the configuration: something of their own, such as an intranet, that sends people here
 * and receives no content. {@code launch.platforms=intranet}, {@code launch.intranet.name}, {@code launch.intranet.key} (Base64)
 * and {@code launch.intranet.role}.
 */
@ApplicationScoped
class ConfiguredPlatforms implements LaunchPlatforms {

    private final Map<String, LaunchPlatform> platforms;

    @Inject
    ConfiguredPlatforms(Config config) {
        this(key -> config.getOptionalValue(key, String.class));
    }

    ConfiguredPlatforms(Function<String, Optional<String>> config) {
        platforms = Arrays.stream(config.apply("launch.platforms").orElse("").split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), id -> read(id, config)));
    }

    protected ConfiguredPlatforms() {
        this(key -> Optional.empty());
    }

    @Override
    public Optional<LaunchPlatform> byId(String id) {
        return Optional.ofNullable(platforms.get(id));
    }

    private static LaunchPlatform read(String id, Function<String, Optional<String>> config) {
        var prefix = "launch." + id + ".";
        var word = required(config, prefix + "role");
        var role = Role.ofWord(word)
                .orElseThrow(() -> new IllegalArgumentException(prefix + "role is \"" + word + "\", which is no role"));
        try {
            var key = Base64.getDecoder().decode(required(config, prefix + "key"));
            return new LaunchPlatform(id, config.apply(prefix + "name").orElse(id), key, role, true);
        } catch (IllegalArgumentException noKey) {
            throw new IllegalArgumentException(prefix + "key is no Base64 of at least 32 bytes", noKey);
        }
    }

    private static String required(Function<String, Optional<String>> config, String key) {
        return config.apply(key)
                .orElseThrow(() -> new IllegalArgumentException("launch.platforms needs " + key + " as well"));
    }
}
