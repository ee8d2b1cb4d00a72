package org.khet.collection.advice;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregates;
import org.khet.messaging.Change;
import org.khet.messaging.OutboxRelay;
import org.springframework.stereotype.Component;

/** All published answers: some for each rule, so all of them fit into one answer. */
@Component
class Faqs {
    /** Of what is searched; an office that has written more wants a book. */
    private static final int MOST = 1_000;

    private final Aggregates<Faq> stored;

    Faqs(MongoDatabase database, OutboxRelay relay) {
        stored = new Aggregates<>(database, "faq", Faq.class, relay);
        stored.collection().createIndex(Indexes.ascending("ruleCode"));
    }

    /** Newest first. Thai has no spaces between words, so text is searched as it stands. */
    List<Faq> search(@Nullable String ruleCode, @Nullable String words) {
        var wanted = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
        return stored
                .collection()
                .find(ruleCode == null ? Filters.empty() : eq("ruleCode", ruleCode))
                .sort(Sorts.descending("_id"))
                .limit(MOST)
                .into(new ArrayList<>())
                .stream()
                .filter(one -> one.says(wanted))
                .toList();
    }

    Faq insert(Faq written) {
        return stored.insert(written);
    }

    Faq get(String id) {
        return stored.get(id);
    }

    Faq mutate(String id, Function<Faq, Change<Faq>> change) {
        return stored.mutate(id, change);
    }

    void delete(String id) {
        stored.collection().deleteOne(eq("_id", id));
    }
}
