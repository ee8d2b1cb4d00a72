package org.khet.rules.json;

import java.util.List;
import java.util.Map;

/** A JSON value; objects keep the order of their members. */
public sealed interface Json {
    record Obj(Map<String, Json> members) implements Json {}

    record Arr(List<Json> items) implements Json {}

    record Str(String value) implements Json {}

    /** The number as written; nothing is lost before somebody asks for a type. */
    record Num(String text) implements Json {}

    record Bool(boolean value) implements Json {}

    record Null() implements Json {}
}
