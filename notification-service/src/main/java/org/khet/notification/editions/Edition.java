package org.khet.notification.editions;

/** One version of something that has a code; stored once and never changed. */
public interface Edition {

    /** Unique per code and version: of two people who write the same version, the second is refused. */
    static String idOf(String code, int version) {
        return code + "@" + version;
    }

    String id();

    String code();

    /** Counted from 1. */
    int version();

    Stamp stamp();
}
