package org.khet.reporting.budget;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Ids;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.reporting.budget.BudgetViews.Check;
import org.khet.reporting.budget.BudgetViews.Explanation;
import org.khet.reporting.budget.BudgetViews.Row;
import org.khet.reporting.budget.BudgetViews.Summary;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Per-head budgets over HTTP. */
@RestController
@RequestMapping("/api/reporting/budget")
class BudgetController {

    private final Budgets budgets;
    private final BudgetNames names;
    private final AuditTrail audit;

    BudgetController(Budgets budgets, BudgetNames names, AuditTrail audit) {
        this.budgets = budgets;
        this.names = names;
        this.audit = audit;
    }

    @GetMapping
    Page<Summary> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        caller.requireStaff();
        return budgets.page(caller, PageRequest.of(limit, cursor)).map(Summary::of);
    }

    /** Says what is missing before anything is made. */
    @PostMapping("/check")
    Check check(Caller caller, @Valid @RequestBody WantedBudget wanted) {
        caller.requireRole(Role.ANALYST, Role.DATA_OFFICER);
        return Check.of(budgets.reckon(caller, "", wanted));
    }

    /** Makes the budget and its production, which goes the way of every report. */
    @PostMapping
    ResponseEntity<Summary> make(Caller caller, @Valid @RequestBody WantedBudget wanted) {
        caller.requireRole(Role.ANALYST, Role.DATA_OFFICER);
        var budget = budgets.make(caller, Ids.newId(), wanted);
        audit.record(
                caller,
                "budget-made",
                budget.id(),
                Map.of(
                        "fiscalYear",
                        Integer.toString(budget.fiscalYear()),
                        "tables",
                        String.join(" ", budget.tables())));
        return ResponseEntity.created(URI.create("/api/reporting/budget/" + budget.id()))
                .body(Summary.of(budget));
    }

    @GetMapping("/{id}")
    Summary one(Caller caller, @PathVariable String id) {
        caller.requireStaff();
        return Summary.of(budgets.get(caller, id));
    }

    /** What each school gets, in the order of their codes. */
    @GetMapping("/{id}/schools")
    Page<Row> schools(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        caller.requireStaff();
        return budgets.schools(budgets.get(caller, id), PageRequest.of(limit, cursor))
                .map(Row::of);
    }

    /** What one school gets and why; its own people read it once it is published. */
    @GetMapping("/schools/{schoolCode}")
    Explanation school(
            Caller caller, @PathVariable String schoolCode, @RequestParam(required = false) @Nullable String budgetId) {
        return Explanation.of(budgets.ofSchool(caller, schoolCode, Optional.ofNullable(budgetId)), names);
    }
}
