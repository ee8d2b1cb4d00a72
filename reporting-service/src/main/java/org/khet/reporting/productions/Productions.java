package org.khet.reporting.productions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.cases.CaseKeeper;
import org.khet.cases.CaseKind;
import org.khet.cases.OfficeCalendar;
import org.khet.cases.OpenStep;
import org.khet.events.ReportingEvents;
import org.khet.messaging.Aggregates;
import org.khet.messaging.Change;
import org.khet.messaging.NewEvent;
import org.khet.messaging.OutboxRelay;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.procedure.CaseView;
import org.khet.procedure.StepStatus;
import org.khet.procedure.StepView;
import org.khet.security.Caller;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** All productions, and their way through the steps. */
@Component
public class Productions {

    private static final String WATCH_EVERY = "PT1M";

    private final Aggregates<Production> productions;
    private final CaseKeeper<Production> cases;

    Productions(MongoDatabase database, OutboxRelay relay, OfficeCalendar calendar, Clock clock) {
        this.productions = new Aggregates<>(database, "productions", Production.class, relay);
        productions.collection().createIndex(Indexes.ascending("snapshotId"));
        this.cases = new CaseKeeper<>(
                productions,
                new CaseKind<>(
                        "PRODUCTION",
                        Production::steps,
                        Production::withSteps,
                        Production::titleTh,
                        Production::areaCode,
                        Filters.ne("progress.status", ProductionStatus.FILED),
                        ReportingEvents.STEP_DUE_CHANGED,
                        ReportingEvents.STEP_OVERDUE),
                calendar,
                clock);
    }

    /** @throws org.khet.problem.ProblemException 404 where there is none within the caller's areas */
    public Production get(Caller caller, String id) {
        var production = get(id);
        caller.requireStaff();
        if (!caller.coversArea(production.areaCode())) {
            throw ProblemException.of(CommonProblems.NOT_FOUND)
                    .detail("ไม่พบรายงานนี้ในขอบเขตของท่าน", "No such production within your reach")
                    .build();
        }
        return production;
    }

    public Production get(String id) {
        return productions.get(id);
    }

    public Optional<Production> find(String id) {
        return productions.find(id);
    }

    /** Those of these ids that there are, in no order. */
    public List<Production> all(Collection<String> ids) {
        return productions.collection().find(Filters.in("_id", ids)).into(new ArrayList<>());
    }

    /** Titles of what was published from a snapshot, the oldest first. */
    List<String> publishedTitles(String snapshotId) {
        return published(List.of(snapshotId)).stream()
                .map(Production::titleTh)
                .distinct()
                .toList();
    }

    /** What was published from any of these snapshots, the oldest first. */
    public List<Production> published(Collection<String> snapshotIds) {
        return productions
                .collection()
                .find(Filters.in("snapshotId", snapshotIds))
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>())
                .stream()
                .filter(production -> production.progress().slug() != null)
                .toList();
    }

    /** A production with the step that is to be done next. */
    public record Open(Production production, StepView step) {}

    /** The office's own productions within reach that are not filed yet, the oldest first. */
    public List<Open> open(Caller caller) {
        var areas = caller.coversArea("*") ? Filters.empty() : Filters.in("areaCode", caller.areaCodes());
        var open = new ArrayList<Open>();
        for (var production : productions
                .collection()
                .find(and(Filters.ne("progress.status", ProductionStatus.FILED), eq("orderedBy", null), areas))
                .sort(Sorts.ascending("_id"))) {
            cases.view(production).steps().stream()
                    .filter(step -> step.status() == StepStatus.ACTIVE || step.status() == StepStatus.PAUSED)
                    .forEach(step -> open.add(new Open(production, step)));
        }
        return List.copyOf(open);
    }

    Page<Production> page(Caller caller, PageRequest asked) {
        var after = asked.after() == null ? Filters.empty() : lt("_id", asked.after());
        var areas = caller.coversArea("*") ? Filters.empty() : Filters.in("areaCode", caller.areaCodes());
        var found = productions
                .collection()
                .find(and(eq("orderedBy", null), areas, after))
                .sort(Sorts.descending("_id"))
                .limit(asked.fetch())
                .into(new ArrayList<>());
        return Page.of(found, asked, Production::id);
    }

    Production add(Production production, NewEvent... events) {
        return productions.insert(production, events);
    }

    CaseView steps(Production production) {
        return cases.view(production);
    }

    List<OpenStep> openSteps(Caller caller) {
        return cases.openSteps().stream()
                .filter(open -> caller.coversArea(get(open.caseId()).areaCode()))
                .toList();
    }

    Production complete(Caller caller, String id, int step, @Nullable String note) {
        return productions.mutate(id, production -> {
            ProductionSteps.requireMayComplete(caller, production, step);
            var stepped = cases.acted(
                    production, (steps, now, days) -> steps.complete(step, caller.subject(), note, now, days));
            return Change.of(
                    ProductionSteps.completed(stepped, step, caller.subject()),
                    cases.done(ReportingEvents.STEP_DONE, stepped, step));
        });
    }

    Production reject(Caller caller, String id, int step, String reason) {
        return productions.mutate(
                id,
                production -> Change.of(cases.acted(
                                production,
                                (steps, now, days) -> steps.reject(step, caller.subject(), reason, now, days))
                        .reopened()));
    }

    Production pause(Caller caller, String id, int step, String reason) {
        return cases.pause(id, step, caller.subject(), reason);
    }

    Production resume(Caller caller, String id, int step) {
        return cases.resume(id, step, caller.subject());
    }

    /** Completes step 6 of an approved production. */
    public Production publish(Caller caller, String id, String slug) {
        return productions.mutate(id, production -> {
            if (production.status() != ProductionStatus.APPROVED) {
                throw ProductionProblems.notApproved();
            }
            var stepped = cases.acted(
                    production,
                    (steps, now, days) -> steps.complete(ProductionSteps.PUBLISH, caller.subject(), slug, now, days));
            return Change.of(
                    stepped.published(slug), cases.done(ReportingEvents.STEP_DONE, stepped, ProductionSteps.PUBLISH));
        });
    }

    @Scheduled(fixedDelayString = WATCH_EVERY, initialDelayString = WATCH_EVERY)
    void watch() {
        cases.watch();
    }
}
