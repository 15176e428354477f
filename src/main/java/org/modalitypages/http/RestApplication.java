package org.modalitypages.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Everything that changes or varies; public reads are answered before they come here. */
@ApplicationPath("/")
public class RestApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl",
                true,
                // Behind a proxy that ends TLS, an absolute address made here would be wrong.
                "jersey.config.server.headers.location.relative.resolution.disabled",
                true);
    }
}
