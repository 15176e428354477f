package org.modalitypages.console;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.modalitypages.embed.Embed;
import org.modalitypages.embed.EmbedCounts;
import org.modalitypages.embed.EmbedCounts.Use;
import org.modalitypages.embed.Embeds;
import org.modalitypages.embed.HostSites;
import org.modalitypages.embed.Regions;
import org.modalitypages.modality.Modalities;
import org.modalitypages.site.Site;

/** Sites and embeds as rows of tables, with where they are in use. */
@ApplicationScoped
public class SiteRows {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    @Inject
    private HostSites sites;

    @Inject
    private Embeds embeds;

    @Inject
    private EmbedCounts counts;

    @Inject
    private Modalities modalities;

    @Inject
    private Regions regions;

    @Inject
    private Site site;

    /**
     * A site.
     *
     * @param readable how people read those of the origins whose hosts are of letters beyond ASCII
     * @param seen when one of its embeds was seen last, in words
     */
    public record Row(
            String id,
            String name,
            List<String> origins,
            Map<String, String> readable,
            List<Named> embeds,
            String seen) {}

    /** An embed by its name. */
    public record Named(String id, String name) {}

    /**
     * An embed.
     *
     * @param nobody why it shows nobody; {@code null} when it shows somebody
     * @param uses where it was seen
     */
    public record EmbedRow(
            String id,
            String name,
            String modality,
            String nobody,
            String layout,
            String key,
            boolean counting,
            List<Seen> uses) {}

    /** Where an embed was seen, and when last, in words. */
    public record Seen(String origin, String day) {}

    List<Row> all() {
        var bySite = embeds.all().stream().collect(groupingBy(Embed::siteId));
        var uses = uses(embeds.all());
        return sites.all().stream()
                .map(one -> {
                    var own = bySite.getOrDefault(one.id(), List.of());
                    var last = own.stream()
                            .flatMap(embed -> uses.getOrDefault(embed.id(), List.of()).stream())
                            .map(Use::lastSeen)
                            .max(Comparator.naturalOrder());
                    return new Row(
                            Long.toString(one.id()),
                            one.name(),
                            one.origins(),
                            one.readable(),
                            own.stream()
                                    .map(embed -> new Named(Long.toString(embed.id()), embed.name()))
                                    .toList(),
                            last.map(this::words).orElse("not yet"));
                })
                .toList();
    }

    List<EmbedRow> embeds(long siteId) {
        var own = embeds.of(siteId);
        var uses = uses(own);
        var titles = modalities.named(
                own.stream().flatMap(embed -> embed.modalityId().stream()).toList());
        return own.stream()
                .map(embed -> new EmbedRow(
                        Long.toString(embed.id()),
                        embed.name(),
                        embed.modalityId().map(id -> titles.get(id).title()).orElse("any"),
                        regions.nobody(embed.modalityId(), embed.settings().region())
                                .orElse(null),
                        embed.settings().layout().token(),
                        embed.sitekey(),
                        embed.counting(),
                        uses.getOrDefault(embed.id(), List.of()).stream()
                                .map(use -> new Seen(
                                        use.origin().equals(site.url()) ? "a frame" : use.origin(),
                                        words(use.lastSeen())))
                                .toList()))
                .toList();
    }

    /** Such as {@code today} or {@code 24 Nov 2026}. */
    private String words(LocalDate day) {
        var today = site.today();
        if (day.equals(today)) {
            return "today";
        }
        return day.equals(today.minusDays(1)) ? "yesterday" : DAY.format(day);
    }

    private Map<Long, List<Use>> uses(List<Embed> all) {
        return counts.uses(all.stream().map(Embed::id).toList()).stream().collect(groupingBy(Use::embedId));
    }
}
