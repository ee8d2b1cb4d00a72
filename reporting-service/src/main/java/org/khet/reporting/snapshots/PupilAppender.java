package org.khet.reporting.snapshots;

import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.assembly.AcceptedSubmission;
import org.khet.reporting.assembly.AcceptedSubmissions;
import org.khet.reporting.assembly.AcceptedSubmissions.Row;

/** Appends one school's rows, numbered from 1. */
final class PupilAppender {

    private final DuckDBAppender appender;
    private final AcceptedSubmission member;
    private int rowNo;
    private @Nullable SQLException failure;

    PupilAppender(DuckDBAppender appender, AcceptedSubmission member) {
        this.appender = appender;
        this.member = member;
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
        try {
            appender.beginRow();
            appender.append(member.schoolCode());
            appender.append(++rowNo);
            for (var column : PupilTable.COLUMNS) {
                var cell = row.cell(column);
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
