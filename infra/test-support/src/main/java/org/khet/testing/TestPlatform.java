package org.khet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.khet.embeddedmongo.EmbeddedMongoServer;
import org.khet.embeddedmongo.StoreSettings;
import org.khet.events.Topics;
import org.khet.local.KafkaBroker;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Store, broker and token issuer, started once per test run and shared by its contexts. */
public final class TestPlatform {

    private static final int PARTITIONS = 3;
    private static @Nullable TestPlatform shared;

    private final Path folder;
    private final EmbeddedMongoServer store;
    private final KafkaBroker broker;
    private final TokenIssuer issuer;

    private TestPlatform() throws IOException {
        folder = Files.createTempDirectory("khet-test");
        store = EmbeddedMongoServer.start(
                StoreSettings.of(folder.resolve("store"), 0).withoutSync());
        broker = KafkaBroker.start(folder.resolve("kafka"), 0);
        issuer = TokenIssuer.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "test-platform-close"));
        createTopics(broker.bootstrap());
    }

    public static synchronized TestPlatform get() {
        if (shared == null) {
            try {
                shared = new TestPlatform();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }

    public String mongoUri() {
        return store.uri();
    }

    public String kafka() {
        return broker.bootstrap();
    }

    TokenIssuer issuer() {
        return issuer;
    }

    /** A fresh folder that goes when the test run ends. */
    public Path newFolder(String prefix) {
        try {
            return Files.createTempDirectory(folder, prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void close() {
        issuer.close();
        broker.close();
        store.close();
        try (var files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // A temporary folder that stays behind harms nobody.
        }
    }

    /** Creates the topics of the system, as the launcher does, where they are not there. */
    public static void createTopics(String bootstrap) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            var topics = Topics.ALL.stream()
                    .flatMap(topic -> Stream.of(topic, topic + Topics.DEAD))
                    .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                    .toList();
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("No topics", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Points a Boot service at the shared platform, with a database and secrets of its own. */
    public static final class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var platform = get();
            Map<String, Object> settings = new HashMap<>();
            settings.put("KHET_MONGODB_URI", platform.mongoUri());
            settings.put("spring.mongodb.uri", platform.mongoUri());
            settings.put("spring.mongodb.database", "test_" + Long.toHexString(System.nanoTime()));
            settings.put("KHET_KAFKA", platform.kafka());
            settings.put("spring.kafka.bootstrap-servers", platform.kafka());
            settings.put("khet.security.issuer", TokenIssuer.ISSUER);
            settings.put("khet.security.jwks-uri", platform.issuer().jwksUri());
            settings.put("khet.security.audience", TokenIssuer.AUDIENCE);
            settings.put("KHET_FIELD_KEY", key((byte) 1));
            settings.put("KHET_CONTACT_KEY", key((byte) 2));
            settings.put("KHET_SIGNING_KEY_FILE", platform.signingKeyFile().toString());
            settings.put("KHET_DATA_DIR", platform.newFolder("data").toString());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-platform", settings));
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "spring.main.banner-mode=off");
        }

        private static String key(byte fill) {
            var bytes = new byte[32];
            java.util.Arrays.fill(bytes, fill);
            return Base64.getEncoder().encodeToString(bytes);
        }
    }

    private Path signingKeyFile() {
        var file = folder.resolve("office-signing-key.pem");
        if (!Files.exists(file)) {
            try {
                var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                Files.write(
                        file,
                        List.of(
                                "-----BEGIN PRIVATE KEY-----",
                                Base64.getEncoder()
                                        .encodeToString(pair.getPrivate().getEncoded()),
                                "-----END PRIVATE KEY-----",
                                "-----BEGIN PUBLIC KEY-----",
                                Base64.getEncoder()
                                        .encodeToString(pair.getPublic().getEncoded()),
                                "-----END PUBLIC KEY-----"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("JDK 25 has Ed25519", e);
            }
        }
        return file;
    }
}
