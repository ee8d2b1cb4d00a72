package org.khet.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.queries.QueryField;
import org.khet.reporting.queries.QueryFields;
import org.khet.reporting.queries.QuerySpec.Filter;
import org.khet.reporting.queries.QuerySpec.Operator;
import org.khet.reporting.reports.Block;
import org.khet.reporting.reports.Block.Head;
import org.khet.reporting.reports.Block.Kind;
import org.khet.reporting.reports.Measure;
import org.khet.reporting.reports.ReportDefinition;

/**
 * One column of a definition, its heads spelled out.
 *
 * @param head null where the measure stands alone
 * @param filters those of the head and of the measure
 */
record PlannedColumn(String key, Block block, @Nullable Head head, Measure measure, List<Filter> filters) {

    private static final String NOTHING = "NONE";

    /** @param fields whose values make the heads of a block that has one for each */
    static List<PlannedColumn> of(ReportDefinition report, QueryFields fields) {
        var columns = new ArrayList<PlannedColumn>();
        for (var block : report.columns()) {
            var heads = heads(block, fields);
            if (heads.isEmpty()) {
                block.measures()
                        .forEach(measure ->
                                columns.add(new PlannedColumn(measure.key(), block, null, measure, measure.filters())));
            }
            for (var head : heads) {
                for (var measure : block.measures()) {
                    columns.add(new PlannedColumn(
                            head.key() + "-" + measure.key(),
                            block,
                            head,
                            measure,
                            Stream.concat(narrowing(block, head), measure.filters().stream())
                                    .toList()));
                }
            }
        }
        return List.copyOf(columns);
    }

    private static List<Head> heads(Block block, QueryFields fields) {
        var field = block.field();
        if (!block.ofEach() || field == null) {
            return block.heads();
        }
        var heads = new ArrayList<Head>();
        fields.find(field).map(QueryField::values).orElse(List.of()).forEach(value -> {
            var key = value.code().matches("[A-Za-z0-9]{1,12}") ? value.code() : "V" + (heads.size() + 1);
            heads.add(new Head(key, value.labelTh(), value.labelEn(), Kind.PART, List.of(value.code())));
        });
        heads.add(new Head(NOTHING, "ไม่ระบุ", "Not said", Kind.PART, List.of()));
        heads.addAll(block.heads());
        return List.copyOf(heads);
    }

    private static Stream<Filter> narrowing(Block block, Head head) {
        var field = block.field();
        if (field == null) {
            return Stream.empty();
        }
        if (block.ofEach() && head.key().equals(NOTHING) && head.values().isEmpty()) {
            return Stream.of(new Filter(field, Operator.EMPTY, List.of()));
        }
        return head.values().isEmpty() ? Stream.empty() : Stream.of(new Filter(field, Operator.IN, head.values()));
    }

    boolean isIndicator() {
        return measure.kind() == Measure.Kind.INDICATOR;
    }

    Kind kind() {
        return head == null ? Kind.PART : head.kindOrPart();
    }

    int decimals() {
        return Objects.requireNonNullElse(
                measure.decimals(),
                switch (measure.kind()) {
                    case COUNT, DISTINCT, SCHOOLS, SUM -> 0;
                    case AVERAGE, INDICATOR -> 2;
                });
    }

    ReportTable.Column column() {
        var headsTh = new ArrayList<String>();
        var headsEn = new ArrayList<String>();
        var blockTh = block.titleTh();
        if (blockTh != null) {
            headsTh.add(blockTh);
            headsEn.add(Objects.requireNonNullElse(block.titleEn(), blockTh));
        }
        if (head != null) {
            headsTh.add(head.titleTh());
            headsEn.add(head.titleEn());
        }
        var groupTh = headsTh.isEmpty() ? "" : headsTh.getLast();
        var groupEn = headsEn.isEmpty() ? "" : headsEn.getLast();
        headsTh.add(measure.titleTh());
        headsEn.add(measure.titleEn());
        return new ReportTable.Column(
                key,
                List.copyOf(headsTh),
                List.copyOf(headsEn),
                groupTh,
                groupEn,
                String.join(" ", headsTh),
                String.join(" ", headsEn),
                ReportTable.Sum.valueOf(kind().name()),
                decimals());
    }
}
