package org.khet.collection.findings;

import org.khet.rules.checking.Finding;

/**
 * A finding that is not named yet.
 *
 * @param recordKey the key value of the record it is about; blank where it has none
 */
public record Found(Finding finding, String recordKey) implements Storable {
    @Override
    public StoredFinding named(FindingIds ids) {
        return new StoredFinding(
                id(ids),
                finding.row(),
                finding.field(),
                finding.titleTh(),
                finding.code(),
                finding.severity(),
                finding.value(),
                finding.messageTh(),
                finding.messageEn(),
                finding.cureTh(),
                finding.cureEn());
    }

    public String id(FindingIds ids) {
        return ids.id(finding.code(), recordKey, finding.row(), finding.field());
    }
}
