package org.khet.request.production;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table as staff put it together; reporting-service says what each word may be.
 *
 * @param fields the columns of a list
 * @param measures with neither these nor {@code groupBy} it is a list of rows
 */
public record QuerySpec(
        @NotBlank @Size(max = 64) String collectionId,
        @NotNull @Size(max = 60) List<@NotBlank @Size(max = 60) String> fields,
        @NotNull @Size(max = 30) List<@NotNull @Valid Filter> filters,
        @NotNull @Size(max = 6) List<@NotBlank @Size(max = 60) String> groupBy,
        @NotNull @Size(max = 12) List<@NotNull @Valid Measure> measures,
        @Nullable @Valid Layout layout,
        @Nullable @Valid Privacy privacy) {

    /** Rows that are wanted. */
    public record Filter(
            @NotBlank @Size(max = 60) String field,
            @NotBlank @Size(max = 30) String operator,
            @NotNull @Size(max = 200) List<@NotNull @Size(max = 200) String> values) {}

    /** Something counted or reckoned. */
    public record Measure(
            @NotNull Kind kind, @Nullable @Size(max = 60) String field) {}

    /** How it is reckoned. */
    public enum Kind {
        COUNT,
        SUM,
        AVERAGE,
        MIN,
        MAX
    }

    /**
     * How it looks on paper.
     *
     * @param across one of {@code groupBy} whose values become columns; null for none
     */
    public record Layout(
            @Nullable @Size(max = 300) String titleTh,
            @Nullable @Size(max = 20) String orientation,
            @Nullable Boolean totals,
            @Nullable @Size(max = 60) String across) {}

    /**
     * @param smallCell counts below it are not shown; null for the office's bound
     * @param unmasked fields shown whole, which needs an approval
     */
    public record Privacy(
            @Nullable @Min(1) @Max(1000) Integer smallCell,
            @NotNull @Size(max = 60) List<@NotBlank @Size(max = 60) String> unmasked) {}

    boolean counts() {
        return !measures.isEmpty() || !groupBy.isEmpty();
    }

    List<String> unmasked() {
        return privacy == null ? List.of() : privacy.unmasked();
    }

    @Nullable
    Integer smallCell() {
        return privacy == null ? null : privacy.smallCell();
    }

    /** Every field whose content can be told from the table. */
    Set<String> shown() {
        var all = new LinkedHashSet<String>(groupBy);
        if (!counts()) {
            all.addAll(fields);
        }
        measures.stream().map(Measure::field).forEach(field -> {
            if (field != null) {
                all.add(field);
            }
        });
        all.addAll(unmasked());
        return all;
    }

    /** Every field the table is made of: what is filtered by can be told from it as well. */
    Set<String> read() {
        var all = shown();
        filters.forEach(filter -> all.add(filter.field()));
        return all;
    }

    QuerySpec withSmallCell(int bound) {
        return new QuerySpec(collectionId, fields, filters, groupBy, measures, layout, new Privacy(bound, unmasked()));
    }
}
