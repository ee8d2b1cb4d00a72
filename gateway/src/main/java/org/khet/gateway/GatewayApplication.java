package org.khet.gateway;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ApplicationListener;

@SpringBootApplication
@ConfigurationPropertiesScan
class GatewayApplication {
    private static final List<String> SECRETS = List.of("KHET_GATEWAY_CLIENT_SECRET", "KHET_IDENTITY_ADMIN_SECRET");

    public static void main(String[] args) {
        var application = new SpringApplication(GatewayApplication.class);
        application.addListeners(new SecretsFirst());
        application.run(args);
    }

    /** One line instead of a stack trace: who starts the gateway by hand has usually forgotten just this. */
    private static final class SecretsFirst implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            for (var name : SECRETS) {
                if (event.getEnvironment().getProperty(name, "").isBlank()) {
                    System.err.println("gateway: " + name + " is not set; it is the secret of a client of Keycloak");
                    System.exit(2);
                }
            }
        }
    }
}
