package org.khet.rules.expression;

/** Static types; none turns into another by itself. A DATE is a CEL timestamp at midnight UTC. */
public enum Type {
    BOOL,
    INT,
    DOUBLE,
    STRING,
    DATE,
    STRINGS
}
