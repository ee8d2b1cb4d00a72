package org.khet.request.offering;

import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A publication as far as it has to be found.
 *
 * @param slug its address below {@code /public/}
 * @param edition the newest one known
 * @param referenceDate the day of which its figures are
 */
public record PublishedReport(
        @BsonId String slug,
        String titleTh,
        int edition,
        @Nullable String collectionTitleTh,
        @Nullable LocalDate referenceDate) {}
