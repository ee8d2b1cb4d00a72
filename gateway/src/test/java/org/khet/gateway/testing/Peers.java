package org.khet.gateway.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One realm and one service, which stands for all four, for all tests of a run. */
public final class Peers implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    public static final Realm REALM = new Realm();
    public static final Upstream SERVICE = new Upstream();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                // Below what a test sets for itself.
                .addLast(new MapPropertySource("peers", settings()));
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "KHET_ISSUER", REALM.issuer(),
                "KHET_KEYCLOAK_URL", REALM.url(),
                "KHET_COLLECTION_URL", SERVICE.url(),
                "KHET_REQUEST_URL", SERVICE.url(),
                "KHET_REPORTING_URL", SERVICE.url(),
                "KHET_NOTIFICATION_URL", SERVICE.url(),
                "KHET_GATEWAY_CLIENT_SECRET", "secret of the gateway",
                "KHET_IDENTITY_ADMIN_SECRET", "secret of khet-identity");
    }
}
