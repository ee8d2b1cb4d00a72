package org.khet.reporting.reports;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.messaging.Aggregates;
import org.khet.messaging.AlreadyExistsException;
import org.khet.messaging.Change;
import org.khet.messaging.OutboxRelay;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.springframework.stereotype.Component;

/** All reports with all their versions: begun with what ships with the service, and kept by the office from then on. */
@Component
public class Reports {

    private final Aggregates<StoredReport> reports;
    private final MongoCollection<ReportVersion> versions;
    private final Clock clock;

    Reports(MongoDatabase database, OutboxRelay relay, Clock clock) {
        this.reports = new Aggregates<>(database, "reports", StoredReport.class, relay);
        this.versions = database.getCollection("report_versions", ReportVersion.class);
        this.clock = clock;
        versions.createIndex(Indexes.ascending("code"));
        ShippedReports.all().forEach(this::ship);
    }

    /**
     * The version in force.
     *
     * @throws ProblemException 404 where there is none
     */
    public ReportDefinition get(String code) {
        return reports.find(code)
                .filter(report -> report.inForce() > 0)
                .map(report -> get(code, report.inForce()))
                .orElseThrow(() -> none(code));
    }

    /** @throws ProblemException 404 where there is no such version */
    public ReportDefinition get(String code, int number) {
        return find(code, number).orElseThrow(() -> none(code));
    }

    /** Empty where there is no such version, as of a table that no definition describes. */
    public Optional<ReportDefinition> find(String code, int number) {
        return Optional.ofNullable(versions.find(eq("_id", ReportVersion.idOf(code, number)))
                        .first())
                .map(ReportVersion::definition);
    }

    /** Whether a version came with the service. */
    public boolean isShipped(ReportDefinition report) {
        var version = versions.find(eq("_id", ReportVersion.idOf(report.code(), report.inForce())))
                .first();
        return version != null && version.shippedEdition() != null;
    }

    /** Those in force, in the order of codes. */
    public List<ReportDefinition> all() {
        return stored().stream()
                .filter(report -> report.inForce() > 0)
                .map(report -> get(report.id(), report.inForce()))
                .toList();
    }

    List<StoredReport> stored() {
        return reports.collection().find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }

    StoredReport one(String code) {
        return reports.find(code).orElseThrow(() -> none(code));
    }

    /** Newest first. */
    List<ReportVersion> versions(String code) {
        one(code);
        return versions.find(eq("code", code)).sort(Sorts.descending("number")).into(new ArrayList<>());
    }

    /** @throws ProblemException 409 where the code is taken */
    StoredReport add(ReportDefinition draft, String by) {
        try {
            return reports.insert(new StoredReport(draft.code(), 0, draft.versioned(null), 0, 0, null, by, now()));
        } catch (AlreadyExistsException e) {
            throw ProblemException.of(CommonProblems.CONFLICT)
                    .field("code", "มีรายงานรหัสนี้อยู่แล้ว", "This code is taken")
                    .cure("ใช้รหัสอื่น หรือแก้ไขรายงานเดิม", "Take another code, or edit the report that has it")
                    .cause(e)
                    .build();
        }
    }

    StoredReport draft(String code, ReportDefinition draft, @Nullable String ifMatch, String by) {
        var read = one(code);
        ETags.requireMatch(ifMatch, read.version());
        return reports.save(new StoredReport(
                code,
                read.version(),
                draft.versioned(null),
                read.inForce(),
                read.newest(),
                read.shippedEdition(),
                by,
                now()));
    }

    /** Puts the draft in force under the next number. */
    StoredReport publish(String code, @Nullable String ifMatch, String by) {
        var read = one(code);
        ETags.requireMatch(ifMatch, read.version());
        var draft = read.draft();
        if (draft == null) {
            throw ProblemException.of(CommonProblems.CONFLICT)
                    .detail("รายงานนี้ไม่มีร่างที่รอประกาศใช้", "This report has no draft")
                    .cure("บันทึกร่างก่อนด้วย PUT /api/reporting/reports/{code}", "Save a draft first by PUT")
                    .build();
        }
        int number = read.newest() + 1;
        keep(draft, number, null, by);
        return reports.save(
                new StoredReport(code, read.version(), null, number, number, read.shippedEdition(), by, now()));
    }

    /** Takes an edition over where the office has made none of its own; otherwise only offers it among the versions. */
    void ship(ReportDefinition shipped) {
        int edition = shipped.inForce();
        var known = reports.find(shipped.code());
        if (known.isEmpty()) {
            keep(shipped, 1, edition, null);
            reports.insertMissing(List.of(new StoredReport(shipped.code(), 0, null, 1, 1, edition, null, now())));
        } else if (Objects.requireNonNullElse(known.get().shippedEdition(), 0) < edition) {
            int number = known.get().newest() + 1;
            keep(shipped, number, edition, null);
            reports.mutate(
                    shipped.code(),
                    read -> Change.of(new StoredReport(
                            read.id(),
                            read.version(),
                            read.draft(),
                            isAsShipped(read) ? number : read.inForce(),
                            number,
                            edition,
                            read.editedBy(),
                            read.editedAt())));
        }
    }

    private boolean isAsShipped(StoredReport report) {
        var inForce = versions.find(eq("_id", ReportVersion.idOf(report.id(), report.inForce())))
                .first();
        return report.draft() == null && inForce != null && inForce.shippedEdition() != null;
    }

    private void keep(ReportDefinition definition, int number, @Nullable Integer edition, @Nullable String by) {
        var id = ReportVersion.idOf(definition.code(), number);
        versions.replaceOne(
                eq("_id", id),
                new ReportVersion(id, definition.code(), number, definition.versioned(number), edition, by, now()),
                new ReplaceOptions().upsert(true));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static ProblemException none(String code) {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่มีรายงานรหัส " + code, "There is no report " + code)
                .cure("ดูรหัสรายงานได้ที่ GET /api/reporting/reports", "See GET /api/reporting/reports for the codes")
                .build();
    }
}
