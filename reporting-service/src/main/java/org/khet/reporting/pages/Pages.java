package org.khet.reporting.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.reporting.figures.Figures;
import org.khet.reporting.figures.Figures.Computed;
import org.khet.reporting.figures.ReportTable;
import org.khet.reporting.figures.TableGrid;
import org.khet.reporting.outputs.Format;
import org.khet.reporting.outputs.Grid;
import org.khet.reporting.outputs.GridWriter;
import org.khet.reporting.outputs.Heading;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.reports.Reports;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.Snapshot.Member;
import org.khet.reporting.snapshots.Snapshots;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** Makes a school's pages: any report whose code begins with {@code school-} is one. */
@Component
class Pages {

    private static final String PREFIX = "school-";
    private static final String SUMMARY_TH = "จำนวน ชาย %,d คน หญิง %,d คน รวมทั้งหมด %,d คน";
    private static final String SUMMARY_EN = "%,d men, %,d women, %,d in all";

    private final Reports reports;
    private final Snapshots snapshots;
    private final Figures figures;

    Pages(Reports reports, Snapshots snapshots, Figures figures) {
        this.reports = reports;
        this.snapshots = snapshots;
        this.figures = figures;
    }

    /** All pages there are, in the order of their names. */
    List<PageView.Listed> list(Caller caller, String schoolCode) {
        var certified = snapshots.ofSchool(schoolCode);
        caller.requireSchool(
                schoolCode,
                certified.stream()
                        .flatMap(snapshot -> snapshot.member(schoolCode).stream())
                        .map(Member::areaCode)
                        .findFirst()
                        .orElse(null));
        return reports.all().stream()
                .filter(report -> report.code().startsWith(PREFIX))
                .map(report -> new PageView.Listed(
                        report.code().substring(PREFIX.length()),
                        report.titleTh(),
                        report.titleEn(),
                        certified.stream()
                                .anyMatch(snapshot ->
                                        mayRead(caller, snapshot, schoolCode) && report.fits(snapshot.dataSetCode()))))
                .toList();
    }

    /** What a page is made of. */
    private record Source(ReportDefinition report, Snapshot snapshot, Member member, List<Snapshot> choices) {

        String titleTh() {
            return "%s โรงเรียน%s ปีการศึกษา %d"
                    .formatted(report.titleTh(), member.schoolNameTh(), snapshot.schoolYear());
        }

        String titleEn() {
            return "%s, %s School, school year %d"
                    .formatted(report.titleEn(), member.schoolNameTh(), snapshot.schoolYear());
        }
    }

    /**
     * @param snapshotId null takes that of the newest year and round
     * @throws ProblemException 404 where there is no such page, or nothing to make it from within reach
     */
    PageView view(Caller caller, String schoolCode, String page, @Nullable String snapshotId) {
        var source = source(caller, schoolCode, page, snapshotId);
        var computed = compute(source);
        var snapshot = source.snapshot();
        return new PageView(
                page,
                source.report().inForce(),
                source.titleTh(),
                source.titleEn(),
                schoolCode,
                source.member().schoolNameTh(),
                summary(computed.table(), SUMMARY_TH),
                summary(computed.table(), SUMMARY_EN),
                snapshot.id(),
                snapshot.sha256(),
                snapshot.titleTh(),
                snapshot.schoolYear(),
                snapshot.round(),
                snapshot.referenceDate(),
                source.member().certificateId(),
                source.member().certifiedAt(),
                computed.table(),
                source.report().charts(),
                computed.doubts(),
                source.choices().stream().map(PageView.Choice::of).toList());
    }

    /** A written page. */
    record PageFile(String name, byte[] bytes) {}

    /** Throws as {@link #view} does. */
    PageFile file(Caller caller, String schoolCode, String page, @Nullable String snapshotId, Format format) {
        var source = source(caller, schoolCode, page, snapshotId);
        var snapshot = source.snapshot();
        var grid = grid(source.report(), compute(source).table());
        var heading = new Heading(source.titleTh(), snapshot.titleTh(), snapshot.referenceDate(), snapshot.sha256());
        return new PageFile(
                "%s-%s-%d-%d.%s"
                        .formatted(page, schoolCode, snapshot.schoolYear(), snapshot.round(), format.extension()),
                GridWriter.write(format, heading, grid));
    }

    private static Grid grid(ReportDefinition report, ReportTable table) {
        var grid = TableGrid.of(report, table);
        var notes = new ArrayList<String>();
        var summary = summary(table, SUMMARY_TH);
        if (!summary.isEmpty()) {
            notes.add(summary);
        }
        notes.addAll(grid.notesTh());
        return new Grid(
                grid.heads(), grid.columns(), grid.rows(), notes, grid.charts(), grid.landscape(), grid.below());
    }

    private Computed compute(Source source) {
        // What ships was checked before, and says of each row whether anything collected carries it.
        if (!reports.isShipped(source.report())) {
            figures.requireFit(source.report(), source.snapshot());
        }
        return figures.ofSchool(
                source.report(), source.snapshot(), source.member().schoolCode());
    }

    private Source source(Caller caller, String schoolCode, String page, @Nullable String snapshotId) {
        var report = reports.get(PREFIX + page);
        var choices = choices(caller, schoolCode, report, snapshotId);
        if (choices.isEmpty()) {
            throw nothing(schoolCode);
        }
        var snapshot = snapshotId == null
                ? choices.getFirst()
                : choices.stream()
                        .filter(one -> one.id().equals(snapshotId))
                        .findFirst()
                        .orElseThrow(() -> nothing(schoolCode));
        return new Source(report, snapshot, snapshot.member(schoolCode).orElseThrow(), choices);
    }

    /** The newest of each collection, and the one that was asked for. */
    private List<Snapshot> choices(
            Caller caller, String schoolCode, ReportDefinition report, @Nullable String snapshotId) {
        var collections = new HashSet<String>();
        return snapshots.ofSchool(schoolCode).stream()
                .filter(snapshot -> report.fits(snapshot.dataSetCode()) && mayRead(caller, snapshot, schoolCode))
                .filter(snapshot -> collections.add(snapshot.collectionId())
                        || snapshot.id().equals(snapshotId))
                .toList();
    }

    private static boolean mayRead(Caller caller, Snapshot snapshot, String schoolCode) {
        return snapshot.member(schoolCode)
                .filter(member -> caller.mayRead(schoolCode, member.areaCode()))
                .isPresent();
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

    private static ProblemException nothing(String schoolCode) {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail(
                        "ยังไม่มีข้อมูลที่รับรองแล้วของโรงเรียนรหัส " + schoolCode + " ในขอบเขตของท่าน",
                        "Nothing certified of school " + schoolCode + " is within your reach yet")
                .cure(
                        "ตรวจสอบรหัสโรงเรียน 8 หลัก และให้สำนักงานเขตสร้างชุดข้อมูลของรอบจัดเก็บที่รับแล้ว",
                        "Check the 8-digit school code, and have the area office make a snapshot of what it accepted")
                .build();
    }
}
