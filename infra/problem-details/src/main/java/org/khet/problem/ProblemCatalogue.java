package org.khet.problem;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The problem types that a service declares, as a table for its documentation. */
public final class ProblemCatalogue {
    private ProblemCatalogue() {}

    /** The constants of the given classes by status and slug; a slug declared twice is refused. */
    public static List<ProblemType> of(Class<?>... declaringClasses) {
        List<ProblemType> types = new ArrayList<>();
        for (Class<?> declaring : declaringClasses) {
            for (Field field : declaring.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == ProblemType.class) {
                    types.add(read(field));
                }
            }
        }
        if (types.stream().map(ProblemType::slug).distinct().count() < types.size()) {
            throw new IllegalStateException("A slug is declared twice among " + types);
        }
        types.sort(Comparator.comparingInt(ProblemType::status).thenComparing(ProblemType::slug));
        return List.copyOf(types);
    }

    /** A Markdown table of {@link #of}, ending in a line break. */
    public static String markdown(Class<?>... declaringClasses) {
        StringBuilder table = new StringBuilder("| Status | Type | Thai | English |\n|---|---|---|---|\n");
        for (ProblemType type : of(declaringClasses)) {
            table.append("| %d | `%s` | %s | %s |%n"
                    .formatted(type.status(), type.uri(), type.titleTh(), type.titleEn())
                    .replace(System.lineSeparator(), "\n"));
        }
        return table.toString();
    }

    private static ProblemType read(Field field) {
        try {
            field.setAccessible(true);
            return (ProblemType) field.get(null);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
