package org.modalitypages.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** The site that this installation serves, as configured. */
@ApplicationScoped
public class Site {

    private final String url;
    private final String name;
    private final ZoneId timeZone;
    private final List<String> locales;
    private final boolean demo;
    private final Clock clock;

    @Inject
    Site(
            @ConfigProperty(name = "site.url") String url,
            @ConfigProperty(name = "site.name") String name,
            @ConfigProperty(name = "site.time-zone") ZoneId timeZone,
            @ConfigProperty(name = "site.locales") Optional<String> locales,
            @ConfigProperty(name = "demo") boolean demo,
            Clock clock) {
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        this.name = name;
        this.timeZone = timeZone;
        this.locales = Arrays.stream(locales.orElse(demo ? "en,fr" : "en").split(",", -1))
                .map(locale -> Locale.forLanguageTag(locale.strip()).toLanguageTag())
                .distinct()
                .toList();
        this.demo = demo;
        this.clock = clock;
    }

    protected Site() {
        this("", "", ZoneId.of("UTC"), Optional.empty(), false, Clock.systemUTC());
    }

    /** The public address without a slash at its end, such as {@code https://directory.example}. */
    public String url() {
        return url;
    }

    public String name() {
        return name;
    }

    /** BCP 47 tags; the first is the default. */
    public List<String> locales() {
        return locales;
    }

    public String defaultLocale() {
        return locales.get(0);
    }

    /** Whether this is the site's default locale, whose pages have no prefix. */
    public boolean isDefault(String locale) {
        return locale.equals(defaultLocale());
    }

    /**
     * The locale that is asked for, as this site writes it; the default when none is.
     *
     * @throws Refusal 422 when the site has no such locale
     */
    public String localeOrDefault(Optional<String> asked) {
        return asked.map(tag -> locales.stream()
                        .filter(known -> known.equalsIgnoreCase(tag.strip()))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(Problem.invalid("This site has no locale " + tag + ".")
                                .with("member", "locale")
                                .with("allowed", locales))))
                .orElse(defaultLocale());
    }

    public boolean demo() {
        return demo;
    }

    /** The zone that rules rotation, due dates and licence expiry. */
    public ZoneId timeZone() {
        return timeZone;
    }

    /** Today in the site's time zone. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(timeZone));
    }
}
