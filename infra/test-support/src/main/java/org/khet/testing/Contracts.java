package org.khet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers that one service gives and another reads, kept once for the tests of both: the reader's tests play them, the
 * giver's tests hold their real answers against them. So neither side changes a name without the other's tests failing.
 */
public final class Contracts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The fields of a collection's latest snapshot: reporting-service to request-service. */
    public static final String QUERY_FIELDS = "query-fields.json";

    /** The first rows of a table: reporting-service to request-service. */
    public static final String QUERY_PREVIEW = "query-preview.json";

    public static String text(String name) {
        try (var in = Contracts.class.getResourceAsStream("contracts/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no contract " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an answer lacks of a contract, as JSON pointers; empty where it keeps it. More than the contract it may say. */
    public static List<String> broken(String name, JsonNode answer) {
        var broken = new ArrayList<String>();
        compare("", JSON.readTree(text(name)), answer, broken);
        return broken;
    }

    /** Of lists each element must look like one of the contract's; a list that is empty on one side says nothing. */
    private static void compare(String at, JsonNode wanted, JsonNode given, List<String> broken) {
        if (wanted.getNodeType() != given.getNodeType()) {
            broken.add(at + " is " + given.getNodeType() + " instead of " + wanted.getNodeType());
        } else if (wanted.isObject()) {
            wanted.propertyStream()
                    .forEach(member -> compare(
                            at + "/" + member.getKey(), member.getValue(), given.path(member.getKey()), broken));
        } else if (wanted.isArray() && !wanted.isEmpty()) {
            for (int i = 0; i < given.size(); i++) {
                var of = new ArrayList<List<String>>();
                for (var model : wanted) {
                    var lacks = new ArrayList<String>();
                    compare(at + "/" + i, model, given.get(i), lacks);
                    of.add(lacks);
                }
                if (of.stream().noneMatch(List::isEmpty)) {
                    broken.addAll(of.getFirst());
                }
            }
        }
    }

    private Contracts() {}
}
