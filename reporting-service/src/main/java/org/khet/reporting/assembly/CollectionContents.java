package org.khet.reporting.assembly;

import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.khet.events.CollectionEvents.CollectionOpened;
import org.khet.events.DataDescription;
import org.khet.events.DataDescription.DescribedField;

/**
 * What a collection said of its records when it was opened.
 *
 * @param id of the collection
 * @param fields in the order of the chunks' columns
 * @param schoolCodes of whom data is expected
 */
public record CollectionContents(
        @BsonId String id, boolean aboutPeople, List<DescribedField> fields, List<String> schoolCodes) {

    public CollectionContents {
        schoolCodes = Objects.requireNonNullElse(schoolCodes, List.of());
    }

    static CollectionContents of(CollectionOpened event, DataDescription data) {
        return new CollectionContents(event.collectionId(), data.aboutPeople(), data.fields(), event.schoolCodes());
    }
}
