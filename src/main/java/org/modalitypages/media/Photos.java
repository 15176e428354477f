package org.modalitypages.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Role;

/** The photos that are kept. */
@ApplicationScoped
@Transactional
public class Photos {

    private static final int ID_BYTES = 16;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    @Any
    private Instance<PhotoUses> uses;

    @Inject
    private Clock clock;

    /** Whether such a photo is kept. */
    public boolean exists(String id) {
        return entities.find(PhotoRow.class, id) != null;
    }

    /** One size of a photo as a JPEG file, whoever asks. */
    public Optional<byte[]> jpeg(String id, PhotoSize size) {
        return entities.createQuery(
                        "select b from PhotoBytes b where b.photoId = :id and b.side = :side", PhotoBytes.class)
                .setParameter("id", id)
                .setParameter("side", size.side())
                .getResultStream()
                .findFirst()
                .map(PhotoBytes::jpeg);
    }

    /** Whether this actor may see the photo before it is public: editors see all, others what they sent or what is theirs. */
    public boolean visible(String id, Actor actor) {
        var photo = entities.find(PhotoRow.class, id);
        return photo != null
                && (actor.is(Role.EDITOR)
                        || photo.isFrom(actor.accountId())
                        || uses.stream().anyMatch(use -> use.belongsTo(id, actor.accountId())));
    }

    /** Keeps a photo; the same pixels are kept once, whoever sends them. Answers the id. */
    public String keep(Map<PhotoSize, byte[]> files, Actor sender) {
        var id = id(files.get(PhotoSize.LARGE));
        var photo = entities.find(PhotoRow.class, id);
        if (photo != null) {
            photo.sentBy(sender.accountId(), clock.instant());
        } else {
            entities.persist(new PhotoRow(id, sender.accountId(), clock.instant()));
            // The bytes refer to it, which the persistence provider does not know.
            entities.flush();
            files.forEach((size, jpeg) -> entities.persist(new PhotoBytes(id, size.side(), jpeg)));
        }
        entities.flush();
        return id;
    }

    /** The ids after this one, in their order, of photos sent before that moment. */
    public List<String> sentBefore(Instant moment, String after, int limit) {
        return entities.createQuery(
                        "select p.id from PhotoRow p where p.sentAt < :moment and p.id > :after order by p.id",
                        String.class)
                .setParameter("moment", moment)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Removes those of these photos that nothing needs any more; answers how many. */
    public int removeUnneeded(List<String> ids) {
        var unneeded = new ArrayList<>(ids);
        uses.forEach(use -> unneeded.removeAll(use.needed(ids)));
        if (unneeded.isEmpty()) {
            return 0;
        }
        entities.createQuery("delete from PhotoBytes b where b.photoId in :ids")
                .setParameter("ids", unneeded)
                .executeUpdate();
        unneeded.forEach(
                id -> Optional.ofNullable(entities.find(PhotoRow.class, id)).ifPresent(entities::remove));
        entities.flush();
        return unneeded.size();
    }

    private static String id(byte[] jpeg) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(jpeg);
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
