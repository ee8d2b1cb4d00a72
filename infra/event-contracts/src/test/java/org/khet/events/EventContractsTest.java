package org.khet.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Schemas, samples and catalogue agree with the records. {@code mvn test -Dkhet.write} writes schemas and catalogue
 * anew; samples are written by hand once and never changed, as old events must stay readable for ever.
 */
class EventContractsTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/org/khet/events/schema");
    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final Path CATALOGUE = Path.of("../docs/events.md");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static List<EventType> types() {
        return EventTypes.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_schema_is_that_of_the_record(EventType type) throws IOException {
        fresh(SCHEMAS.resolve(type.type() + ".json"), JSON.writeValueAsString(Schemas.of(type)) + "\n");
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_sample_fits_its_schema_and_is_read_without_loss(EventType type) throws IOException {
        var sample = Files.readString(SAMPLES.resolve(type.type() + ".json"));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.writeValueAsString(Schemas.of(type)));
        assertThat(schema.validate(sample, InputFormat.JSON)).isEmpty();
        var read = EventJson.read(sample.getBytes(StandardCharsets.UTF_8), type.data());
        assertThat(said(new String(EventJson.write(read), StandardCharsets.UTF_8)))
                .isEqualTo(said(sample));
    }

    @ParameterizedTest
    @MethodSource("types")
    void data_that_lacks_a_field_does_not_fit_the_schema(EventType type) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.writeValueAsString(Schemas.of(type)));
        assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void every_sample_belongs_to_an_event_that_still_exists() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allSatisfy(name -> assertThat(EventTypes.find(name.replace(".json", "")))
                            .as(name)
                            .isPresent());
        }
    }

    @Test
    void type_literals_are_unique_and_tell_service_event_and_version() {
        assertThat(types())
                .extracting(EventType::type)
                .doesNotHaveDuplicates()
                .allMatch(type ->
                        type.matches("org\\.khet\\.(collection|requests|reporting|notifications)\\.[a-z-]+\\.v\\d+"));
    }

    @Test
    void no_event_names_a_person() {
        var suspicious = Set.of("name", "email", "phone", "citizenId", "firstName", "lastName", "reason", "note");
        assertThat(types())
                .allSatisfy(type -> assertThat(Stream.of(type.data().getRecordComponents())
                                .map(component -> component.getName())
                                .collect(Collectors.toSet()))
                        .doesNotContainAnyElementsOf(suspicious));
    }

    @Test
    void the_catalogue_is_fresh() throws IOException {
        var text = new StringBuilder("""
                # Events

                CloudEvents 1.0 in Kafka's binary mode, keyed by aggregate. Written by `EventContractsTest`; do not edit.

                | Type | Topic | Data |
                |---|---|---|
                """);
        for (var type : types()) {
            var fields = Stream.of(type.data().getRecordComponents())
                    .map(component -> "`" + component.getName() + "`")
                    .collect(Collectors.joining(", "));
            text.append("| `%s` | `%s` | %s |%n".formatted(type.type(), type.topic(), fields));
        }
        fresh(CATALOGUE, text.toString());
    }

    /** What an event says: a member that was added later is null in an old event, which is to say nothing. */
    private static JsonNode said(String event) {
        var members = (ObjectNode) JSON.readTree(event);
        members.propertyNames().stream()
                .filter(name -> members.get(name).isNull())
                .toList()
                .forEach(members::remove);
        return members;
    }

    private static void fresh(Path file, String expected) throws IOException {
        if (System.getProperty("khet.write") != null) {
            write(file, expected);
        }
        assertThat(file)
                .as("Run mvn test -Dkhet.write and commit")
                .exists()
                .content()
                .isEqualTo(expected);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
