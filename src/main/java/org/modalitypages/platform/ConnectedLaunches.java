package org.modalitypages.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;
import org.modalitypages.identity.launch.LaunchPlatform;
import org.modalitypages.identity.launch.LaunchPlatforms;

/** Connected platforms may send their people here, with the key that each got when it was installed. */
@ApplicationScoped
class ConnectedLaunches implements LaunchPlatforms {

    @Inject
    private Platforms platforms;

    @Inject
    private SecretBox box;

    @Override
    public Optional<LaunchPlatform> byId(String id) {
        return id.matches("[0-9]{1,18}")
                ? platforms
                        .byId(Long.parseLong(id))
                        .filter(platform -> box.opens(platform.launchKey()))
                        .map(this::launch)
                : Optional.empty();
    }

    private LaunchPlatform launch(Platform platform) {
        return new LaunchPlatform(
                Long.toString(platform.id()),
                platform.name(),
                Base64.getUrlDecoder().decode(box.open(platform.launchKey())),
                platform.roleCap(),
                platform.state() != PlatformState.OFF);
    }
}
