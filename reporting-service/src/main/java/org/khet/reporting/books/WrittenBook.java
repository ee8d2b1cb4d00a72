package org.khet.reporting.books;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.books.StatisticsBook.Contents;
import org.khet.reporting.books.StatisticsBook.Entry;

/** A book as it is sent to be stored. */
record WrittenBook(
        @NotBlank @Size(max = 200) String titleTh,
        @Min(2400) @Max(2700) int schoolYear,
        @Nullable @Size(max = 8) List<@NotBlank @Size(max = 200) String> coverTh,
        @Nullable @Size(max = 40) List<@NotBlank @Size(max = 4000) String> prefaceTh,
        @Nullable @Size(max = 40) List<@NotBlank @Size(max = 4000) String> notesTh,
        @NotEmpty @Size(max = 80) List<@Valid WrittenEntry> entries) {

    /** One chapter: {@code productionId}, or {@code reportCode} with {@code snapshotId} for a draft. */
    record WrittenEntry(
            @Nullable @Size(max = 60) String productionId,
            @Nullable @Size(max = 80) String reportCode,
            @Nullable @Size(max = 60) String snapshotId,
            @Nullable @Size(max = 200) String titleTh) {

        Entry entry() {
            return new Entry(productionId, reportCode, snapshotId, titleTh);
        }
    }

    Contents contents() {
        return new Contents(
                titleTh,
                schoolYear,
                orNone(coverTh),
                orNone(prefaceTh),
                orNone(notesTh),
                entries.stream().map(WrittenEntry::entry).toList());
    }

    private static List<String> orNone(@Nullable List<String> lines) {
        return lines == null ? List.of() : List.copyOf(lines);
    }
}
