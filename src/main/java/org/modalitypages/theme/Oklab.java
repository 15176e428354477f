package org.modalitypages.theme;

/** Mixes colours as {@code color-mix(in oklab, …)} does (CSS Color 5, 3; the matrices are those of CSS Color 4, 9.3). */
final class Oklab {

    private Oklab() {}

    /**
     * Both colours as one.
     *
     * @param one {@code #rrggbb}, as is the result
     * @param percent how much of the first, 0 to 100
     */
    static String mixed(String one, int percent, String other) {
        var first = of(one);
        var second = of(other);
        var mixed = new double[3];
        for (int at = 0; at < mixed.length; at++) {
            mixed[at] = (first[at] * percent + second[at] * (100 - percent)) / 100;
        }
        return hex(mixed);
    }

    private static double[] of(String hex) {
        var r = Contrast.linear(hex, 1);
        var g = Contrast.linear(hex, 3);
        var b = Contrast.linear(hex, 5);
        var l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        var m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        var s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static String hex(double... lab) {
        var l = Math.pow(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2], 3);
        var m = Math.pow(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2], 3);
        var s = Math.pow(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2], 3);
        return String.format(
                "#%02x%02x%02x",
                channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static long channel(double linear) {
        var share = linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return Math.round(255 * Math.max(0, Math.min(1, share)));
    }
}
