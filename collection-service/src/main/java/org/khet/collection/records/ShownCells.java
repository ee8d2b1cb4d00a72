package org.khet.collection.records;

import org.jspecify.annotations.Nullable;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.text.Masking;
import org.khet.rules.text.ThaiId;

/** How cells of one data set are shown: everything that is, or is meant to be, a citizen ID is masked. */
public final class ShownCells {
    private final DataSet dataSet;

    public ShownCells(DataSet dataSet) {
        this.dataSet = dataSet;
    }

    public @Nullable String of(String field, @Nullable String cell) {
        if (cell == null) {
            return null;
        }
        var personalKey = dataSet.keyFields().contains(field)
                && dataSet.findField(field)
                        .map(named -> named.dataClass().masked())
                        .orElse(true);
        return switch (ThaiId.kind(cell.strip())) {
            case THAI, G_CODE -> Masking.maskId(cell.strip());
            case DAMAGED -> cell;
            case OTHER -> personalKey ? Masking.maskId(cell.strip()) : cell;
        };
    }
}
