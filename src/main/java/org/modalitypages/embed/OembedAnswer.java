package org.modalitypages.embed;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.modalitypages.delivery.Rendition;
import org.modalitypages.delivery.RenditionDraft;
import org.modalitypages.json.Json;
import org.modalitypages.page.Escaped;

/**
 * A widget as an oEmbed provider describes it (oembed.com, 2.3.4.4): type {@code rich}, whose HTML is a frame after a
 * quoted link. WordPress shows the link until the frame has told its height.
 *
 * @param title what the frame is called
 * @param page the address of the modality's page
 * @param frame the address of the widget's frame
 * @param cacheAge seconds for which a consumer may keep the answer
 */
record OembedAnswer(String title, String page, String frame, int width, int height, Provider provider, int cacheAge) {

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");

    /** Who answers: this site. */
    record Provider(String name, String url) {}

    RenditionDraft rendition(OembedQuery.Format format) {
        return switch (format) {
            case JSON -> Rendition.json(json());
            case XML -> Rendition.shared("text/xml;charset=UTF-8", xml().getBytes(StandardCharsets.UTF_8));
        };
    }

    private Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "rich");
        members.put("version", "1.0");
        members.put("title", title);
        members.put("provider_name", provider.name());
        members.put("provider_url", provider.url());
        members.put("cache_age", cacheAge);
        members.put("html", html());
        members.put("width", width);
        members.put("height", height);
        return members;
    }

    private String html() {
        return """
                <blockquote><a href="%s">%s</a></blockquote>\
                <iframe src="%s" width="%d" height="%d" title="%s" frameborder="0" loading="lazy" \
                sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>""".formatted(escaped(page), escaped(title), escaped(frame), width, height, escaped(title));
    }

    private String json() {
        var json = Json.createObjectBuilder();
        members().forEach((name, value) -> {
            if (value instanceof Integer number) {
                json.add(name, number);
            } else {
                json.add(name, value.toString());
            }
        });
        return json.build().toString();
    }

    private String xml() {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<oembed>\n");
        members()
                .forEach((name, value) -> xml.append("<%1$s>%2$s</%1$s>\n".formatted(name, escaped(value.toString()))));
        return xml.append("</oembed>\n").toString();
    }

    /** Escaped for both, HTML and XML, which takes no control characters. */
    private static String escaped(String text) {
        return Escaped.html(CONTROL.matcher(text).replaceAll(""));
    }
}
