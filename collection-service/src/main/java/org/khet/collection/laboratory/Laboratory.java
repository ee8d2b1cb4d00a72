package org.khet.collection.laboratory;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.datasets.DataSets;
import org.khet.collection.datasets.Trials;
import org.khet.collection.importing.Checking;
import org.khet.collection.records.RecordStore;
import org.khet.collection.schools.Schools;
import org.khet.collection.submissions.Scope;
import org.khet.collection.submissions.Submissions;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.rules.dataset.DataSetJson;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.stereotype.Component;

/** Tries rules on what schools have sent. Of the schools' data it only reads; each run is on record. */
@Component
class Laboratory {

    private static final Role[] TRYING = {Role.DATA_OFFICER, Role.ANALYST, Role.SUPERVISOR};

    private final DataCollections collections;
    private final DataSets dataSets;
    private final Trials trials;
    private final Submissions submissions;
    private final Schools schools;
    private final RecordStore records;
    private final Checking checking;
    private final LabRuns runs;
    private final Bench bench;
    private final AuditTrail audit;
    private final LaboratorySettings settings;
    private final Clock clock;

    Laboratory(
            DataCollections collections,
            DataSets dataSets,
            Trials trials,
            Submissions submissions,
            Schools schools,
            RecordStore records,
            Checking checking,
            LabRuns runs,
            Bench bench,
            AuditTrail audit,
            LaboratorySettings settings,
            Clock clock) {
        this.collections = collections;
        this.dataSets = dataSets;
        this.trials = trials;
        this.submissions = submissions;
        this.schools = schools;
        this.records = records;
        this.checking = checking;
        this.runs = runs;
        this.bench = bench;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins a run. @throws ProblemException 404 for a collection out of reach, 422 for a definition that cannot be tried */
    LabRun begin(Caller caller, String collectionId, Trials.Trial trial, @Nullable String rule) {
        caller.requireRole(TRYING);
        var collection = collections.getFor(caller, collectionId);
        var work = prepared(collection, trial, rule, null);
        var now = clock.instant();
        var begun = runs.insert(
                new LabRun(
                        "%013d-%s".formatted(now.toEpochMilli(), UUID.randomUUID()),
                        0,
                        collection.areaCode(),
                        collection.id(),
                        work.tried().code(),
                        work.tried().version(),
                        rule,
                        LabRun.Status.WAITING,
                        caller.name(),
                        now,
                        null,
                        0,
                        0,
                        null,
                        false,
                        now),
                trial.definition());
        audit.record(
                caller,
                "rules-tried",
                collection.id(),
                Map.of("dataSet", begun.dataSetCode(), "rule", rule == null ? "" : rule));
        if (!bench.take(begun.id(), work, schoolsOf(caller, collection))) {
            runs.remove(begun.id());
            throw Bench.full();
        }
        return begun;
    }

    /** Goes on where a run ended before its end: schools looked at are not looked at again. */
    LabRun goOn(Caller caller, String id) {
        caller.requireRole(TRYING);
        var run = runs.getFor(caller, id);
        if (!run.canGoOn(clock.instant())) {
            throw ProblemException.of(CommonProblems.CONFLICT)
                    .detail("การทดลองนี้กำลังทำงานหรือเสร็จแล้ว", "This run is under way or has come to its end")
                    .cure("ดูผล หรือเริ่มการทดลองใหม่", "Look at its result, or begin a new run")
                    .build();
        }
        var collection = collections.getFor(caller, run.collectionId());
        var work = prepared(collection, new Trials.Trial(runs.definition(id)), run.rule(), run.found());
        var waiting = runs.change(id, read -> read.waiting(clock.instant()));
        if (!bench.take(id, work, schoolsOf(caller, collection))) {
            runs.change(id, read -> read.ended(LabRun.Status.CANCELLED, read.schools(), read.found(), clock.instant()));
            throw Bench.full();
        }
        return waiting;
    }

    LabRun cancel(Caller caller, String id) {
        caller.requireRole(TRYING);
        runs.getFor(caller, id);
        return runs.change(id, read -> read.askedToEnd(clock.instant()));
    }

    LabRun get(Caller caller, String id) {
        caller.requireRole(TRYING);
        return runs.getFor(caller, id);
    }

    List<LabRun> list(Caller caller, @Nullable String dataSetCode, @Nullable String below, int limit) {
        caller.requireRole(TRYING);
        return runs.list(caller, dataSetCode, below, limit);
    }

    Run prepared(DataCollection collection, Trials.Trial trial, @Nullable String rule, @Nullable Result before) {
        var collected = dataSets.get(collection.dataSetCode(), collection.dataSetVersion());
        var now = trials.ready(trial, rule, collected);
        var then = rule == null ? trials.ready(new Trials.Trial(DataSetJson.write(collected)), null, collected) : null;
        return new Run(records, settings, collection.id(), collected, rule, now, then, before);
    }

    /** Those that have sent something and that the caller may see, by code. */
    List<Run.School> schoolsOf(Caller caller, DataCollection collection) {
        var batches = submissions.currentBatches(collection.id()).stream()
                .collect(Collectors.toMap(Submissions.CurrentBatch::schoolCode, Submissions.CurrentBatch::batch));
        return schools.byCode(batches.keySet()).values().stream()
                .filter(school -> caller.coversArea(school.areaCode()))
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .map(school -> new Run.School(
                        school.code(),
                        school.nameTh(),
                        batches.getOrDefault(school.code(), ""),
                        checker -> checking.context(new Scope(collection, school), checker)))
                .toList();
    }
}
