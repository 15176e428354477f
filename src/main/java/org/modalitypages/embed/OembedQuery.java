package org.modalitypages.embed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.modalitypages.delivery.QueryParameters;
import org.modalitypages.delivery.QueryRefused;

/**
 * What a consumer asks of an oEmbed provider (oembed.com, 2.2).
 *
 * @param url of the page that is to be shown elsewhere
 * @param width at most so many pixels wide
 * @param height at most so many pixels high
 */
record OembedQuery(URI url, int width, int height, Format format) {

    /** What a frame has that nobody limits, in pixels. */
    static final int USUAL_WIDTH = 600;

    static final int USUAL_HEIGHT = 480;

    private static final Pattern PIXELS = Pattern.compile("[1-9][0-9]{0,4}");

    /** The two formats of the specification. */
    enum Format {
        JSON,
        XML;

        private static Optional<Format> of(String name) {
            return Arrays.stream(values())
                    .filter(format -> format.name().equals(name.toUpperCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    /** A format that is not one of the two; answered with 501. */
    static final class OtherFormat extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Reads a query.
     *
     * @throws QueryRefused when the address is missing or none, or a limit is no number of pixels
     */
    static OembedQuery parse(String rawQuery) {
        var parameters = QueryParameters.parse(rawQuery);
        var format = parameters.take("format").orElse("json");
        var url = parameters.take("url").orElseThrow(() -> refused("url", "Say which page: url=…, percent-encoded."));
        return new OembedQuery(
                address(url),
                pixels(parameters, "maxwidth", USUAL_WIDTH),
                pixels(parameters, "maxheight", USUAL_HEIGHT),
                Format.of(format).orElseThrow(OtherFormat::new));
    }

    private static URI address(String url) {
        try {
            var address = new URI(url.strip());
            if (address.getHost() != null && address.getRawPath() != null) {
                return address;
            }
        } catch (URISyntaxException noAddress) {
            throw refused("url", "\"url\" is no address: " + noAddress.getReason() + ".");
        }
        throw refused("url", "\"url\" is the whole address of a page, with https:// and host.");
    }

    private static int pixels(QueryParameters parameters, String name, int usual) {
        var most = parameters.take(name);
        if (most.isPresent() && !PIXELS.matcher(most.get()).matches()) {
            throw refused(name, "\"" + name + "\" is a whole number of pixels.");
        }
        return most.map(Integer::valueOf).map(limit -> Math.min(limit, usual)).orElse(usual);
    }

    private static QueryRefused refused(String parameter, String detail) {
        return new QueryRefused(parameter, detail, List.of());
    }
}
