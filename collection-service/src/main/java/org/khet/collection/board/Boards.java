package org.khet.collection.board;

import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.collections.Extension;
import org.khet.collection.forecast.Forecasts;
import org.khet.collection.schools.Schools;
import org.khet.collection.submissions.BoardRow;
import org.khet.collection.submissions.Submissions;
import org.springframework.stereotype.Component;

/** The boards of all collections, each read anew from the submissions and the list of schools expected. */
@Component
class Boards {

    private final Schools schools;
    private final Submissions submissions;
    private final DataCollections collections;
    private final Forecasts forecasts;
    private final Clock clock;

    Boards(Schools schools, Submissions submissions, DataCollections collections, Forecasts forecasts, Clock clock) {
        this.schools = schools;
        this.submissions = submissions;
        this.collections = collections;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    Completeness of(DataCollection collection) {
        var now = clock.instant();
        var known = schools.byCode(collection.schoolCodes());
        var sent = submissions.boardOf(collection.id()).stream()
                .collect(Collectors.toMap(BoardRow::schoolCode, Function.identity()));
        var extensions = collections.extensions(collection);
        var rows = collection.schoolCodes().stream()
                .map(code -> SchoolRow.of(
                        collection,
                        code,
                        known.get(code),
                        sent.get(code),
                        extensions.getOrDefault(code, Extension.NONE),
                        now))
                .toList();
        var foresight = forecasts.of(
                collection,
                Math.toIntExact(rows.stream().filter(SchoolRow::sent).count()));
        return Completeness.of(
                collection.id(),
                foresight.pace(),
                rows.stream().map(row -> row.foreseen(foresight)).toList());
    }
}
