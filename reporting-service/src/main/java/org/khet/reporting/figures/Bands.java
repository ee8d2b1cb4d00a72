package org.khet.reporting.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.khet.reporting.queries.QueryField;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.reports.Rows;
import org.khet.reporting.snapshots.Snapshot;

/** Puts schools in bands of size. */
final class Bands {

    /** Where a school's size lies in no band. */
    private static final Consulted.Band NONE =
            new Consulted.Band("none", "ไม่อยู่ในช่วงใด", "In no band", Long.MAX_VALUE, Long.MAX_VALUE);

    /** @return every band in order with its schools' places; schools in none come last */
    static Map<Consulted.Band, List<Integer>> of(
            ReportDefinition report,
            Rows.Bands wanted,
            Snapshot snapshot,
            Schools schools,
            CubeReader reader,
            Consulted references) {
        var found = new LinkedHashMap<Consulted.Band, List<Integer>>();
        references.bands(wanted.scheme(), snapshot.referenceDate()).forEach(band -> found.put(band, new ArrayList<>()));
        var sizes = sizes(new ReportFields(report, snapshot, references), wanted, schools, reader);
        for (int place = 0; place < sizes.length; place++) {
            long size = sizes[place];
            var band = found.keySet().stream()
                    .filter(one -> size >= one.from() && size <= one.to())
                    .findFirst()
                    .orElse(NONE);
            found.computeIfAbsent(band, one -> new ArrayList<>()).add(place);
        }
        return found;
    }

    private static long[] sizes(ReportFields fields, Rows.Bands wanted, Schools schools, CubeReader reader) {
        var field = wanted.field();
        List<QueryField> summed = field == null
                ? List.of()
                : List.of(fields.find(field).filter(QueryField::numeric).orElseThrow(FigureProblems::otherData));
        var sizes = new long[schools.members().size()];
        var cube = reader.joining(fields.joins()).additive(List.of(), summed);
        for (int fact = 0; fact < cube.size(); fact++) {
            sizes[cube.school(fact)] += field == null ? cube.amount(fact, 0) : cube.amount(fact, 1) / 10_000;
        }
        return sizes;
    }

    private Bands() {}
}
