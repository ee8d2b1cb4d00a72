package org.khet.reporting.snapshots;

import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.assembly.AcceptedSubmission;
import org.khet.reporting.assembly.AcceptedSubmissions;
import org.khet.reporting.assembly.AcceptedSubmissions.Row;

/** Appends one school's rows, numbered from 1. */
final class RecordAppender {

    private final DuckDBAppender appender;
    private final AcceptedSubmission member;
    private final List<SnapshotField> fields;
    private List<String> head = List.of();
    private int[] places = {};
    private int rowNo;
    private @Nullable SQLException failure;

    RecordAppender(DuckDBAppender appender, AcceptedSubmission member, List<SnapshotField> fields) {
        this.appender = appender;
        this.member = member;
        this.fields = fields;
    }

    /** @return how many rows were appended */
    int append(AcceptedSubmissions submissions) throws SQLException {
        submissions.rows(member, this::append);
        if (failure != null) {
            throw failure;
        }
        return rowNo;
    }

    private void append(Row row) {
        if (failure != null) {
            return;
        }
        if (!row.columns().equals(head)) {
            head = row.columns();
            places = fields.stream()
                    .mapToInt(field -> head.indexOf(field.code()))
                    .toArray();
        }
        try {
            appender.beginRow();
            appender.append(member.schoolCode());
            appender.append(++rowNo);
            for (int place : places) {
                var cell = place < 0 || place >= row.cells().size()
                        ? null
                        : row.cells().get(place);
                if (cell == null) {
                    appender.appendNull();
                } else {
                    appender.append(cell);
                }
            }
            appender.endRow();
        } catch (SQLException e) {
            failure = e;
        }
    }
}
