package org.khet.collection.laboratory;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
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

/** Tries rules on what schools have sent. Reads only; each run is on record. */
@Component
class Laboratory {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DataCollections collections;
    private final DataSets dataSets;
    private final Trials trials;
    private final Submissions submissions;
    private final Schools schools;
    private final RecordStore records;
    private final Checking checking;
    private final AuditTrail audit;
    private final LaboratorySettings settings;
    private final Semaphore turns;

    Laboratory(
            DataCollections collections,
            DataSets dataSets,
            Trials trials,
            Submissions submissions,
            Schools schools,
            RecordStore records,
            Checking checking,
            AuditTrail audit,
            LaboratorySettings settings) {
        this.collections = collections;
        this.dataSets = dataSets;
        this.trials = trials;
        this.submissions = submissions;
        this.schools = schools;
        this.records = records;
        this.checking = checking;
        this.audit = audit;
        this.settings = settings;
        this.turns = new Semaphore(settings.atOnce());
    }

    /** Told after each school; ends the run by throwing, for example where nobody listens any more. */
    @FunctionalInterface
    interface Progress {
        void at(int schools, int of, long rows) throws IOException;
    }

    /** A run that can begin: everything that can be refused has been. */
    @FunctionalInterface
    interface Ready {
        Result run(Progress progress) throws IOException;
    }

    /** @throws ProblemException 404 for a collection out of reach, 422 for a definition that cannot be tried */
    Ready prepare(Caller caller, String collectionId, Trials.Trial trial, @Nullable String rule) {
        caller.requireRole(Role.DATA_OFFICER, Role.ANALYST, Role.SUPERVISOR);
        var collection = collections.getFor(caller, collectionId);
        var collected = dataSets.get(collection.dataSetCode(), collection.dataSetVersion());
        var now = trials.ready(trial, rule, collected);
        var then = rule == null ? trials.ready(new Trials.Trial(DataSetJson.write(collected)), null, collected) : null;
        return progress -> {
            if (!turns.tryAcquire()) {
                throw ProblemException.of(CommonProblems.UNAVAILABLE)
                        .detail("มีการทดลองอื่นกำลังทำงานอยู่", "Other trials are under way")
                        .cure("รอสักครู่แล้วลองอีกครั้ง", "Wait a moment and try again")
                        .retryAfter(PATIENCE)
                        .build();
            }
            try {
                var run = new Run(records, settings, collected, rule, now, then);
                audit.record(
                        caller,
                        "rules-tried",
                        collection.id(),
                        Map.of("dataSet", now.dataSet().code(), "rule", rule == null ? "" : rule));
                var all = schoolsOf(caller, collection);
                for (var i = 0; i < all.size() && !run.isOver(); i++) {
                    progress.at(i, all.size(), run.rows());
                    run.look(all.get(i));
                }
                return run.result(collection.id());
            } finally {
                turns.release();
            }
        };
    }

    /** Those that have sent something and that the caller may see, by code. */
    private List<Run.School> schoolsOf(Caller caller, DataCollection collection) {
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
