package org.modalitypages.theme;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A theme that passed the check, ready to render pages. Immutable and safe to use from many threads. */
public final class Theme {

    private final ThemeFiles files;
    private final Templates templates;
    private final List<ThemeProblem> problems;
    private final Map<String, Object> settings;
    private final Map<String, Object> themeFields;
    private final String stylesheet;

    private Theme(ThemeFiles files, List<ThemeProblem> problems, Map<String, Object> settings) {
        this.files = files;
        this.problems = problems;
        this.settings = settings;
        this.templates = Templates.of(files);
        this.themeFields = ViewFields.read(ThemeView.of(files.manifest()));
        this.stylesheet = Tokens.css(files.manifest().tokens())
                + String.join("\n", files.styles().values());
    }

    /** Like {@link #load(ThemeSource, Map)}, with every setting at its default. */
    public static Theme load(ThemeSource source) {
        return load(source, Map.of());
    }

    /**
     * Reads, checks and compiles a theme.
     *
     * @param chosen what the site owner set, by the setting's name; unknown names and unfit values are left out
     * @throws InvalidTheme when the theme can not be read or has a fatal problem
     */
    public static Theme load(ThemeSource source, Map<String, Object> chosen) {
        var files = ThemeFiles.of(source);
        var problems = ThemeCheck.of(files);
        if (ThemeCheck.refuses(problems)) {
            throw new InvalidTheme(source.name(), problems);
        }
        var settings = new LinkedHashMap<String, Object>();
        files.manifest().settings().forEach((name, setting) -> {
            var value = chosen.get(name);
            settings.put(name, setting.accepts(value) ? value : setting.initial());
        });
        return new Theme(files, problems, settings);
    }

    /** The folder's name. */
    public String name() {
        return files.name();
    }

    /** What the theme's makers call this state of it. */
    public String version() {
        return files.manifest().version();
    }

    /** What a site owner may choose. */
    public List<Setting> settings() {
        return List.copyOf(files.manifest().settings().values());
    }

    /** What the check found; nothing fatal. */
    public List<ThemeProblem> problems() {
        return problems;
    }

    /** The one style sheet of every page: the design tokens as custom properties, then the theme's own rules. */
    public String stylesheet() {
        return stylesheet;
    }

    /** Sixteen hexadecimal digits that change with the style sheet, for an address that can be cached forever. */
    public String stylesheetHash() {
        return hash(stylesheet);
    }

    /** The one style sheet of a widget that wears this theme in these colours. */
    public String embedStylesheet(EmbedColours colours) {
        return EmbedStyles.css(
                embedScope(colours),
                files.manifest().tokens(),
                files.embedStyles().values(),
                colours);
    }

    /** Sixteen hexadecimal digits that change with the widget's style sheet. */
    public String embedStylesheetHash(EmbedColours colours) {
        return hash(embedStylesheet(colours));
    }

    /** This theme's own colours of those that a widget's owner may set; without any that is no plain {@code #rrggbb}. */
    public EmbedColours embedColours() {
        var light = new HashMap<String, String>();
        var dark = new HashMap<String, String>();
        for (var name : EmbedColours.NAMES) {
            var token = files.manifest().tokens().get("color." + name);
            if (token != null && EmbedColours.isPlain(token.light()) && EmbedColours.isPlain(token.dark())) {
                light.put(name, token.light().toLowerCase(Locale.ROOT));
                dark.put(name, token.dark().toLowerCase(Locale.ROOT));
            }
        }
        return new EmbedColours(light, dark);
    }

    /** What tells a widget's rules from those of another theme, or of this one in another state, on the same page. */
    private String embedScope(EmbedColours colours) {
        return name() + "-"
                + hash(files.manifest().tokens() + colours.token() + files.embedStyles())
                        .substring(0, 6);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file that {@code theme.json} lists as an asset; empty for any other path. */
    public Optional<byte[]> asset(String path) {
        return files.manifest().assets().contains(path) ? files.read(path) : Optional.empty();
    }

    /** The page that lists every modality, as a whole HTML document. */
    public String renderIndex(IndexPage page) {
        return render(TemplateName.INDEX, page, page.site(), StructuredData.index(page));
    }

    /** The page of one modality, as a whole HTML document. */
    public String renderModality(ModalityPage page) {
        return render(TemplateName.MODALITY, page, page.site(), StructuredData.modality(page));
    }

    /** The page of one specialist, as a whole HTML document. */
    public String renderSpecialist(SpecialistPage page) {
        return render(TemplateName.SPECIALIST, page, page.site(), StructuredData.specialist(page));
    }

    /**
     * A widget as a piece of HTML that brings its style sheet along and is whole by itself: for somebody's page, a shadow
     * tree, or the body of a frame.
     *
     * @param data what the script is to know, by the name after {@code data-}
     */
    public String renderEmbed(EmbedPage page, EmbedLayout layout, EmbedColours colours, Map<String, String> data) {
        var fields = new HashMap<>(ViewFields.read(page));
        fields.put("words", Words.in(page.site().language().tag()));
        fields.put("settings", settings);
        fields.put("theme", themeFields);
        var language = page.site().language();
        return """
                <link rel="stylesheet" href="%s">
                <div class="mts" data-theme="%s" data-layout="%s" data-more="%s" lang="%s" dir="%s"%s>
                %s</div>
                """.formatted(
                        escaped(Address.safe(page.site().stylesheet())),
                        embedScope(colours),
                        layout.token(),
                        escaped(Words.in(language.tag()).get("showAll")),
                        escaped(language.tag()),
                        escaped(language.direction()),
                        data.entrySet().stream()
                                .map(entry -> " data-" + entry.getKey() + "=\"" + escaped(entry.getValue()) + '"')
                                .collect(Collectors.joining()),
                        templates.render(layout.template(), fields));
    }

    private static String escaped(String text) {
        return EscapingStrategy.HTML_ENTITY.escape(text).toString();
    }

    /** One statement alone, as widgets show it, in a document of its own; empty for a theme without that part. */
    public Optional<String> renderQuote(QuotePage page) {
        if (!templates.byName().containsKey(TemplateName.QUOTE)) {
            return Optional.empty();
        }
        var statement = new HashMap<>(ViewFields.read(page.statement()));
        statement.put("words", Words.in(page.site().language().tag()));
        statement.put("settings", settings);
        return Optional.of(QuotePage.document(page, templates.render(TemplateName.QUOTE, statement)));
    }

    /** The page for an address that leads nowhere, as a whole HTML document. */
    public String renderNotFound(NotFoundPage page) {
        var title = Words.in(page.site().language().tag()).get("notFoundTitle");
        var head = new PageHead(title, null, null, List.of(), null);
        return render(TemplateName.NOT_FOUND, new NotFoundPage(page.site(), head, page.languages()), page.site(), "");
    }

    private String render(String template, Record page, SiteView site, String structuredData) {
        var fields = new HashMap<>(ViewFields.read(page));
        fields.put("words", Words.in(site.language().tag()));
        fields.put("settings", settings);
        fields.put("theme", themeFields);
        var body = templates.render(template, fields);
        fields.put("body", new Handlebars.SafeString(body));
        fields.put("structuredData", structuredData.isEmpty() ? "" : new Handlebars.SafeString(structuredData));
        return templates.render(TemplateName.PAGE, fields);
    }
}
