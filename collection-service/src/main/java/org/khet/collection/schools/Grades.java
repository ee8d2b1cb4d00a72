package org.khet.collection.schools;

import java.util.List;

/** The grades as DMC writes them, in school order. */
public final class Grades {

    public static final List<String> ALL = List.of(
            "อ.1", "อ.2", "อ.3", "ป.1", "ป.2", "ป.3", "ป.4", "ป.5", "ป.6", "ม.1", "ม.2", "ม.3", "ม.4", "ม.5", "ม.6",
            "ปวช.1", "ปวช.2", "ปวช.3");

    private Grades() {}
}
