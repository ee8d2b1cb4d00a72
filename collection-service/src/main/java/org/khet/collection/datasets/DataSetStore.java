package org.khet.collection.datasets;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregates;
import org.khet.messaging.Change;
import org.khet.messaging.NewEvent;
import org.khet.messaging.OutboxRelay;
import org.springframework.stereotype.Component;

/** All versions of all data sets. */
@Component
class DataSetStore {

    private static final Comparator<Listed> BY_CODE_AND_NUMBER =
            Comparator.comparing(Listed::code).thenComparing(Listed::number);

    private final Aggregates<StoredDataSet> stored;

    DataSetStore(MongoDatabase database, OutboxRelay relay) {
        stored = new Aggregates<>(database, "data_sets", StoredDataSet.class, relay);
        stored.collection().createIndex(Indexes.ascending("code"));
    }

    /** As much of a version as a list shows; without its definition, which may be long. */
    public record Listed(
            long version,
            String code,
            int number,
            DataSetStatus status,
            Origin origin,
            String areaCode,
            @Nullable String basedOn,
            @Nullable Integer shippedAs,
            String titleTh,
            String titleEn,
            int fields,
            int rules,
            StoredDataSet.Stamp created,
            StoredDataSet.Stamp changed,
            StoredDataSet.@Nullable Stamp published) {

        static Listed of(StoredDataSet of) {
            return new Listed(
                    of.version(),
                    of.code(),
                    of.number(),
                    of.status(),
                    of.origin(),
                    of.areaCode(),
                    of.basedOn(),
                    of.shippedAs(),
                    of.titleTh(),
                    of.titleEn(),
                    of.fields(),
                    of.rules(),
                    of.created(),
                    of.changed(),
                    of.published());
        }

        boolean isPublished() {
            return status == DataSetStatus.PUBLISHED;
        }

        boolean isForArea(String area) {
            return areaCode.equals("*") || areaCode.equals(area);
        }
    }

    Optional<StoredDataSet> find(String code, int number) {
        return stored.find(StoredDataSet.idOf(code, number));
    }

    /** By code, then by number. An office has some dozens, so they are sorted here. */
    List<Listed> all() {
        return listed(null);
    }

    List<Listed> versionsOf(String code) {
        return listed(code);
    }

    private List<Listed> listed(@Nullable String code) {
        return stored
                .collection()
                .withDocumentClass(Listed.class)
                .find(code == null ? Filters.empty() : eq("code", code))
                .projection(Projections.exclude("definition"))
                .into(new ArrayList<>())
                .stream()
                .sorted(BY_CODE_AND_NUMBER)
                .toList();
    }

    /** @throws org.khet.messaging.AlreadyExistsException where somebody else took the number */
    StoredDataSet insert(StoredDataSet first) {
        return stored.insert(first);
    }

    StoredDataSet change(String code, int number, UnaryOperator<StoredDataSet> change, NewEvent... events) {
        return stored.mutate(StoredDataSet.idOf(code, number), read -> Change.of(change.apply(read), events));
    }

    /** Whether it was still the draft that was read. */
    boolean deleteDraft(StoredDataSet read) {
        return stored.collection()
                        .deleteOne(and(
                                eq("_id", read.id()),
                                eq("version", read.version()),
                                eq("status", DataSetStatus.DRAFT.name())))
                        .getDeletedCount()
                == 1;
    }
}
