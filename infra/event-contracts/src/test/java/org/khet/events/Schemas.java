package org.khet.events;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of an event's data, from its record. */
final class Schemas {

    static Map<String, Object> of(EventType type) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:khet:event:" + type.type());
        schema.put("title", type.data().getSimpleName());
        schema.putAll(object(type.data()));
        return schema;
    }

    private static Map<String, Object> object(Class<?> record) {
        var properties = new LinkedHashMap<String, Object>();
        for (var component : record.getRecordComponents()) {
            properties.put(component.getName(), value(component.getAnnotatedType()));
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                Arrays.stream(record.getRecordComponents())
                        .filter(component -> !nullable(component.getAnnotatedType()))
                        .map(RecordComponent::getName)
                        .toList());
        return schema;
    }

    private static Map<String, Object> value(AnnotatedType type) {
        var schema = plain(type);
        if (nullable(type) && schema.get("type") instanceof String single) {
            schema.put("type", List.of(single, "null"));
        }
        return schema;
    }

    private static Map<String, Object> plain(AnnotatedType type) {
        var schema = new LinkedHashMap<String, Object>();
        if (type instanceof AnnotatedParameterizedType list) {
            schema.put("type", "array");
            schema.put("items", value(list.getAnnotatedActualTypeArguments()[0]));
            return schema;
        }
        var raw = (Class<?>) type.getType();
        if (raw.isRecord()) {
            return object(raw);
        }
        if (raw == String.class) {
            schema.put("type", "string");
        } else if (raw == int.class || raw == long.class) {
            schema.put("type", "integer");
        } else if (raw == boolean.class) {
            schema.put("type", "boolean");
        } else if (raw == LocalDate.class) {
            schema.put("type", "string");
            schema.put("format", "date");
        } else if (raw == Instant.class) {
            schema.put("type", "string");
            schema.put("format", "date-time");
        } else {
            throw new IllegalArgumentException("No schema for " + raw);
        }
        return schema;
    }

    private static boolean nullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private Schemas() {}
}
