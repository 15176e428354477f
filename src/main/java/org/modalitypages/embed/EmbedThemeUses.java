package org.modalitypages.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.modalitypages.appearance.ThemeUses;

/** Tells how many saved widgets ask for a theme, so that it is not deleted from under them. */
@ApplicationScoped
class EmbedThemeUses implements ThemeUses {

    @Inject
    private SavedEmbeds saved;

    @Override
    public List<String> uses(String theme) {
        var asking = saved.all().stream()
                .filter(embed -> embed.settings().theme().equals(theme))
                .count();
        if (asking == 0) {
            return List.of();
        }
        return List.of(asking == 1 ? "one saved embed" : asking + " saved embeds");
    }
}
