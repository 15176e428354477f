package org.modalitypages.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a {@link Rendition} is made from. Whatever is not said is left out; without {@link #cacheControl} no cache keeps it. */
public final class RenditionDraft {

    /** A longer list of tags breaks proxies; the kinds then stand for the items, and a purge names both anyway. */
    private static final int LONGEST_TAG_LINE = 2_000;

    private final String contentType;
    private final byte[] body;
    private List<HeaderField> securityHeaders = List.of();
    private int status = 200;
    private String location;
    private String language = "";
    private String cacheControl = "no-store";
    private String link = "";
    private Set<Tag> tags = Set.of();

    RenditionDraft(String contentType, byte[] body) {
        this.contentType = contentType;
        this.body = body;
    }

    /** 200 unless said otherwise; only a 200 answers conditional requests. */
    public RenditionDraft status(int newStatus) {
        this.status = newStatus;
        return this;
    }

    /** The language of the content as a BCP 47 tag, for {@code Content-Language}: of the text, not of the request. */
    public RenditionDraft language(String tag) {
        this.language = tag;
        return this;
    }

    /** One of {@link CachePolicy}'s lines. */
    public RenditionDraft cacheControl(String line) {
        this.cacheControl = line;
        return this;
    }

    /** A {@code Link} line (RFC 8288), such as {@link ListQuery#linkToNext}; empty for none. */
    public RenditionDraft link(String line) {
        this.link = line;
        return this;
    }

    /** Every item whose words it shows, and for a list the kinds that it lists: see {@link Tag}. */
    public RenditionDraft tags(Collection<Tag> shown) {
        this.tags = Set.copyOf(shown);
        return this;
    }

    public Rendition ready() {
        return new Rendition(this);
    }

    RenditionDraft location(String path) {
        this.location = path;
        return this;
    }

    RenditionDraft securityHeaders(List<HeaderField> fields) {
        this.securityHeaders = fields;
        return this;
    }

    int status() {
        return status;
    }

    String contentType() {
        return contentType;
    }

    String location() {
        return location;
    }

    byte[] body() {
        return body;
    }

    Set<Tag> tags() {
        return tags;
    }

    /** Headers that a cache keeps with the bytes: when they change, the entity tag has to. */
    String metadata() {
        return contentType + '\n' + language + '\n' + link;
    }

    List<HeaderField> headers() {
        var fields = new ArrayList<>(notModifiedHeaders());
        fields.add(HeaderField.NO_SNIFFING);
        if (!isCrossOrigin()) {
            fields.addAll(securityHeaders);
        }
        addUnlessEmpty(fields, "Content-Language", language);
        addUnlessEmpty(fields, "Link", link);
        addUnlessEmpty(fields, "Cache-Tag", tagLine());
        return List.copyOf(fields);
    }

    List<HeaderField> notModifiedHeaders() {
        var fields = new ArrayList<HeaderField>();
        fields.add(new HeaderField("Cache-Control", cacheControl));
        if (location == null) {
            fields.add(HeaderField.VARY);
        }
        if (isCrossOrigin()) {
            fields.addAll(securityHeaders);
        }
        return List.copyOf(fields);
    }

    private boolean isCrossOrigin() {
        return securityHeaders.equals(HeaderField.CROSS_ORIGIN) || securityHeaders.equals(HeaderField.EMBEDDABLE);
    }

    private String tagLine() {
        var line = tags.stream().map(Tag::toString).sorted().collect(Collectors.joining(","));
        if (line.length() <= LONGEST_TAG_LINE) {
            return line;
        }
        return tags.stream().map(Tag::kind).distinct().sorted().collect(Collectors.joining(","));
    }

    private static void addUnlessEmpty(List<HeaderField> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.add(new HeaderField(name, value));
        }
    }
}
