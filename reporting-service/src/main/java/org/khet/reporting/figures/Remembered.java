package org.khet.reporting.figures;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.khet.reporting.figures.Dimensions.Expression;
import org.khet.reporting.queries.QueryField;

/**
 * What was last read of files: several reports over one snapshot are made of one reading. A snapshot's file bears its hash as its
 * name, so what was read of it stays true. Held softly: memory that is wanted elsewhere is given back.
 */
final class Remembered {

    private static final int MOST = 8;

    private final Deque<Reading> readings = new ArrayDeque<>();

    /** A file, and what was joined to its records: other bounds of classes are another source. */
    record Source(Path file, List<ClassJoin> joins) {}

    private record Reading(Source source, SoftReference<Groups> groups) {}

    synchronized Optional<Groups> find(Source source, List<Expression> expressions, List<QueryField> summed) {
        readings.removeIf(reading -> reading.groups().refersTo(null));
        return readings.stream()
                .filter(reading -> reading.source().equals(source))
                .flatMap(reading -> Optional.ofNullable(reading.groups().get()).stream())
                .filter(groups -> groups.serves(expressions, summed))
                .findFirst();
    }

    synchronized void add(Source source, Groups groups) {
        readings.addFirst(new Reading(source, new SoftReference<>(groups)));
        if (readings.size() > MOST) {
            readings.removeLast();
        }
    }
}
