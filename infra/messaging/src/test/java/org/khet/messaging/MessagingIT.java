package org.khet.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.events.CollectionEvents;
import org.khet.events.CollectionEvents.SubmissionSubmitted;
import org.khet.events.Topics;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** C65: no event is lost between store and bus, and none has two effects. */
class MessagingIT {

    @TempDir
    static Path folder;

    private static MessagingParts parts;
    private static final AtomicInteger RUN = new AtomicInteger();

    private String database;

    @BeforeAll
    static void start() throws Exception {
        parts = new MessagingParts(folder);
    }

    @AfterAll
    static void stop() {
        parts.close();
    }

    @BeforeEach
    void fresh() {
        database = "run" + RUN.incrementAndGet();
    }

    @Test
    void a_change_and_its_event_are_in_the_document_before_anything_is_published() {
        var accounts = new Aggregates<>(parts.database(database), "accounts", Account.class, parts.relay());
        accounts.insert(new Account("a", 0, 1, "n"), event("a", 1));
        var stored = parts.database(database).getCollection("accounts").find().first();
        assertThat(stored).isNotNull();
        assertThat(stored.getList("outbox", Document.class)).hasSize(1);
        assertThat(stored.getBoolean("pending")).isTrue();
        assertThat(stored.getLong("version")).isEqualTo(1);
    }

    @Test
    void the_stale_writer_is_refused_and_nobody_is_overwritten() {
        var accounts = new Aggregates<>(parts.database(database), "accounts", Account.class, parts.relay());
        var first = accounts.insert(new Account("a", 0, 1, "n"));
        accounts.save(first.plus(1));
        assertThatThrownBy(() -> accounts.save(first.plus(5))).isInstanceOf(StaleException.class);
        assertThat(accounts.get("a").balance()).isEqualTo(2);
        assertThatThrownBy(() -> accounts.insert(new Account("a", 0, 1, "n")))
                .isInstanceOf(AlreadyExistsException.class);
    }

    @Test
    void of_many_saved_at_once_the_stale_one_alone_is_left_as_it_is() {
        var accounts = new Aggregates<>(parts.database(database), "accounts", Account.class, parts.relay());
        var changes = new ArrayList<Change<Account>>();
        for (int i = 0; i < 5; i++) {
            var id = "a" + i;
            changes.add(Change.of(accounts.insert(new Account(id, 0, 1, null)).plus(10), event(id, 11)));
        }
        accounts.mutate("a3", account -> Change.of(account.plus(1)));
        assertThat(accounts.saveAll(changes)).isEqualTo(4);
        assertThat(accounts.get("a3").balance()).isEqualTo(2);
        assertThat(accounts.get("a4").balance()).isEqualTo(11);
        assertThat(accounts.collection().countDocuments(Filters.eq("pending", true)))
                .isEqualTo(4);
    }

    @Test
    void each_of_many_is_changed_once_also_where_another_writer_is_quicker() {
        var accounts = new Aggregates<>(parts.database(database), "accounts", Account.class, parts.relay());
        for (int i = 0; i < 600; i++) {
            accounts.insert(new Account("a" + i, 0, i % 2, null));
        }
        var overtaken = new AtomicInteger();
        accounts.changeEach(Filters.eq("balance", 1), account -> {
            if (account.id().equals("a301") && overtaken.getAndIncrement() == 0) {
                accounts.save(new Account("a301", account.version(), 1, "quicker"));
            }
            return account.balance() > 10
                    ? Change.of(account)
                    : Change.of(account.plus(10), event(account.id(), account.balance()));
        });
        assertThat(accounts.collection().countDocuments(Filters.eq("balance", 11)))
                .isEqualTo(300);
        assertThat(accounts.get("a301").note()).isEqualTo("quicker");
        var stored = parts.database(database).getCollection("accounts");
        assertThat(stored.countDocuments(Filters.size("outbox", 1))).isEqualTo(300);
        assertThat(stored.countDocuments(Filters.eq("pending", true))).isEqualTo(300);
    }

    @Test
    void a_component_that_became_null_is_null_when_read_again() {
        var accounts = new Aggregates<>(parts.database(database), "accounts", Account.class, parts.relay());
        var stored = accounts.insert(new Account("a", 0, 1, "n"));
        accounts.save(new Account("a", stored.version(), 1, null));
        assertThat(accounts.get("a").note()).isNull();
    }

    @Test
    void every_event_of_parallel_writers_arrives_once_and_in_order_though_the_relay_dies_on_the_way() throws Exception {
        var name = database;
        var seen = new Seen(1);
        var subscriptions = parts.subscribe(parts.database(name), seen);
        subscriptions.start();
        var relay = parts.relay();
        var accounts = new Aggregates<>(parts.database(name), "accounts" + name, Account.class, relay);
        for (int i = 0; i < 20; i++) {
            accounts.insert(new Account("a" + i + name, 0, 0, null));
        }
        relay.start();
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int w = 0; w < 8; w++) {
                var random = new Random(w);
                writers.add(pool.submit(() -> {
                    for (int i = 0; i < 50; i++) {
                        var id = "a" + random.nextInt(20) + name;
                        accounts.mutate(
                                id,
                                account -> new Change<>(account.plus(1), List.of(event(id, account.balance() + 1))));
                    }
                }));
            }
            writers.get(0).get();
            relay.stop();
            var next = parts.relay();
            new Aggregates<>(parts.database(name), "accounts" + name, Account.class, next);
            next.start();
            for (var writer : writers) {
                writer.get();
            }
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(seen.count(name)).isEqualTo(400));
            next.stop();
        }
        subscriptions.stop();
        for (var account : accounts.collection().find()) {
            assertThat(seen.of(account.id()))
                    .hasSize(account.balance())
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
        assertThat(accounts.collection().countDocuments(Filters.eq("pending", true)))
                .isZero();
    }

    @Test
    void events_wait_while_the_broker_is_dead_and_leave_when_it_lives() throws Exception {
        var seen = new Seen(1);
        var subscriptions = parts.subscribe(parts.database(database), seen);
        subscriptions.start();
        var relay = parts.relay();
        var accounts = new Aggregates<>(parts.database(database), "accounts" + database, Account.class, relay);
        relay.start();
        parts.broker.kill();
        accounts.insert(new Account("w" + database, 0, 1, null), event("w" + database, 1));
        assertThat(seen.of("w" + database)).isEmpty();
        parts.broker.restart();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(seen.of("w" + database)).containsExactly(1));
        relay.stop();
        subscriptions.stop();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void poison_is_shelved_and_the_partition_moves_on(int atOnce) throws Exception {
        var seen = new Seen(atOnce);
        var subscriptions = parts.subscribe(parts.database(database), seen);
        subscriptions.start();
        var key = "p" + database;
        parts.kafka
                .send(new ProducerRecord<>(Topics.COLLECTION, key, new byte[] {1, 2, 3}))
                .get();
        var broken = new ProducerRecord<>(Topics.COLLECTION, key, "{\"no\":".getBytes(StandardCharsets.UTF_8));
        for (var header : Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        "x" + key,
                        "ce_source",
                        "/x",
                        "ce_type",
                        CollectionEvents.SUBMISSION_SUBMITTED.type(),
                        "content-type",
                        "application/json")
                .entrySet()) {
            broken.headers().add(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8));
        }
        parts.kafka.send(broken).get();
        new EventPublisher(parts.kafka, "test-service")
                .publish(CollectionEvents.SUBMISSION_SUBMITTED, "good" + key, key, key, data(key, 7))
                .get();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(seen.of(key)).containsExactly(7));
        subscriptions.stop();
        assertThat(shelved(key)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void an_event_that_comes_many_times_has_one_effect_and_a_failing_handler_gets_it_again(int atOnce)
            throws Exception {
        var failing = new Seen(atOnce);
        failing.failures.set(2);
        var subscriptions = parts.subscribe(parts.database(database), failing);
        subscriptions.start();
        var key = "d" + database;
        var publisher = new EventPublisher(parts.kafka, "test-service");
        for (int i = 0; i < 20; i++) {
            publisher
                    .publish(CollectionEvents.SUBMISSION_SUBMITTED, "same" + key, key, key, data(key, 1))
                    .get();
        }
        publisher
                .publish(CollectionEvents.SUBMISSION_SUBMITTED, "last" + key, key, key, data(key, 2))
                .get();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(failing.of(key)).containsExactly(1, 2));
        subscriptions.stop();
    }

    private static long shelved(String key) {
        var consumer = new DefaultKafkaConsumerFactory<String, byte[]>(Map.of(
                        "bootstrap.servers",
                        parts.broker.bootstrap(),
                        "key.deserializer",
                        StringDeserializer.class,
                        "value.deserializer",
                        ByteArrayDeserializer.class,
                        "auto.offset.reset",
                        "earliest"))
                .createConsumer("shelf-" + key, "");
        try (consumer) {
            consumer.subscribe(List.of(Topics.COLLECTION + Topics.DEAD));
            var found = new CopyOnWriteArrayList<String>();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(500)).forEach(message -> found.add(message.key()));
                return found.stream().filter(key::equals).count() >= 2;
            });
            return found.stream().filter(key::equals).count();
        }
    }

    private static NewEvent event(String id, int n) {
        return new NewEvent(CollectionEvents.SUBMISSION_SUBMITTED, id, data(id, n));
    }

    private static SubmissionSubmitted data(String id, int n) {
        return new SubmissionSubmitted(id, "c", "รอบ", "99010001", n);
    }
}
