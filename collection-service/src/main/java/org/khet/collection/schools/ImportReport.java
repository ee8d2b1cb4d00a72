package org.khet.collection.schools;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param rejectedCount rows refused; {@code rejected} names the first {@link RegistryImport#NAMED} of them
 */
record ImportReport(int created, int updated, int unchanged, int rejectedCount, List<RejectedRow> rejected) {

    /**
     * A row that was refused.
     *
     * @param row its line in the file, counted from 1
     * @param code as far as it could be read
     */
    record RejectedRow(int row, @Nullable String code, String messageTh, String messageEn) {}
}
