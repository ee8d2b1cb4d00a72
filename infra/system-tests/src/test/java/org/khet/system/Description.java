package org.khet.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the services say of themselves at {@code /openapi}: every endpoint, and what a request there looks like. */
final class Description {

    private static final List<String> SERVICES =
            List.of("collection-service", "request-service", "reporting-service", "notification-service", "gateway");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");

    /** Bodies of those endpoints whose rules say more than their description does. */
    private static final String GIVEN = "bodies.json";

    private final Map<String, Operation> operations = new HashMap<>();
    private final JsonNode given = given();

    private record Operation(JsonNode document, JsonNode said) {}

    Description(Web web) {
        for (var service : SERVICES) {
            var document = web.get(null, "/openapi/" + service).json();
            document.get("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().stream()
                            .filter(method -> METHODS.contains(method.getKey()))
                            .forEach(method -> operations.put(
                                    method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                    new Operation(document, method.getValue()))));
        }
    }

    /** Method and path of each. */
    Set<String> endpoints() {
        return new TreeSet<>(operations.keySet());
    }

    /** The query parameters without which a request would not be read, with a question mark; or nothing. */
    String query(String endpoint, Map<String, String> known) {
        var operation = Objects.requireNonNull(operations.get(endpoint));
        var wanted = StreamSupport.stream(operation.said().path("parameters").spliterator(), false)
                .filter(one -> one.path("in").asString().equals("query")
                        && one.path("required").asBoolean(false))
                .map(one -> {
                    var name = one.get("name").asString();
                    var value = String.valueOf(example(operation.document(), one.path("schema"), name, known));
                    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
                })
                .collect(Collectors.joining("&"));
        return wanted.isEmpty() ? "" : "?" + wanted;
    }

    /** Media types to try, the likeliest first: not every controller that reads a stream says what it takes. */
    List<String> mediaTypes(String endpoint) {
        var content = content(endpoint);
        return content.isEmpty()
                ? List.of("application/json", "text/csv", "application/octet-stream", "image/png")
                : List.copyOf(content.propertyNames());
    }

    /** A body that is read, so that a refusal is one of the caller and not of the body; an empty object where none is described. */
    byte[] body(String endpoint, Map<String, String> known) {
        var schema = content(endpoint).path("application/json").path("schema");
        Object body = given.has(endpoint)
                ? given.get(endpoint)
                : schema.isMissingNode()
                        ? Map.of()
                        : example(
                                Objects.requireNonNull(operations.get(endpoint)).document(), schema, "", known);
        return RunningSystem.JSON.writeValueAsBytes(body);
    }

    private static JsonNode given() {
        try (InputStream file = Objects.requireNonNull(Description.class.getResourceAsStream(GIVEN))) {
            return RunningSystem.JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode content(String endpoint) {
        return Objects.requireNonNull(operations.get(endpoint))
                .said()
                .path("requestBody")
                .path("content");
    }

    private static Object example(JsonNode document, JsonNode schema, String name, Map<String, String> known) {
        if (schema.has("$ref")) {
            return example(document, document.at(schema.get("$ref").asString().substring(1)), name, known);
        }
        for (var choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(choice)) {
                return example(document, schema.get(choice).get(0), name, known);
            }
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asString();
        }
        return switch (typeOf(schema)) {
            case "object" -> {
                var object = new LinkedHashMap<String, Object>();
                schema.path("properties")
                        .properties()
                        .forEach(one ->
                                object.put(one.getKey(), example(document, one.getValue(), one.getKey(), known)));
                yield object;
            }
            case "array" -> List.of(example(document, schema.path("items"), name, known));
            case "integer", "number" -> schema.path("minimum").asInt(1);
            case "boolean" -> true;
            default -> text(schema, name, known);
        };
    }

    /** A type may stand beside "null". */
    private static String typeOf(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("string");
    }

    private static String text(JsonNode schema, String name, Map<String, String> known) {
        return switch (schema.path("format").asString("")) {
            case "date" -> "2026-06-10";
            case "date-time" -> "2026-06-10T00:00:00Z";
            default ->
                known.getOrDefault(
                        name, "x".repeat(Math.max(1, schema.path("minLength").asInt(1))));
        };
    }
}
