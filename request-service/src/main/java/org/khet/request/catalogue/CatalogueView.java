package org.khet.request.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.request.catalogue.CatalogueItem.DataClass;
import org.khet.request.catalogue.CatalogueItem.Format;

/** An item as the interface shows it. */
record CatalogueView(
        String code,
        long version,
        String titleTh,
        String titleEn,
        @Nullable String reportCode,
        String dataSetCode,
        List<String> fields,
        List<String> breakdowns,
        DataClass dataClass,
        List<Format> formats,
        String purposeTh,
        boolean publishedTable,
        @Nullable Integer retentionYears,
        boolean offered,
        Instant changedAt) {

    static CatalogueView of(CatalogueItem item) {
        return new CatalogueView(
                item.id(),
                item.version(),
                item.titleTh(),
                item.titleEn(),
                item.reportCode(),
                item.dataSetCode(),
                item.fields(),
                item.breakdowns(),
                item.dataClass(),
                item.formats(),
                item.purposeTh(),
                item.publishedTable(),
                item.retentionYears(),
                item.offered(),
                item.changedAt());
    }
}
