package org.modalitypages.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.modalitypages.delivery.PublishedItems.SpecialistCard;
import org.modalitypages.media.PhotoSize;
import org.modalitypages.media.Photos;
import org.modalitypages.specialist.SpecialistPhotos;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.PublicSpecialists;

/**
 * Photos of those who are public. A mark that is pinned with its specialist says that a photo may be served, so that
 * asking for any other runs no query; the bytes themselves are read on first use and forgotten with the specialist.
 */
@ApplicationScoped
class PublicPhotos {

    private static final Pattern PATH = Pattern.compile("(/media/[0-9a-f]{32})/([0-9]{2,4})\\.jpg");

    private static final List<HeaderField> EMBEDDABLE =
            List.of(new HeaderField("Cross-Origin-Resource-Policy", "cross-origin"));

    @Inject
    private Photos photos;

    @Inject
    private SpecialistPhotos owners;

    @Inject
    private PublicSpecialists visible;

    @Inject
    private CachePolicy policy;

    static boolean isOne(String path) {
        return PATH.matcher(path).matches();
    }

    /** The key under which a photo is marked as public. */
    static String mark(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** What marks a specialist's photo as public: the way to its largest size. */
    Map<String, Rendition> marks(SpecialistCard card) {
        var photo = card.profile().photo();
        if (photo == null) {
            return Map.of();
        }
        var large = photo.path(PhotoSize.LARGE);
        var way = Rendition.redirect(301, large)
                .cacheControl(policy.published())
                .tags(List.of(Tag.item(Specialists.TYPE, card.id())))
                .ready();
        return Map.of(mark(large), way);
    }

    /** The bytes under this path, if anybody public shows them. */
    Optional<Rendition> photo(String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var id = parts.group(1).substring("/media/".length());
        var tags = owners.showing(id).stream()
                .filter(visible::contains)
                .map(owner -> Tag.item(Specialists.TYPE, owner))
                .collect(Collectors.toSet());
        return tags.isEmpty()
                ? Optional.empty()
                : PhotoSize.of(parts.group(2))
                        .flatMap(size -> photos.jpeg(id, size))
                        .map(jpeg -> Rendition.of("image/jpeg", jpeg)
                                .securityHeaders(EMBEDDABLE)
                                .cacheControl(policy.photo())
                                .tags(tags)
                                .ready());
    }
}
