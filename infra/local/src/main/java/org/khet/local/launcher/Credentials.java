package org.khet.local.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.local.realm.ServiceClient;
import org.khet.local.sample.Person;
import org.khet.local.sample.SampleArea;
import org.khet.local.secrets.Secrets;

/** Addresses, people and programs of the sample with their secrets, as {@code infra/bin/credentials} prints them. */
record Credentials(Settings settings, Secrets secrets) {

    Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("tokenUrl", settings.tokenUrl().toString());
        all.put("gatewayUrl", settings.publicUrl());
        all.put("inboxUrl", settings.inbox() == null ? null : String.valueOf(settings.inbox()));
        all.put("staff", SampleArea.people().stream().map(this::person).toList());
        List<Map<String, Object>> clients = new ArrayList<>();
        for (ServiceClient client : ServiceClient.ofSample()) {
            clients.add(program(client));
        }
        all.put("clients", clients);
        return all;
    }

    private Map<String, Object> person(Person person) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("username", person.username());
        one.put("password", secrets.password(person.username()));
        one.put("roles", List.of(person.role()));
        putUnlessNull(one, "schoolCode", person.schoolCode());
        return one;
    }

    private Map<String, Object> program(ServiceClient client) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("clientId", client.clientId());
        one.put("clientSecret", secrets.clientOf(client.clientId()));
        putUnlessNull(one, "schoolCode", client.schoolCode());
        one.put("roles", List.of(client.role()));
        return one;
    }

    private static void putUnlessNull(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
