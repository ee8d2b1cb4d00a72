package org.khet.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.snapshots.Snapshot.Member;

/** Lays counts out as a table. */
final class Tables {

    /** @param counts school code → grade → count; a school without pupils has a row of zeros */
    static ReportTable of(ReportDefinition report, List<Member> members, Map<String, Map<String, GradeCount>> counts) {
        var columns = report.groups().stream()
                .flatMap(group -> group.columns().stream()
                        .map(column -> new ReportTable.Column(
                                ReportDefinition.keyOf(group, column), group.titleTh(), column.titleTh())))
                .toList();
        var totals = new long[columns.size()];
        var rows = new ArrayList<ReportTable.Row>();
        for (var member : members) {
            var values = values(report, counts.getOrDefault(member.schoolCode(), Map.of()));
            for (int i = 0; i < totals.length; i++) {
                totals[i] += values.get(i);
            }
            rows.add(new ReportTable.Row(member.schoolCode(), member.schoolNameTh(), member.districtTh(), values));
        }
        return new ReportTable(
                columns,
                List.copyOf(rows),
                java.util.Arrays.stream(totals).boxed().toList());
    }

    private static List<Long> values(ReportDefinition report, Map<String, GradeCount> ofSchool) {
        var values = new ArrayList<Long>();
        for (var group : report.groups()) {
            var count = group.grades().stream()
                    .map(grade -> ofSchool.getOrDefault(grade, GradeCount.NONE))
                    .reduce(GradeCount.NONE, GradeCount::plus);
            group.columns().forEach(column -> values.add(count.value(column.measure())));
        }
        return List.copyOf(values);
    }

    private Tables() {}
}
