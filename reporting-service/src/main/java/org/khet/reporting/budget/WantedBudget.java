package org.khet.reporting.budget;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param fiscalYear of the Buddhist era, for example 2569
 * @param term 1 or 2, null for the whole year
 * @param items item codes of the rates, {@code LUNCH}, {@code TOP-UP}; null for all that the cited sources name
 */
record WantedBudget(
        @NotBlank String snapshotId,
        @NotNull @Min(2500) @Max(2650) Integer fiscalYear,
        @Nullable @Min(1) @Max(2) Integer term,
        @Nullable @Size(min = 1, max = 30) List<@NotBlank @Size(max = 100) String> items) {

    private static final List<String> USUAL =
            List.of("TEACHING", "ACTIVITIES", "UNIFORM", "EQUIPMENT", "TEXTBOOKS", Reckoning.LUNCH, Reckoning.TOP_UP);

    List<String> wantedItems() {
        return items == null ? USUAL : items.stream().distinct().toList();
    }
}
