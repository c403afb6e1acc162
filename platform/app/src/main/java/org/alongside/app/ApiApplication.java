package org.alongside.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The API's root. Resources are found by scanning. */
@ApplicationPath("api")
public class ApiApplication extends Application {
    @Override
    public Map<String, Object> getProperties() {
        // Jersey would describe the API to strangers; ours is described at openapi.json, to those who are signed in.
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
