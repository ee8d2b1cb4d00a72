package org.khet.collection.findings;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.rules.dataset.Severity;

/**
 * A finding as it is kept.
 *
 * @param id the same for the same rule, record and field in every version, so that an explanation lives on
 * @param row of the file, counted from 1; 0 is the file as a whole
 * @param value as in the file, unmasked: never shown as it is
 */
public record StoredFinding(
        String id,
        int row,
        String field,
        String titleTh,
        String code,
        Severity severity,
        String value,
        String messageTh,
        String messageEn,
        String cureTh,
        String cureEn)
        implements Storable {
    static final int CELLS = 11;

    @Override
    public StoredFinding named(FindingIds ids) {
        return this;
    }

    public List<@Nullable String> toCells() {
        return Arrays.asList(
                id,
                Integer.toString(row),
                field,
                titleTh,
                code,
                severity.name(),
                value,
                messageTh,
                messageEn,
                cureTh,
                cureEn);
    }

    static StoredFinding of(List<@Nullable String> cells) {
        return new StoredFinding(
                text(cells, 0),
                Integer.parseInt(text(cells, 1)),
                text(cells, 2),
                text(cells, 3),
                text(cells, 4),
                Severity.valueOf(text(cells, 5)),
                text(cells, 6),
                text(cells, 7),
                text(cells, 8),
                text(cells, 9),
                text(cells, 10));
    }

    private static String text(List<@Nullable String> cells, int at) {
        var cell = cells.get(at);
        return cell == null ? "" : cell;
    }
}
