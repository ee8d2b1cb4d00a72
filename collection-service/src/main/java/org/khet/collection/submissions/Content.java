package org.khet.collection.submissions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a submission holds: its current version, and those before it, oldest first.
 *
 * @param explained queries of the current version that have an explanation
 */
public record Content(StoredVersion current, int explained, List<AreaFinding> areaFindings, List<StoredVersion> past) {

    /** A board reads submissions without their past. */
    public Content {
        areaFindings = orNone(areaFindings);
        past = orNone(past);
    }

    public int errors() {
        return current.errors() + areaFindings.size();
    }

    public int unexplained() {
        return Math.max(0, current.queries() - explained);
    }

    /** Every version, oldest first; the current one is an older one where a correction was given up. */
    List<StoredVersion> all() {
        var all = new ArrayList<>(past);
        all.add(current);
        all.sort(Comparator.comparingInt(StoredVersion::number));
        return all;
    }

    /** @throws java.util.NoSuchElementException where there never was such a version */
    StoredVersion version(int number) {
        return all().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** The number of the next version: those given up keep theirs. */
    public int nextNumber() {
        return all().getLast().number() + 1;
    }

    /** An older version is current again. Whoever submitted it had explained all its queries. */
    Content backTo(int number) {
        var all = all();
        var again = version(number);
        all.remove(again);
        return new Content(again, again.queries(), List.of(), all);
    }

    Content followedBy(StoredVersion next, int explainedInNext, List<AreaFinding> areaFindingsOfNext) {
        return new Content(next, explainedInNext, areaFindingsOfNext, all());
    }

    /** The current version goes on in another state. */
    Content goingOn(StoredVersion next, int explainedInNext, List<AreaFinding> areaFindingsOfNext) {
        return new Content(next, explainedInNext, areaFindingsOfNext, past);
    }

    /** The same rows in other chunks. */
    Content keptIn(StoredVersion packed) {
        return new Content(packed, explained, areaFindings, past);
    }

    Content withExplained(int count) {
        return new Content(current, count, areaFindings, past);
    }

    Content withAreaFindings(List<AreaFinding> findings) {
        return new Content(current, explained, findings, past);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
