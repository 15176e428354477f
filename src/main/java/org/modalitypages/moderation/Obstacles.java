package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what keeps others from deciding on editions. */
@ApplicationScoped
class Obstacles {

    @Inject
    private Claims claims;

    @Inject
    private Plans plans;

    Obstacle of(long editionId) {
        return of(List.of(editionId)).get(editionId);
    }

    /** One for each of these editions. */
    Map<Long, Obstacle> of(Collection<Long> editionIds) {
        var claimed = claims.of(editionIds);
        var planned = plans.of(editionIds);
        var obstacles = new HashMap<Long, Obstacle>();
        for (var id : editionIds) {
            var held = planned.getOrDefault(id, List.of()).stream()
                    .filter(plan -> plan.kind() == Plan.Kind.HELD)
                    .findFirst()
                    .orElse(null);
            obstacles.put(id, new Obstacle(claimed.get(id), held));
        }
        return obstacles;
    }
}
