package org.khet.reporting.pages;

import java.util.ArrayList;
import java.util.List;
import org.khet.reporting.figures.ReportTable;
import org.khet.reporting.figures.TableGrid;
import org.khet.reporting.outputs.Format;
import org.khet.reporting.outputs.Grid;
import org.khet.reporting.outputs.GridWriter;
import org.khet.reporting.outputs.Heading;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.Snapshot.Member;

/** What a page is made of: one report over one school's part of a snapshot. */
record SchoolPage(ReportDefinition report, Snapshot snapshot, Member member) {

    private static final String SUMMARY_TH = "จำนวน ชาย %,d คน หญิง %,d คน รวมทั้งหมด %,d คน";
    private static final String SUMMARY_EN = "%,d men, %,d women, %,d in all";

    /** Its name in an address. */
    static String name(String reportCode) {
        return reportCode.substring(ReportDefinition.OF_SCHOOLS.length());
    }

    String titleTh() {
        return "%s โรงเรียน%s ปีการศึกษา %d".formatted(report.titleTh(), member.schoolNameTh(), snapshot.schoolYear());
    }

    String titleEn() {
        return "%s, %s School, school year %d"
                .formatted(report.titleEn(), member.schoolNameTh(), snapshot.schoolYear());
    }

    /** How many there are, men and women; empty where the page does not count them. */
    static String summaryTh(ReportTable table) {
        return summary(table, SUMMARY_TH);
    }

    static String summaryEn(ReportTable table) {
        return summary(table, SUMMARY_EN);
    }

    /** A written page. */
    record PageFile(String name, byte[] bytes) {}

    PageFile file(ReportTable table, Format format) {
        var heading = new Heading(titleTh(), snapshot.titleTh(), snapshot.referenceDate(), snapshot.sha256());
        var name = "%s-%s-%d-%d.%s"
                .formatted(
                        name(report.code()),
                        member.schoolCode(),
                        snapshot.schoolYear(),
                        snapshot.round(),
                        format.extension());
        return new PageFile(name, GridWriter.write(format, heading, grid(table)));
    }

    private Grid grid(ReportTable table) {
        var grid = TableGrid.of(report, table);
        var notes = new ArrayList<String>();
        var summary = summaryTh(table);
        if (!summary.isEmpty()) {
            notes.add(summary);
        }
        notes.addAll(grid.notesTh());
        return new Grid(
                grid.heads(), grid.columns(), grid.rows(), notes, grid.charts(), grid.landscape(), grid.below());
    }

    private static String summary(ReportTable table, String words) {
        var total = table.row(ReportTable.TOTAL).orElse(null);
        var counts = new ArrayList<Long>();
        for (var key : List.of("MALE", "FEMALE", "TOTAL")) {
            int at = table.indexOf(key);
            var value = total == null || at < 0 ? null : total.values().get(at);
            if (value == null) {
                return "";
            }
            counts.add(value.longValue());
        }
        return words.formatted(counts.toArray());
    }
}
