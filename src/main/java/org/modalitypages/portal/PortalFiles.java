package org.modalitypages.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modalitypages.page.Asset;

/** The portal's stylesheet and script, under addresses that change with their content. */
@ApplicationScoped
class PortalFiles {

    private final Map<String, Asset> files = List.of(
                    Asset.load("/portal/portal.css", "text/css;charset=utf-8"),
                    Asset.load("/portal/portal.js", "text/javascript;charset=utf-8"))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));

    /** The address of a file, such as {@code /portal/assets/0123456789abcdef/portal.css}. */
    String address(String name) {
        return "/portal/assets/" + files.get(name).hash() + "/" + name;
    }

    Optional<Asset> named(String name) {
        return Optional.ofNullable(files.get(name));
    }
}
