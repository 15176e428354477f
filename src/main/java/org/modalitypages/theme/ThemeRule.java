package org.modalitypages.theme;

import java.util.Locale;

/**
 * The rules that a theme has to keep: each with a stable code, how much it matters, what to do about it and where it comes
 * from. README's table is compared with this one.
 */
public enum ThemeRule {
    ARCHIVE(
            Level.FATAL,
            "PKWARE APPNOTE",
            "Send one zip of at most 200 files, 1,000,000 bytes a file and 5,000,000 in all, neither encrypted nor damaged."),
    ARCHIVE_PATH(
            Level.FATAL,
            "CWE-22",
            "Give each file one plain path in the theme's folder, in small letters, and pack no links."),
    ARCHIVE_FILE(
            Level.FATAL,
            "Files of a theme",
            "Pack only theme.json, templates/….hbs, styles/….css and pictures and fonts in assets/."),
    MANIFEST(Level.FATAL, "RFC 8259", "Write theme.json as one JSON object in UTF-8."),
    INVALID_MEMBER(Level.FATAL, "theme.json", "Give the member a value of the kind that README's table names."),
    UNKNOWN_MEMBER(Level.WARNING, "theme.json", "Leave the member out, or correct its name."),
    THEME_NAME(Level.ERROR, "theme.json", "Give \"name\" the name of the theme's folder."),
    ENGINE(Level.FATAL, "theme.json", "Name a range of versions that this product is in, such as \">=1 <2\"."),
    PARENT(Level.FATAL, "theme.json", "Name a theme that is installed, and put no theme on top of itself."),
    MISSING_FILE(Level.FATAL, "theme.json", "Add the file, or take it out of the list."),
    MISSING_TEMPLATE(Level.FATAL, "Templates", "Add the file, or name a parent that has it."),
    UNPARSABLE(Level.FATAL, "Handlebars", "Correct the template; tags are {{field}} and {{#block}}…{{/block}}."),
    UNKNOWN_TAG(Level.FATAL, "Templates", "Use values, partials and the blocks if, unless, each and with."),
    UNKNOWN_FIELD(Level.FATAL, "Templates", "Name a field that there is at this place of this template."),
    RAW_OUTPUT(Level.FATAL, "OWASP XSS Prevention", "Use two braces; what is safe HTML is not escaped again."),
    UNSAFE_PLACE(
            Level.FATAL,
            "OWASP XSS Prevention",
            "Put text into content or quoted attributes, and an address whole into a link."),
    UNBALANCED(Level.FATAL, "Templates", "Close each block, element and comment where it was opened."),
    PAGE_BODY(
            Level.FATAL,
            "Templates",
            "Write {{body}} once into the content of the page, on whichever way its blocks go."),
    PAGE_STYLESHEET(
            Level.FATAL, "Templates", "Add <link rel=\"stylesheet\" href=\"{{site.stylesheet}}\"> to the page's head."),
    RECURSIVE_PARTIAL(Level.FATAL, "Templates", "A partial can not contain itself, nor thousands of others."),
    INLINE_SCRIPT(Level.FATAL, "Content security policy", "Leave it out: themes have no scripts."),
    INLINE_STYLE(Level.FATAL, "Content security policy", "Put it into a style sheet."),
    FORBIDDEN_ELEMENT(Level.FATAL, "Content security policy", "Leave this element or attribute out."),
    REMOTE_ASSET(Level.FATAL, "Privacy of visitors", "Put the file into assets/, and list it in theme.json."),
    UNLISTED_ASSET(
            Level.FATAL, "theme.json", "List the file under \"assets\" of theme.json, or name one that is listed."),
    ASSET_TYPE(
            Level.FATAL,
            "Content sniffing",
            "Use png, jpg, webp, avif, woff2 or a plain svg, with a name that says which it is."),
    BROKEN_STYLE(
            Level.FATAL,
            "CSS Syntax 3, 5",
            "Balance braces, brackets and quotes, and keep comment marks out of strings."),
    ESCAPED_STYLE(Level.FATAL, "CSS Syntax 3, 4.3.7", "Write characters as they are, without backslashes."),
    FORBIDDEN_RULE(
            Level.FATAL, "Style sheets", "Leave this at-rule out; list several style sheets in theme.json instead."),
    LEAVES_WIDGET(
            Level.FATAL,
            "CSS Nesting 1",
            "Begin the selector with something inside of the widget, or with & and what is in it."),
    CONTRAST(Level.ERROR, "WCAG 2.2, 1.4.3", "Make the two colours differ more: at least 4.5 to 1."),
    UNREADABLE_COLOUR(
            Level.ERROR, "WCAG 2.2, 1.4.3", "Give colours that carry text as #rrggbb, so that they can be checked."),
    UNKNOWN_TOKEN(Level.ERROR, "Design Tokens", "Name a token of this theme or of its parents."),
    TEXT_WITHOUT_BACKGROUND(
            Level.WARNING,
            "WCAG 2.2, 1.4.3",
            "Say in org.modalitypages.on which backgrounds this colour of text stands on."),
    UNUSED_TOKEN(Level.RECOMMENDATION, "Design Tokens", "Use it in a style sheet, or leave it out."),
    UNDEFINED_PROPERTY(Level.WARNING, "CSS Variables 1", "Name a token's property, or give var() a second value."),
    IMAGE_SIZE(Level.ERROR, "Layout shift", "Give every img width and height in pixels, so that nothing moves."),
    ASSET_SIZE(Level.ERROR, "Layout shift", "Declare the width and height that the picture has."),
    HEAVY_IMAGE(Level.ERROR, "Weight", "Make the picture at most 200,000 bytes."),
    HEAVY_FONT(Level.ERROR, "Weight", "Make the font at most 100,000 bytes: leave out characters that no page needs."),
    HEAVY_WIDGET(Level.ERROR, "Weight", "Make the widget's style sheet at most 2,500 bytes gzipped."),
    PAGE_MAIN(Level.ERROR, "WCAG 2.2, 1.3.1", "Put {{body}} into a main element."),
    CAROUSEL_TRACK(
            Level.ERROR,
            "Widgets",
            "Mark what holds the quotes of embed-carousel with data-part=\"track\", so that it can be moved on."),
    WIDGET_QUOTE(
            Level.ERROR,
            "HTML, 4.4.12",
            "Put each quote of a widget into a figure with blockquote and figcaption: clicks are told apart by them."),
    UNKNOWN_PART(Level.WARNING, "Widgets", "Give data-part one of track, controls, previous and next."),
    FONT_DISPLAY(Level.WARNING, "CSS Fonts 4, 4.9", "Add font-display: swap or optional, so that text shows at once."),
    FONT_METRICS(
            Level.RECOMMENDATION,
            "CSS Fonts 5, 2",
            "Add a @font-face of the fallback with size-adjust or ascent-override, so that nothing moves."),
    DEAD_IN_WIDGET(Level.WARNING, "CSS Nesting 1", "Leave it out of the widget's style sheet: there it does nothing."),
    REM_IN_WIDGET(Level.RECOMMENDATION, "Host pages", "Use em or tokens: a host page may set its root to any size."),
    FOCUS(Level.WARNING, "WCAG 2.2, 2.4.7", "Give :focus-visible an outline, and take none away without another sign."),
    MOTION(
            Level.RECOMMENDATION,
            "WCAG 2.2, 2.3.3",
            "Put what moves into @media (prefers-reduced-motion: no-preference)."),
    PHYSICAL_PROPERTY(
            Level.RECOMMENDATION,
            "CSS Logical Properties 1",
            "Use inline-start and inline-end: right-to-left pages are mirrored then."),
    PAGE_LANGUAGE(
            Level.WARNING,
            "WCAG 2.2, 3.1.1",
            "Write <html lang=\"{{site.language.tag}}\" dir=\"{{site.language.direction}}\">."),
    PAGE_TITLE(Level.WARNING, "WCAG 2.2, 2.4.2", "Give the page's head a title."),
    CANONICAL(Level.WARNING, "RFC 6596", "Add <link rel=\"canonical\" href=\"{{head.canonical}}\">."),
    DISCOVERY(
            Level.WARNING,
            "oEmbed, 4",
            "Add the links to {{head.oembedJson}} and {{head.oembedXml}}, so that a pasted address shows quotes.");

    /** How much a rule matters; a theme with a fatal problem is refused. */
    public enum Level {
        RECOMMENDATION,
        WARNING,
        ERROR,
        FATAL;

        /** As the API and the tables write it: {@code warning}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Level level;
    private final String source;
    private final String help;

    ThemeRule(Level level, String source, String help) {
        this.level = level;
        this.source = source;
        this.help = help;
    }

    /** The stable name, such as {@code unknown-field}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Level level() {
        return level;
    }

    /** Where the rule comes from: a clause of a specification, or what it protects. */
    public String source() {
        return source;
    }

    /** What to do about it. */
    public String help() {
        return help;
    }
}
