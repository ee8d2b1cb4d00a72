package org.khet.reporting.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.figures.ReportTable.Weight;
import org.khet.reporting.figures.RowPlan.Head;
import org.khet.reporting.queries.QueryField;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.reports.Rows.Level;
import org.khet.reporting.reports.Rows.Subtotal;

/** Lays out the rows of a table. */
final class RowPlans {

    private static final String DISTRICT = "district-";
    private static final String NETWORK = "network-";
    private static final String NOTHING = "none";
    private static final String NOBODY = "";

    private final ReportDefinition report;
    private final Schools schools;
    private final List<Head> heads = new ArrayList<>();
    private final Map<Integer, List<Integer>> ofSchool = new HashMap<>();

    private RowPlans(ReportDefinition report, Schools schools) {
        this.report = report;
        this.schools = schools;
    }

    /**
     * @param passes of all snapshots, that of the report first
     * @param bands of schools by size; their schools by place
     */
    static RowPlan of(
            ReportDefinition report, Schools schools, List<Pass> passes, Map<Consulted.Band, List<Integer>> bands) {
        var plans = new RowPlans(report, schools);
        return switch (report.rows().by()) {
            case SCHOOL -> plans.bySchool();
            case DISTRICT -> plans.byDistrict();
            case VALUE -> plans.byValue(passes);
            case FILTER -> FilterRows.of(report.rows(), passes.getFirst().fields());
            case BAND -> plans.byBand(bands);
            case YEAR -> plans.byYear(passes.getFirst().snapshot().schoolYear());
        };
    }

    private RowPlan bySchool() {
        boolean byNetwork = report.rows().subtotal() == Subtotal.NETWORK;
        var groups = byNetwork ? schools.byNetwork() : schools.byDistrict();
        boolean grouped = report.rows().subtotal() != null && !groups.keySet().equals(Set.of(NOBODY));
        if (!grouped) {
            IntStream.range(0, schools.members().size()).forEach(this::school);
            return withSchools("โรงเรียน", "School");
        }
        var subtotals = new ArrayList<Integer>();
        groups.forEach((group, within) -> {
            int from = heads.size();
            within.forEach(this::school);
            subtotals.add(heads.size());
            var parts = IntStream.range(from, heads.size()).boxed().toList();
            if (byNetwork) {
                network(group, within, parts);
            } else {
                district(group, within, "รวม", Weight.SUBTOTAL, parts);
            }
        });
        return withSchools("โรงเรียน", "School", subtotals);
    }

    private void school(int place) {
        var member = schools.members().get(place);
        add(new Head(
                member.schoolCode(),
                member.schoolNameTh(),
                member.schoolNameTh(),
                member.districtTh(),
                report.rows().subtotal() == Subtotal.NETWORK ? member.networkTh() : null,
                Weight.PLAIN,
                List.of(),
                List.of(place)));
    }

    private RowPlan byDistrict() {
        schools.byDistrict().forEach((district, within) -> district(district, within, "", Weight.PLAIN, List.of()));
        return withSchools("อำเภอ", "District");
    }

    private void district(String name, List<Integer> within, String before, Weight weight, List<Integer> parts) {
        var known = name.equals(Schools.NO_DISTRICT) ? "(ไม่ทราบอำเภอ)" : name;
        add(new Head(
                key(DISTRICT + (name.isEmpty() ? NOTHING : name)),
                (before + known).strip(),
                before.isEmpty() ? known : "Total of " + known,
                name.isEmpty() ? null : name,
                null,
                weight,
                parts,
                within));
    }

    private void network(String name, List<Integer> within, List<Integer> parts) {
        var known = name.isEmpty() ? "(ไม่ทราบเครือข่าย)" : name;
        add(new Head(
                key(NETWORK + (name.isEmpty() ? NOTHING : name)),
                "รวม" + known,
                "Total of " + known,
                null,
                name.isEmpty() ? null : name,
                Weight.SUBTOTAL,
                parts,
                within));
    }

    private RowPlan byBand(Map<Consulted.Band, List<Integer>> bands) {
        bands.forEach((band, within) ->
                add(new Head(band.key(), band.labelTh(), band.labelEn(), null, null, Weight.PLAIN, List.of(), within)));
        return withSchools("ขนาดโรงเรียน", "Size of school");
    }

    private RowPlan byYear(int last) {
        int years = report.rows().howManyYears();
        for (int year = last - years + 1; year <= last; year++) {
            var said = Integer.toString(year);
            heads.add(new Head(said, said, said, null, null, Weight.PLAIN, List.of(), null));
        }
        return new RowPlan("ปีการศึกษา", "School year", List.copyOf(heads), null, null, true);
    }

    private void add(Head head) {
        var within = head.schools();
        if (within != null) {
            within.forEach(place ->
                    ofSchool.computeIfAbsent(place, one -> new ArrayList<>()).add(heads.size()));
        }
        heads.add(head);
    }

    private RowPlan withSchools(String labelTh, String labelEn) {
        return withSchools(
                labelTh, labelEn, IntStream.range(0, heads.size()).boxed().toList());
    }

    private RowPlan withSchools(String labelTh, String labelEn, List<Integer> parts) {
        var all = IntStream.range(0, schools.members().size()).boxed().toList();
        if (report.rows().withTotal()) {
            add(total(parts, all));
        }
        var bySchool = new int[all.size()][];
        for (int place : all) {
            bySchool[place] = ofSchool.getOrDefault(place, List.of()).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return new RowPlan(labelTh, labelEn, List.copyOf(heads), bySchool, null, false);
    }

    static Head total(List<Integer> parts, @Nullable List<Integer> all) {
        return new Head(ReportTable.TOTAL, "รวมทั้งสิ้น", "Total", null, null, Weight.TOTAL, parts, all);
    }

    private RowPlan byValue(List<Pass> passes) {
        var code = report.rows().field() == null ? "" : report.rows().field();
        var field = passes.getFirst().fields().find(code).orElseThrow(FigureProblems::otherData);
        var values = values(field, code, passes);
        var rowsOf = new LinkedHashMap<String, List<Integer>>();
        var summed = new ArrayList<Integer>();
        for (var level : report.rows().levels()) {
            int from = heads.size();
            level.values().stream().filter(values::remove).forEach(value -> value(field, value, rowsOf));
            var parts = IntStream.range(from, heads.size()).boxed().toList();
            subtotal(level, parts, rowsOf);
            summed.addAll(parts.isEmpty() ? List.of() : List.of(heads.size() - 1));
        }
        for (var value : values) {
            summed.add(heads.size());
            value(field, value, rowsOf);
        }
        if (report.rows().withTotal()) {
            rowsOf.values().forEach(rows -> rows.add(heads.size()));
            heads.add(total(summed, null));
        }
        return new RowPlan(
                field.labelTh(),
                field.labelEn(),
                List.copyOf(heads),
                null,
                (dimensions, combination) -> {
                    var value = combination[dimensions.place(code).orElseThrow()];
                    return rowsOf.getOrDefault(value == null ? "" : value, List.of()).stream()
                            .mapToInt(Integer::intValue)
                            .toArray();
                },
                false);
    }

    /** Those of the code list and of the levels in their order, then what else the data has; what is absent comes last. */
    private List<String> values(QueryField field, String code, List<Pass> passes) {
        var known = new ArrayList<String>();
        report.rows().levels().forEach(level -> known.addAll(level.values()));
        field.values().stream()
                .map(value -> value.code())
                .filter(value -> !known.contains(value))
                .forEach(known::add);
        Comparator<String> absentLast = Comparator.comparing(String::isEmpty);
        var usual = field.numeric()
                ? Comparator.<String, java.math.BigDecimal>comparing(java.math.BigDecimal::new)
                : Comparator.<String>naturalOrder();
        var found = new TreeSet<String>(
                absentLast.thenComparing((a, b) -> a.isEmpty() || b.isEmpty() ? 0 : usual.compare(a, b)));
        for (var pass : passes) {
            for (var part : pass.parts()) {
                part.dimensions()
                        .place(code)
                        .ifPresent(place -> part.cube()
                                .combinations()
                                .forEach(one -> found.add(one[place] == null ? "" : one[place])));
            }
        }
        found.removeAll(known);
        known.addAll(found);
        return known;
    }

    private void value(QueryField field, String value, Map<String, List<Integer>> rowsOf) {
        var label =
                field.values().stream().filter(one -> one.code().equals(value)).findFirst();
        rowsOf.computeIfAbsent(value, one -> new ArrayList<>()).add(heads.size());
        heads.add(new Head(
                value.isEmpty() ? NOTHING : key(value),
                value.isEmpty() ? "(ไม่ระบุ)" : label.map(one -> one.labelTh()).orElse(value),
                value.isEmpty() ? "(not said)" : label.map(one -> one.labelEn()).orElse(value),
                null,
                null,
                Weight.PLAIN,
                List.of(),
                null));
    }

    private void subtotal(Level level, List<Integer> parts, Map<String, List<Integer>> rowsOf) {
        if (parts.isEmpty()) {
            return;
        }
        level.values()
                .forEach(value -> rowsOf.getOrDefault(value, new ArrayList<>()).add(heads.size()));
        heads.add(new Head(level.key(), level.titleTh(), level.titleEn(), null, null, Weight.SUBTOTAL, parts, null));
    }

    /** Fit for an address: a key names a figure there. */
    private static String key(String text) {
        return text.replaceAll("[~/\\\\%;?#\\s]+", "_");
    }
}
