package org.khet.reporting.queries;

import java.util.List;
import java.util.Objects;
import org.khet.reporting.outputs.Format;
import org.khet.reporting.outputs.GridWriter;
import org.khet.reporting.outputs.Heading;
import org.khet.reporting.snapshots.Snapshot;
import org.springframework.stereotype.Component;

/** Writes the whole answer to a query as a file: the same bytes for the same query, snapshot and tables before it. */
@Component
public class QueryFiles {

    private final Queries queries;

    QueryFiles(Queries queries) {
        this.queries = queries;
    }

    /**
     * @param spec fields in {@code privacy.unmasked} are taken as approved
     * @param before queries over the same snapshot whose tables the reader has already
     * @throws org.khet.problem.ProblemException where the query is wrong, too heavy or too fine, or gives people away
     */
    public byte[] write(QuerySpec spec, Snapshot snapshot, List<QuerySpec> before, Format format) {
        var answer = queries.whole(spec, snapshot, before, GridWriter.mostRows(format));
        var heading = new Heading(
                Objects.requireNonNullElse(spec.layout().titleTh(), snapshot.titleTh()),
                snapshot.titleTh(),
                snapshot.referenceDate(),
                snapshot.sha256());
        return GridWriter.write(format, heading, answer.grid());
    }
}
