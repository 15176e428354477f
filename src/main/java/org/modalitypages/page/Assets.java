package org.modalitypages.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The stylesheets and scripts of our own pages, under addresses that change with their content: one script for every
 * page, and those that single pages need.
 */
@ApplicationScoped
public class Assets {

    private static final List<String> NAMES = List.of(
            // One a line.
            "builder.js", //
            "console.css", //
            "console.js", //
            "order.js", //
            "portal.css", //
            "portal.js", //
            "queue.js", //
            "review.js", //
            "sample.css", //
            "sample.js", //
            "theme.js", //
            "write.js");

    private final Map<String, Asset> assets =
            NAMES.stream().map(Assets::load).collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));

    private final Map<String, String> addresses =
            NAMES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), this::address));

    /** The address of an asset, such as {@code /console/assets/0123456789abcdef/console.css}. */
    public String address(String name) {
        return "/console/assets/" + assets.get(name).hash() + "/" + name;
    }

    /** The address of every asset by its name. */
    public Map<String, String> addresses() {
        return addresses;
    }

    /** The asset of this name. */
    public Optional<Asset> named(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    private static Asset load(String name) {
        return Asset.load(
                "/assets/" + name, name.endsWith(".css") ? "text/css;charset=utf-8" : "text/javascript;charset=utf-8");
    }
}
