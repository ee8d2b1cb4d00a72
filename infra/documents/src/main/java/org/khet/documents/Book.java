package org.khet.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several sheets bound as one: cover, preface, contents with page numbers, a chapter for each sheet.
 *
 * @param draft whether each page says that it is one
 * @param under lines below the title on the cover
 * @param date the only date inside the file
 * @param chapters in order; each begins on a page of its own and lies or stands as it says
 */
public record Book(
        boolean draft,
        String title,
        List<String> under,
        @Nullable LocalDate date,
        @Nullable Sheet preface,
        List<Sheet> chapters) {

    public Book {
        under = List.copyOf(under);
        chapters = List.copyOf(chapters);
    }
}
