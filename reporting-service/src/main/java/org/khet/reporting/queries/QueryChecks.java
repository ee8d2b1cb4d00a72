package org.khet.reporting.queries;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.khet.problem.FieldProblem;
import org.khet.reporting.queries.QuerySpec.Measure;
import org.khet.reporting.queries.QuerySpec.MeasureKind;

/** Tells what of a query cannot be, each with its place and its cure. What passes names fields and nothing else. */
final class QueryChecks {

    static final int MOST_FIELDS = 60;
    static final int MOST_FILTERS = 20;
    static final int MOST_GROUPS = 4;
    static final int MOST_MEASURES = 10;
    private static final int LONGEST_TITLE = 200;

    private final QuerySpec spec;
    private final QueryFields fields;
    private final int leastSmallCell;
    private final List<FieldProblem> problems = new ArrayList<>();

    private QueryChecks(QuerySpec spec, QueryFields fields, int leastSmallCell) {
        this.spec = spec;
        this.fields = fields;
        this.leastSmallCell = leastSmallCell;
    }

    /** @param leastSmallCell no query about people may show smaller counts */
    static List<FieldProblem> of(QuerySpec spec, QueryFields fields, int leastSmallCell) {
        var checks = new QueryChecks(spec, fields, leastSmallCell);
        checks.shape();
        checks.names("fields", spec.fields(), MOST_FIELDS);
        checks.names("groupBy", spec.groupBy(), MOST_GROUPS);
        checks.filters();
        checks.measures();
        checks.layout();
        checks.privacy();
        return List.copyOf(checks.problems);
    }

    private void shape() {
        if (!spec.aggregated() && spec.fields().isEmpty()) {
            add("fields", "เลือกช่องข้อมูลหรือตัวเลขอย่างน้อยหนึ่งอย่าง", "Choose at least one field or measure");
        }
        if (spec.aggregated() && !spec.groupBy().containsAll(spec.fields())) {
            add(
                    "fields",
                    "ตารางตัวเลขแสดงเฉพาะช่องใน groupBy เอาช่องอื่นออก",
                    "A table of figures shows the fields of groupBy alone; remove the others");
        }
    }

    private void names(String place, List<String> names, int most) {
        most(place, names.size(), most);
        var seen = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            var at = place + "[" + i + "]";
            known(at, names.get(i));
            if (!seen.add(names.get(i))) {
                add(at, "ซ้ำกับช่องก่อนหน้า", "This field is named twice");
            }
        }
    }

    private void filters() {
        most("filters", spec.filters().size(), MOST_FILTERS);
        for (int i = 0; i < spec.filters().size(); i++) {
            var filter = spec.filters().get(i);
            var at = "filters[" + i + "]";
            known(at + ".field", filter.field())
                    .ifPresent(field -> problems.addAll(FilterChecks.of(at, filter, field)));
        }
    }

    private void measures() {
        most("measures", spec.measures().size(), MOST_MEASURES);
        for (int i = 0; i < spec.measures().size(); i++) {
            var measure = spec.measures().get(i);
            var at = "measures[" + i + "].field";
            var name = measure.field();
            if (name == null) {
                if (measure.kind() != MeasureKind.COUNT) {
                    add(at, "เลือกช่องข้อมูลที่จะคำนวณ", "Choose the field to work with");
                }
            } else {
                known(at, name).ifPresent(field -> measure(at, measure, field));
            }
        }
    }

    private void measure(String at, Measure measure, QueryField field) {
        boolean extreme = measure.kind() == MeasureKind.MIN || measure.kind() == MeasureKind.MAX;
        boolean fits = measure.kind() == MeasureKind.COUNT || field.numeric() || extreme && field.ordered();
        if (!fits) {
            add(at, "คำนวณกับข้อความไม่ได้ ใช้ COUNT แทน", "Texts cannot be worked with; use COUNT");
        } else if (extreme
                && fields.aboutPeople()
                && field.restricted()
                && !spec.privacy().unmasked().contains(field.code())) {
            add(
                    at,
                    "ค่าต่ำสุดและสูงสุดเป็นข้อมูลของคนเดียว ใช้ AVERAGE หรือขออนุมัติให้เปิดเผยช่องนี้",
                    "The least and the most are one person's own; use AVERAGE, or have the field approved");
        }
    }

    private void layout() {
        var across = spec.layout().across();
        if (across != null && !spec.groupBy().contains(across)) {
            add("layout.across", "ต้องเป็นช่องหนึ่งใน groupBy", "Must be one of groupBy");
        }
        var title = spec.layout().titleTh();
        if (title != null && title.length() > LONGEST_TITLE) {
            add(
                    "layout.titleTh",
                    "ยาวไม่เกิน " + LONGEST_TITLE + " ตัวอักษร",
                    "At most " + LONGEST_TITLE + " characters");
        }
    }

    private void privacy() {
        var smallCell = spec.privacy().smallCell();
        int least = fields.aboutPeople() ? leastSmallCell : 1;
        if (smallCell != null && (smallCell < least || smallCell > 1_000)) {
            add(
                    "privacy.smallCell",
                    "ต้องอยู่ระหว่าง " + least + " ถึง 1000",
                    "Must be between " + least + " and 1000");
        }
        for (int i = 0; i < spec.privacy().unmasked().size(); i++) {
            known("privacy.unmasked[" + i + "]", spec.privacy().unmasked().get(i));
        }
    }

    private Optional<QueryField> known(String at, String name) {
        var found = fields.find(name);
        if (found.isEmpty()) {
            add(at, "ไม่มีช่องข้อมูลนี้ในชุดข้อมูล", "The data has no such field");
        }
        return found;
    }

    private void most(String at, int given, int most) {
        if (given > most) {
            add(at, "มีได้ไม่เกิน " + most + " รายการ", "At most " + most);
        }
    }

    private void add(String at, String th, String en) {
        problems.add(new FieldProblem(at, null, th, en));
    }
}
