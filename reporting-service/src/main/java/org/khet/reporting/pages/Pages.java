package org.khet.reporting.pages;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.reporting.figures.Figures;
import org.khet.reporting.figures.Figures.Computed;
import org.khet.reporting.outputs.Format;
import org.khet.reporting.pages.SchoolPage.PageFile;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.reports.Reports;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.Snapshot.Member;
import org.khet.reporting.snapshots.Snapshots;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** Makes a school's pages: any report whose code begins with {@link ReportDefinition#OF_SCHOOLS} is one. */
@Component
class Pages {

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
                .filter(report -> report.ofSchools())
                .map(report -> new PageView.Listed(
                        SchoolPage.name(report.code()),
                        report.titleTh(),
                        report.titleEn(),
                        certified.stream()
                                .anyMatch(snapshot ->
                                        mayRead(caller, snapshot, schoolCode) && report.fits(snapshot.dataSetCode()))))
                .toList();
    }

    /** @param choices all snapshots that it can be made from */
    private record Source(SchoolPage page, List<Snapshot> choices) {}

    /**
     * @param snapshotId null takes that of the newest year and round
     * @throws ProblemException 404 where there is no such page, or nothing to make it from within reach
     */
    PageView view(Caller caller, String schoolCode, String page, @Nullable String snapshotId) {
        var source = source(caller, schoolCode, page, snapshotId);
        var made = source.page();
        var computed = compute(made);
        var snapshot = made.snapshot();
        return new PageView(
                page,
                made.report().inForce(),
                made.titleTh(),
                made.titleEn(),
                schoolCode,
                made.member().schoolNameTh(),
                SchoolPage.summaryTh(computed.table()),
                SchoolPage.summaryEn(computed.table()),
                snapshot.id(),
                snapshot.sha256(),
                snapshot.titleTh(),
                snapshot.schoolYear(),
                snapshot.round(),
                snapshot.referenceDate(),
                made.member().certificateId(),
                made.member().certifiedAt(),
                computed.table(),
                made.report().charts(),
                computed.doubts(),
                source.choices().stream().map(PageView.Choice::of).toList());
    }

    /** Throws as {@link #view} does. */
    PageFile file(Caller caller, String schoolCode, String page, @Nullable String snapshotId, Format format) {
        var made = source(caller, schoolCode, page, snapshotId).page();
        return made.file(compute(made).table(), format);
    }

    private Computed compute(SchoolPage page) {
        // What ships was checked before, and says of each row whether anything collected carries it.
        if (!reports.isShipped(page.report())) {
            figures.requireFit(page.report(), page.snapshot());
        }
        return figures.ofSchool(page.report(), page.snapshot(), page.member().schoolCode());
    }

    private Source source(Caller caller, String schoolCode, String page, @Nullable String snapshotId) {
        var report = reports.get(ReportDefinition.OF_SCHOOLS + page);
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
        return new Source(
                new SchoolPage(report, snapshot, snapshot.member(schoolCode).orElseThrow()), choices);
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
