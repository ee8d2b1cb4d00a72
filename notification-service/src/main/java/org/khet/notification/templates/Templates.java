package org.khet.notification.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The templates that ship with the service. */
@Component
public class Templates {

    /** What every template may name besides the fields of its event. */
    private static final Set<String> ALWAYS = Set.of("link");

    /** What they are about; one file each. */
    private static final List<String> PARTS = List.of("collection", "life", "reminders", "office");

    private final Map<String, Template> byCode = new TreeMap<>();

    public Templates() {
        PARTS.forEach(this::load);
    }

    private void load(String part) {
        try (var in = Templates.class.getResourceAsStream("/notifications/templates-" + part + ".json")) {
            JsonMapper.builder()
                    .build()
                    .readValue(in, new TypeReference<List<Template>>() {})
                    .forEach(template -> byCode.put(template.code(), template));
        } catch (IOException e) {
            throw new UncheckedIOException("The templates cannot be read", e);
        }
    }

    public Collection<Template> all() {
        return byCode.values();
    }

    /** @throws IllegalArgumentException where there is none: a trigger that names it must not be loaded */
    public Template get(String code) {
        var template = byCode.get(code);
        if (template == null) {
            throw new IllegalArgumentException("There is no template " + code);
        }
        return template;
    }

    /** @throws IllegalArgumentException where the template names a variable that its event does not have */
    public void requireVariables(String code, Set<String> available) {
        var unknown = get(code).variables();
        unknown.removeAll(available);
        unknown.removeAll(ALWAYS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Template " + code + " names unknown variables " + unknown);
        }
    }
}
