package org.khet.reporting.lineage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.reporting.assembly.AcceptedSubmission;
import org.khet.reporting.assembly.AcceptedSubmissions;
import org.khet.reporting.figures.Pedigree;
import org.khet.reporting.figures.ReportTable;
import org.khet.reporting.figures.Within;
import org.khet.reporting.productions.Producer;
import org.khet.reporting.productions.Productions;
import org.khet.reporting.reports.Reports;
import org.khet.reporting.snapshots.Snapshot.Member;
import org.khet.reporting.snapshots.Snapshots;
import org.khet.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One call from a figure back to the certificates it came from. */
@RestController
class LineageController {

    private static final Pattern FIGURE =
            Pattern.compile("(?<production>[a-z0-9-]{1,64})~(?<row>[^~]{1,200})~(?<column>[A-Za-z0-9_.-]{1,80})");

    private final Productions productions;
    private final Producer producer;
    private final Snapshots snapshots;
    private final AcceptedSubmissions submissions;
    private final Reports reports;
    private final Pedigree pedigree;

    LineageController(
            Productions productions,
            Producer producer,
            Snapshots snapshots,
            AcceptedSubmissions submissions,
            Reports reports,
            Pedigree pedigree) {
        this.productions = productions;
        this.producer = producer;
        this.snapshots = snapshots;
        this.submissions = submissions;
        this.reports = reports;
        this.pedigree = pedigree;
    }

    @GetMapping("/api/reporting/lineage/{figureId}")
    Lineage lineage(Caller caller, @PathVariable String figureId) {
        var figure = FIGURE.matcher(figureId);
        if (!figure.matches()) {
            throw unknown(figureId);
        }
        var production = productions.get(caller, figure.group("production"));
        var snapshot = snapshots.get(production.snapshotId());
        var table = producer.table(production);
        int column = table.indexOf(figure.group("column"));
        if (column < 0) {
            throw unknown(figureId);
        }
        var row = table.row(figure.group("row")).orElseThrow(() -> unknown(figureId));
        var gap = table.gap(row.key(), table.columns().get(column).key());
        var report = reports.find(production.reportCode(), production.reportVersion())
                .orElse(null);
        var inputs = Objects.requireNonNullElse(production.inputs(), Map.<String, Integer>of());
        return new Lineage(
                figureId,
                row.values().get(column),
                gap.orElse(null),
                table.columns().get(column),
                report == null
                        ? List.of()
                        : pedigree.of(
                                report,
                                table,
                                snapshot,
                                row,
                                table.columns().get(column).key(),
                                inputs),
                pedigree.consulted(inputs),
                new ProductionPart(
                        production.id(),
                        production.reportCode(),
                        production.reportVersion(),
                        production.titleTh(),
                        production.status().name()),
                new SnapshotPart(
                        snapshot.id(),
                        snapshot.collectionId(),
                        snapshot.titleTh(),
                        snapshot.createdAt(),
                        snapshot.sha256()),
                snapshot.members().stream()
                        .filter(member -> Within.holds(report, table, row, member))
                        .map(member -> SubmissionPart.of(member, submissions.versionsOf(member.submissionId())))
                        .toList());
    }

    private static ProblemException unknown(String figureId) {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่มีตัวเลขรหัสนี้", "There is no such figure")
                .cure("รหัสตัวเลขคือ รหัสการผลิต~รหัสแถว~รหัสคอลัมน์", "A figure id is production~row key~column key")
                .build();
    }

    /**
     * @param parts of an indicator: numerator and denominator; empty for what was counted
     * @param inputs the tables that the report took something from, in the versions that it was produced with
     */
    record Lineage(
            String figureId,
            @Nullable BigDecimal value,
            ReportTable.@Nullable Gap gap,
            ReportTable.Column column,
            List<Pedigree.Part> parts,
            List<Pedigree.Consultation> inputs,
            ProductionPart production,
            SnapshotPart snapshot,
            List<SubmissionPart> submissions) {}

    record ProductionPart(String id, String reportCode, int reportVersion, String titleTh, String status) {}

    record SnapshotPart(String id, String collectionId, String titleTh, Instant createdAt, String sha256) {}

    /**
     * @param versions all that were ever accepted of this school, oldest first: what was corrected before the snapshot, and
     *     what corrected it since
     */
    record SubmissionPart(
            String schoolCode,
            String schoolNameTh,
            String submissionId,
            int version,
            String certificateId,
            String certificateSha256,
            Instant certifiedAt,
            String recordsSha256,
            int recordCount,
            List<VersionPart> versions) {

        static SubmissionPart of(Member member, List<AcceptedSubmission> all) {
            return new SubmissionPart(
                    member.schoolCode(),
                    member.schoolNameTh(),
                    member.submissionId(),
                    member.version(),
                    member.certificateId(),
                    member.certificateSha256(),
                    member.certifiedAt(),
                    member.recordsSha256(),
                    member.recordCount(),
                    all.stream()
                            .map(accepted -> VersionPart.of(accepted, member.version()))
                            .toList());
        }
    }

    /** @param counted whether it is the one in the figure */
    record VersionPart(
            int version,
            String certificateId,
            String certificateSha256,
            Instant certifiedAt,
            Instant acceptedAt,
            boolean counted) {

        static VersionPart of(AcceptedSubmission accepted, int counted) {
            return new VersionPart(
                    accepted.version(),
                    accepted.certificateId(),
                    accepted.certificateSha256(),
                    accepted.certifiedAt(),
                    accepted.acceptedAt(),
                    accepted.version() == counted);
        }
    }
}
