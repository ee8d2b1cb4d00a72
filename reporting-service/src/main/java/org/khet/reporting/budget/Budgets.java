package org.khet.reporting.budget;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.reporting.inputs.InputTables;
import org.khet.reporting.productions.ProductionStatus;
import org.khet.reporting.productions.Productions;
import org.khet.reporting.snapshots.Snapshots;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** All budgets that were reckoned, each school's lines with them. */
@Component
class Budgets {

    private final MongoCollection<Budget> budgets;
    private final MongoCollection<SchoolBudget> schools;
    private final Snapshots snapshots;
    private final PupilCounts counts;
    private final InputTables tables;
    private final Productions productions;
    private final BudgetProduction production;
    private final Clock clock;

    Budgets(
            MongoDatabase database,
            Snapshots snapshots,
            PupilCounts counts,
            InputTables tables,
            Productions productions,
            BudgetProduction production,
            Clock clock) {
        this.budgets = database.getCollection("budgets", Budget.class);
        this.schools = database.getCollection("budget_schools", SchoolBudget.class);
        this.snapshots = snapshots;
        this.counts = counts;
        this.tables = tables;
        this.productions = productions;
        this.production = production;
        this.clock = clock;
        schools.createIndex(Indexes.ascending("budgetId"));
        schools.createIndex(Indexes.ascending("schoolCode"));
    }

    /** Works it out without keeping it. */
    Reckoned reckon(Caller caller, String id, WantedBudget wanted) {
        var snapshot = snapshots.get(wanted.snapshotId(), caller::coversArea);
        var sheets = new Reckoning.Sheets(sheet("rates"), sheet("lunch-rates"), sheet("top-ups"), sheet("school-days"));
        var reckoning = new Reckoning(wanted.fiscalYear(), wanted.term(), wanted.wantedItems(), sheets);
        var pupils = counts.of(snapshot);
        var reckoned = snapshot.members().stream()
                .map(member -> {
                    var ofSchool = pupils.getOrDefault(member.schoolCode(), Map.of());
                    var lines = reckoning.lines(ofSchool);
                    return new SchoolBudget(
                            SchoolBudget.idOf(id, member.schoolCode()),
                            id,
                            member.schoolCode(),
                            member.schoolNameTh(),
                            member.districtTh(),
                            ofSchool.values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum(),
                            SchoolBudget.sum(lines),
                            lines);
                })
                .toList();
        return new Reckoned(
                snapshot,
                reckoned,
                List.copyOf(reckoning.missing()),
                List.of(
                        sheets.rates().reference(),
                        sheets.lunch().reference(),
                        sheets.topUps().reference(),
                        sheets.schoolDays().reference()));
    }

    /** @throws org.khet.problem.ProblemException 422 where the tables lack something */
    Budget make(Caller caller, String id, WantedBudget wanted) {
        var reckoned = reckon(caller, id, wanted);
        if (!reckoned.missing().isEmpty()) {
            throw BudgetProblems.missing(reckoned.missing());
        }
        var budget = new Budget(
                id,
                reckoned.snapshot().id(),
                reckoned.snapshot().members().getFirst().areaCode(),
                wanted.fiscalYear(),
                wanted.term(),
                wanted.wantedItems(),
                reckoned.tables(),
                reckoned.schools().size(),
                reckoned.pupils(),
                reckoned.byItem().entrySet().stream()
                        .map(sum -> new Budget.ItemSum(sum.getKey(), sum.getValue()))
                        .toList(),
                reckoned.total(),
                reckoned.unconfirmed(),
                caller.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        // The production comes last: what it leads to is there already.
        schools.insertMany(reckoned.schools());
        budgets.insertOne(budget);
        production.make(caller, budget, reckoned);
        return budget;
    }

    Page<Budget> page(Caller caller, PageRequest asked) {
        var after = asked.after() == null ? Filters.empty() : lt("_id", asked.after());
        var areas = caller.coversArea("*") ? Filters.empty() : Filters.in("areaCode", caller.areaCodes());
        var found = budgets.find(and(areas, after))
                .sort(Sorts.descending("_id"))
                .limit(asked.fetch())
                .into(new ArrayList<>());
        return Page.of(found, asked, Budget::id);
    }

    /** @throws org.khet.problem.ProblemException 404 where there is none within the caller's areas */
    Budget get(Caller caller, String id) {
        var found = budgets.find(eq("_id", id)).first();
        if (found == null || !caller.coversArea(found.areaCode())) {
            throw BudgetProblems.notFound();
        }
        return found;
    }

    /** In the order of school codes. */
    Page<SchoolBudget> schools(Budget budget, PageRequest asked) {
        var after = asked.after() == null ? Filters.empty() : gt("schoolCode", asked.after());
        var found = schools.find(and(eq("budgetId", budget.id()), after))
                .sort(Sorts.ascending("schoolCode"))
                .limit(asked.fetch())
                .into(new ArrayList<>());
        return Page.of(found, asked, SchoolBudget::schoolCode);
    }

    /** One school's part with the budget that it belongs to. */
    record Part(Budget budget, SchoolBudget school) {}

    /**
     * The newest part of a school that the caller may read: staff any, its own people those that are published.
     *
     * @param budgetId of one budget, or empty for the newest
     * @throws org.khet.problem.ProblemException 404 where there is none
     */
    Part ofSchool(Caller caller, String schoolCode, Optional<String> budgetId) {
        return schools
                .find(budgetId.map(id -> eq("_id", SchoolBudget.idOf(id, schoolCode)))
                        .orElseGet(() -> eq("schoolCode", schoolCode)))
                .sort(Sorts.descending("budgetId"))
                .into(new ArrayList<>())
                .stream()
                .flatMap(school -> Optional.ofNullable(
                        budgets.find(eq("_id", school.budgetId())).first())
                        .map(budget -> new Part(budget, school))
                        .stream())
                .filter(part -> mayRead(caller, part))
                .findFirst()
                .orElseThrow(BudgetProblems::notFound);
    }

    private boolean mayRead(Caller caller, Part part) {
        return caller.coversArea(part.budget().areaCode())
                || (part.school().schoolCode().equals(caller.schoolCode()) && published(part.budget()));
    }

    private boolean published(Budget budget) {
        return productions
                .find(budget.id())
                .filter(made -> made.status() == ProductionStatus.PUBLISHED || made.status() == ProductionStatus.FILED)
                .isPresent();
    }

    private Sheet sheet(String code) {
        var edition = tables.get(code);
        boolean reckons = !code.equals("school-days");
        boolean sized = code.equals("lunch-rates") || code.equals("top-ups");
        return new Sheet(
                edition.reference(),
                edition.rows(),
                !reckons || tables.setting(edition, "split").equals("DAYS"),
                reckons && tables.setting(edition, "rounding").equals("BAHT") ? 0 : 2,
                sized && tables.setting(edition, "size").equals("ALL"));
    }
}
