package org.khet.reporting.figures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.problem.FieldProblem;
import org.khet.reporting.inputs.InputTables;
import org.khet.reporting.reports.LookupChecks;
import org.khet.reporting.reports.ReportDefinition;
import org.springframework.stereotype.Component;

/** What reports take from the office's input tables. */
@Component
class References {

    private final @Nullable InputTables tables;

    References(@Nullable InputTables tables) {
        this.tables = tables;
    }

    /** For reports that take nothing from input tables. */
    static References none() {
        return new References(null);
    }

    /** The tables as they are in force now. */
    Consulted consult() {
        return new Consulted(tables, Map.of());
    }

    /** The tables as somebody read them before. */
    Consulted consult(Map<String, Integer> versions) {
        return new Consulted(tables, versions);
    }

    /** How a definition looks things up in a way that the tables do not know. */
    List<FieldProblem> faults(ReportDefinition report) {
        return tables == null ? List.of() : LookupChecks.of(report, tables);
    }
}
