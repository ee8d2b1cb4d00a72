package org.khet.collection.workbooks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.collection.explanations.FindingView;
import org.khet.rules.dataset.Severity;

/** Which cells have findings, how grave, and what is said about the first of them. Findings of the whole file have no cell. */
final class Marks {
    /** Each costs a drawing of its own; Excel grows slow long before it refuses. */
    static final int MOST_COMMENTS = 2_000;

    private static final int LONGEST_COMMENT = 900;

    private final Map<Place, Mark> marks = new HashMap<>();
    private final Set<String> fields = new HashSet<>();
    private final Set<Integer> rows = new HashSet<>();
    private int comments;
    private int total;

    private record Place(int row, String field) {}

    /** Of one cell; without a text where there are too many. */
    record Mark(Severity severity, @Nullable String text) {}

    void add(FindingView finding) {
        total++;
        if (finding.row() == 0) {
            return;
        }
        rows.add(finding.row());
        fields.add(finding.field());
        marks.merge(new Place(finding.row(), finding.field()), first(finding), Marks::joined);
    }

    @Nullable
    Mark of(int row, String field) {
        return marks.get(new Place(row, field));
    }

    boolean inRow(int row) {
        return rows.contains(row);
    }

    boolean inField(@Nullable String field) {
        return field != null && fields.contains(field);
    }

    int total() {
        return total;
    }

    boolean someWithoutComment() {
        return marks.size() > MOST_COMMENTS;
    }

    private Mark first(FindingView finding) {
        return new Mark(finding.severity(), comments++ < MOST_COMMENTS ? text(finding) : null);
    }

    private static String text(FindingView finding) {
        return finding.code() + ": " + finding.messageTh() + "\n→ " + finding.cureTh();
    }

    private static Mark joined(Mark one, Mark other) {
        var graver = one.severity().compareTo(other.severity()) <= 0 ? one.severity() : other.severity();
        var first = one.text();
        var second = other.text();
        if (first == null || second == null || first.length() + second.length() > LONGEST_COMMENT) {
            return new Mark(graver, first);
        }
        return new Mark(graver, first + "\n\n" + second);
    }
}
