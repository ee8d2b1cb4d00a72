package org.khet.demo.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cookies as a browser keeps them on this machine, where it trusts an address without TLS. Gateway and login server differ
 * in their port only, so both see all; paths are kept apart. Values go back exactly as they came, quotes included.
 */
final class Cookies {
    private final Map<Key, String> jar = new LinkedHashMap<>();

    private record Key(String name, String path) {}

    synchronized void take(List<String> setCookies) {
        for (var header : setCookies) {
            var parts = new ArrayList<>(List.of(header.split(";\\s*")));
            var pair = parts.removeFirst();
            int equals = pair.indexOf('=');
            var key = new Key(pair.substring(0, equals), attribute(parts, "path", "/"));
            var value = pair.substring(equals + 1);
            if (attribute(parts, "max-age", "").equals("0") || value.isEmpty()) {
                jar.remove(key);
            } else {
                jar.put(key, value);
            }
        }
    }

    private static String attribute(List<String> parts, String name, String otherwise) {
        return parts.stream()
                .filter(part -> part.regionMatches(true, 0, name + "=", 0, name.length() + 1))
                .map(part -> part.substring(name.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }

    /** For the request's header; empty where there is none. */
    synchronized String of(URI uri) {
        return jar.entrySet().stream()
                .filter(cookie -> uri.getPath().startsWith(cookie.getKey().path()))
                .map(cookie -> cookie.getKey().name() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    synchronized String value(String name) {
        return jar.entrySet().stream()
                .filter(cookie -> cookie.getKey().name().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
