package org.modalitypages.theme;

import com.github.jknack.handlebars.Handlebars;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.modalitypages.page.Escaped;

/** A theme that passed the check, ready to render pages. Immutable and safe to use from many threads. */
public final class Theme {

    private static final Pattern ORIGIN = Pattern.compile("^https?://[A-Za-z0-9.:\\[\\]-]+");

    private final ThemeFiles files;
    private final Templates templates;
    private final AssetAddresses assets;
    private final List<ThemeProblem> problems;
    private final Map<String, Object> settings;
    private final Map<String, Object> themeFields;
    private final String stylesheet;

    /** A widget's style sheet in certain colours, with what its element says in {@code data-theme}. */
    private record EmbedSheet(String scope, String css, String hash) {}

    private static final int MOST_SHEETS = 200;

    private final Map<EmbedColours, EmbedSheet> embedSheets = new ConcurrentHashMap<>();

    private Theme(ThemeFiles files, List<ThemeProblem> problems, Map<String, Object> settings) {
        this.files = files;
        this.problems = problems;
        this.settings = settings;
        this.templates = Templates.of(files);
        this.assets = AssetAddresses.of(files);
        this.themeFields = ViewFields.read(ThemeView.of(files.manifest()));
        this.stylesheet = assets.css(
                Tokens.css(files.manifest().tokens())
                        + String.join("\n", files.styles().values()),
                "");
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
        var plain = ThemeFiles.of(source);
        var settings = new LinkedHashMap<String, Object>();
        plain.manifest().settingsInForce().forEach((name, setting) -> {
            var value = chosen.get(name);
            settings.put(name, setting.accepts(value) ? value : setting.initial());
        });
        var files = plain.with(plain.manifest().with(settings));
        var problems = ThemeCheck.of(files);
        if (ThemeCheck.refuses(problems)) {
            throw new InvalidTheme(source.name(), problems);
        }
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

    /** What people call it. */
    public String title() {
        return files.manifest().title();
    }

    /** What it is like, in a sentence; may be empty. */
    public String description() {
        return files.manifest().description();
    }

    /** The theme that it is based on. */
    public Optional<String> parent() {
        return files.manifest().parent();
    }

    /** What a site owner may choose. */
    public List<Setting> settings() {
        return List.copyOf(files.manifest().settingsInForce().values());
    }

    /** What is chosen, by the setting's name: a Boolean, a String, a BigDecimal or {@link SchemeColours}. */
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(settings);
    }

    /** The pairs of text and background in which a token's colour is one, as chosen. */
    public List<ColourPair> pairs(String token) {
        return Contrast.pairs(files.manifest().tokens(), token);
    }

    /** The colours nearest to a token's that can be read in all of its pairs; empty when there are none. */
    public Optional<SchemeColours> readable(String token) {
        return Contrast.readable(files.manifest().tokens(), token);
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
        return ContentHash.of(stylesheet);
    }

    /** The one style sheet of a widget that wears this theme in these colours; what it loads is on the server that it is from. */
    public String embedStylesheet(EmbedColours colours) {
        return embedSheet(colours).css();
    }

    /** Sixteen hexadecimal digits that change with the widget's style sheet. */
    public String embedStylesheetHash(EmbedColours colours) {
        return embedSheet(colours).hash();
    }

    /** Every widget that is rendered asks for it, and few colours are in use. */
    private EmbedSheet embedSheet(EmbedColours colours) {
        if (embedSheets.size() >= MOST_SHEETS) {
            embedSheets.clear();
        }
        return embedSheets.computeIfAbsent(colours, this::newEmbedSheet);
    }

    private EmbedSheet newEmbedSheet(EmbedColours colours) {
        var scope = embedScope(colours);
        var rules = files.embedStyles().values().stream()
                .map(css -> assets.css(css, ""))
                .toList();
        var css = EmbedStyles.css(scope, files.manifest().tokens(), rules, colours);
        return new EmbedSheet(scope, css, ContentHash.of(css));
    }

    /** This theme's own colours of those that a widget's owner may set; without any that is no plain {@code #rrggbb}. */
    public EmbedColours embedColours() {
        return EmbedColours.of(files.manifest().tokens());
    }

    /** What tells a widget's rules from those of another theme, or of this one in another state, on the same page. */
    private String embedScope(EmbedColours colours) {
        return name() + "-"
                + ContentHash.of(files.manifest().tokens() + colours.token() + files.embedStyles())
                        .substring(0, 6);
    }

    /** Pictures and fonts by the paths at which style sheets and pages expect them; a path changes with the content. */
    public Map<String, ThemeAsset> assets() {
        return assets.served();
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
        fields.put(AssetAddresses.BASE_FIELD, new Handlebars.SafeString(origin(page.site())));
        var language = page.site().language();
        return """
                <link rel="stylesheet" href="%s">
                <div class="mts" data-theme="%s" data-layout="%s" data-more="%s" lang="%s" dir="%s"%s>
                %s</div>
                """.formatted(
                        Escaped.html(Address.safe(page.site().stylesheet())),
                        embedSheet(colours).scope(),
                        layout.token(),
                        Escaped.html(Words.in(language.tag()).get("showAll")),
                        Escaped.html(language.tag()),
                        Escaped.html(language.direction()),
                        data.entrySet().stream()
                                .map(entry -> " data-" + entry.getKey() + "=\"" + Escaped.html(entry.getValue()) + '"')
                                .collect(Collectors.joining()),
                        templates.render(layout.template(), fields));
    }

    /** Where a widget's pictures are: on the server of the site that it is from. */
    private static String origin(SiteView site) {
        var origin = ORIGIN.matcher(Address.safe(site.home()));
        return origin.find() ? origin.group() : "";
    }

    /** One statement alone, as widgets show it, in a document of its own; empty for a theme without that part. */
    public Optional<String> renderQuote(QuotePage page) {
        if (!templates.byName().containsKey(TemplateName.QUOTE)) {
            return Optional.empty();
        }
        var statement = new HashMap<>(ViewFields.read(page.statement()));
        statement.put("words", Words.in(page.site().language().tag()));
        statement.put("settings", settings);
        statement.put(AssetAddresses.BASE_FIELD, "");
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
        fields.put(AssetAddresses.BASE_FIELD, "");
        var body = templates.render(template, fields);
        fields.put("body", new Handlebars.SafeString(body));
        fields.put("structuredData", structuredData.isEmpty() ? "" : new Handlebars.SafeString(structuredData));
        return templates.render(TemplateName.PAGE, fields);
    }
}
