package org.modalitypages.theme;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.modalitypages.page.Escaped;

/** A theme's templates, compiled once; rendering is safe from many threads. */
record Templates(Map<String, Template> byName) {

    /** For element content and quoted attributes, where alone the check lets a field stand. */
    private static final EscapingStrategy ESCAPING =
            text -> text instanceof Handlebars.SafeString ? text : Escaped.html(text);

    private static final Pattern INDENTATION = Pattern.compile("\\n\\s+");

    static Templates of(ThemeFiles files) {
        var texts = new HashMap<String, String>();
        var assets = AssetAddresses.of(files);
        files.templates().forEach((name, text) -> texts.put(name, assets.template(text)));
        var handlebars = new Handlebars(loader(texts))
                .with(new ConcurrentMapTemplateCache())
                .with(ESCAPING)
                .parentScopeResolution(false);
        var compiled = new HashMap<String, Template>();
        texts.keySet().forEach(name -> compiled.put(name, compile(handlebars, name)));
        return new Templates(Map.copyOf(compiled));
    }

    /** A template's output for a map of fields. */
    String render(String template, Map<String, Object> fields) {
        var context =
                Context.newBuilder(fields).resolver(MapValueResolver.INSTANCE).build();
        try {
            return byName.get(template).apply(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Template compile(Handlebars handlebars, String name) {
        try {
            return handlebars.compile(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AbstractTemplateLoader loader(Map<String, String> texts) {
        return new AbstractTemplateLoader() {
            private final Map<String, TemplateSource> sources = new HashMap<>();

            {
                texts.forEach((name, text) -> sources.put(name, source(name, text)));
            }

            @Override
            public TemplateSource sourceAt(String location) throws IOException {
                var source = sources.get(location);
                if (source == null) {
                    throw new FileNotFoundException(location);
                }
                return source;
            }
        };
    }

    private static TemplateSource source(String name, String text) {
        return new StringTemplateSource(name, INDENTATION.matcher(text).replaceAll("\n"));
    }
}
