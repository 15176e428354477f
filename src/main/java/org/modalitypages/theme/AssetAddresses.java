package org.modalitypages.theme;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the assets of a theme are served: {@code /assets/<hash of the content>/<name>}, so that each can be kept for ever. */
final class AssetAddresses {

    /** What stands before the addresses in templates' output; a name that no template can say. */
    static final String BASE_FIELD = "assetBase";

    private static final Pattern NAMED =
            Pattern.compile("(?<=[\"',\\s])(?:\\.\\./)?(assets/[a-z0-9_/-]+\\.[a-z0-9]+)(?=[\"',\\s])");

    private final Map<String, String> byPath = new LinkedHashMap<>();
    private final Map<String, ThemeAsset> served = new LinkedHashMap<>();

    private AssetAddresses() {}

    static AssetAddresses of(ThemeFiles files) {
        var addresses = new AssetAddresses();
        files.manifest()
                .assets()
                .keySet()
                .forEach(path -> files.read(path).ifPresent(content -> addresses.add(path, content)));
        return addresses;
    }

    /** Every asset by its address, without a base. */
    Map<String, ThemeAsset> served() {
        return served;
    }

    /** A style sheet with addresses in the place of paths. */
    String css(String css, String base) {
        return StyleUrls.replaced(css, path -> base + byPath.getOrDefault(path, path));
    }

    /** A template with addresses in the place of paths; the base is put in when it is rendered. */
    String template(String text) {
        return NAMED.matcher(text).replaceAll(found -> {
            var address = byPath.get(found.group(1));
            return Matcher.quoteReplacement(address == null ? found.group() : "{{@root." + BASE_FIELD + "}}" + address);
        });
    }

    private void add(String path, byte[] content) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        var address = "/assets/" + ContentHash.of(content) + "/" + name;
        byPath.put(path, address);
        served.put(address, new ThemeAsset(AssetKind.of(path).orElseThrow().mediaType(), content));
    }
}
