package org.modalitypages.theme;

import java.util.ArrayList;
import java.util.List;

/** Pictures and fonts of a theme: there, light, and what their names say. */
final class AssetCheck {

    private static final int HEAVIEST_IMAGE = 200_000;
    private static final int HEAVIEST_FONT = 100_000;

    private AssetCheck() {}

    static List<ThemeProblem> of(ThemeFiles files) {
        var problems = new ArrayList<ThemeProblem>();
        files.manifest().assets().values().forEach(asset -> {
            var content = files.read(asset.path());
            if (content.isEmpty()) {
                problems.add(new ThemeProblem(ThemeRule.MISSING_FILE, "theme.json", asset.path()));
            } else {
                check(asset, content.get(), problems);
            }
        });
        return problems;
    }

    private static void check(AssetEntry asset, byte[] content, List<ThemeProblem> problems) {
        var kind = AssetKind.of(asset.path()).orElseThrow();
        if (!kind.fits(content)) {
            problems.add(new ThemeProblem(ThemeRule.ASSET_TYPE, asset.path(), kind.fault(content)));
            return;
        }
        var font = kind == AssetKind.WOFF2;
        if (content.length > (font ? HEAVIEST_FONT : HEAVIEST_IMAGE)) {
            var rule = font ? ThemeRule.HEAVY_FONT : ThemeRule.HEAVY_IMAGE;
            problems.add(new ThemeProblem(rule, asset.path(), content.length + " bytes"));
        }
        ImageSize.of(kind, content)
                .filter(size -> asset.width() > 0 && !size.equals(new ImageSize(asset.width(), asset.height())))
                .ifPresent(size -> problems.add(new ThemeProblem(
                        ThemeRule.ASSET_SIZE, asset.path(), "it is " + size.width() + " by " + size.height())));
    }
}
