package org.khet.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.khet.local.realm.RealmTemplate;
import org.khet.local.secrets.Secrets;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The same tests on real MongoDB, Kafka and Keycloak images: {@code -Dkhet.real=true}, where a container engine answers.
 * Without the switch the embedded parts are used.
 */
final class RealParts {

    private static final String SWITCH = "khet.real";
    private static final int KEYCLOAK_PORT = 8080;

    static boolean wanted() {
        return Boolean.getBoolean(SWITCH);
    }

    /** Why the real parts cannot be had here, or an empty text. */
    static String missing() {
        return DockerClientFactory.instance().isDockerAvailable() ? "" : "No container engine answers";
    }

    /** Starts the images and puts their addresses where {@code infra/bin/up} looks for them. */
    static void addresses(Map<String, String> environment) {
        if (!wanted()) {
            return;
        }
        var mongo = new MongoDBContainer("mongo:8.0");
        var kafka = new KafkaContainer("apache/kafka:4.1.0");
        mongo.start();
        kafka.start();
        var keycloak = keycloak(environment);
        keycloak.start();
        var url = "http://localhost:" + keycloak.getMappedPort(KEYCLOAK_PORT);
        environment.put("KHET_MONGODB_URI", mongo.getConnectionString());
        environment.put("KHET_KAFKA", kafka.getBootstrapServers());
        environment.put("KHET_KEYCLOAK_URL", url);
        environment.put("KHET_ISSUER", url + "/realms/khet");
    }

    private static GenericContainer<?> keycloak(Map<String, String> environment) {
        try {
            var secrets = Secrets.open(
                    Path.of(environment.getOrDefault("KHET_HOME", "")).resolve("secrets.properties"));
            var publicUrl = URI.create(
                    "http://localhost:" + (8080 + Integer.parseInt(environment.getOrDefault("KHET_PORT_OFFSET", "0"))));
            var realm = RealmTemplate.fill(publicUrl.toString(), secrets);
            secrets.save();
            return new GenericContainer<>("keycloak/keycloak:26.7")
                    .withCommand("start-dev", "--import-realm")
                    .withExposedPorts(KEYCLOAK_PORT)
                    .withCopyToContainer(Transferable.of(realm), "/opt/keycloak/data/import/khet-realm.json")
                    .waitingFor(Wait.forHttp("/realms/khet").withStartupTimeout(Duration.ofMinutes(3)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RealParts() {}
}
