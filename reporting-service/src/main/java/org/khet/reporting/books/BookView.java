package org.khet.reporting.books;

import java.time.Instant;
import java.util.List;
import org.khet.reporting.books.StatisticsBook.Contents;
import org.khet.reporting.books.StatisticsBook.Edition;

/** A book as the interface shows it. */
record BookView(
        String id,
        long version,
        String areaCode,
        String author,
        Instant createdAt,
        Contents contents,
        List<Edition> editions) {

    static BookView of(StatisticsBook book) {
        return new BookView(
                book.id(),
                book.version(),
                book.areaCode(),
                book.authorName(),
                book.createdAt(),
                book.contents(),
                book.editions());
    }
}
