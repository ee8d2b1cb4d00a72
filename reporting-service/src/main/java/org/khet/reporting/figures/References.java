package org.khet.reporting.figures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.problem.FieldProblem;
import org.khet.reporting.inputs.InputEditions;
import org.khet.reporting.inputs.InputTables;
import org.khet.reporting.reports.LookupChecks;
import org.khet.reporting.reports.ReportDefinition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What reports take from the office's input tables. */
@Component
class References {

    private final InputEditions editions;
    private final @Nullable InputTables checked;

    @Autowired
    References(InputTables tables) {
        this.editions = tables;
        this.checked = tables;
    }

    /** Of definitions that nobody checks before they run. */
    References(InputEditions editions) {
        this.editions = editions;
        this.checked = null;
    }

    /** The tables as they are in force now. */
    Consulted consult() {
        return new Consulted(editions, Map.of());
    }

    /** The tables as somebody read them before. */
    Consulted consult(Map<String, Integer> versions) {
        return new Consulted(editions, versions);
    }

    /** How a definition looks things up in a way that the tables do not know. */
    List<FieldProblem> faults(ReportDefinition report) {
        return checked == null ? List.of() : LookupChecks.of(report, checked);
    }
}
