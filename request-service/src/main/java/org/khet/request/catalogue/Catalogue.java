package org.khet.request.catalogue;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.messaging.Aggregates;
import org.khet.messaging.AlreadyExistsException;
import org.khet.messaging.OutboxRelay;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What can be asked for: begun with what ships with the service, and kept by staff from then on, with every version. */
@Component
public class Catalogue {

    private final Aggregates<CatalogueItem> items;
    private final MongoCollection<PastItem> past;
    private final Clock clock;

    Catalogue(MongoDatabase database, OutboxRelay relay, Clock clock) {
        this.items = new Aggregates<>(database, "catalogue", CatalogueItem.class, relay);
        this.past = database.getCollection("catalogue_versions", PastItem.class);
        past.createIndex(Indexes.ascending("code"));
        this.clock = clock;
        var shipped = shipped();
        items.insertMissing(shipped);
        shipped.forEach(
                item -> items.find(item.id()).filter(one -> one.version() == 1).ifPresent(this::remember));
    }

    /** In the order of their codes. */
    public List<CatalogueItem> all() {
        return items.collection().find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }

    public Optional<CatalogueItem> find(String code) {
        return items.find(code);
    }

    /** The item that a report produces. */
    public Optional<CatalogueItem> ofReport(String reportCode) {
        return Optional.ofNullable(
                items.collection().find(eq("reportCode", reportCode)).first());
    }

    CatalogueItem get(String code) {
        return items.get(code);
    }

    CatalogueItem add(Caller caller, CatalogueForm.New wanted) {
        try {
            return remember(items.insert(wanted.item().of(wanted.code(), 0, now(), caller.subject())));
        } catch (AlreadyExistsException e) {
            throw ProblemException.of(CommonProblems.CONFLICT)
                    .field("code", "มีรหัสนี้อยู่แล้ว", "This code is taken")
                    .cure("ใช้รหัสอื่น หรือแก้ไขรายการเดิม", "Take another code, or edit the item that has it")
                    .cause(e)
                    .build();
        }
    }

    CatalogueItem change(Caller caller, String code, @Nullable String ifMatch, CatalogueForm form) {
        var read = get(code);
        ETags.requireMatch(ifMatch, read.version());
        return remember(items.save(form.of(code, read.version(), now(), caller.subject())));
    }

    /** Newest first. */
    List<CatalogueItem> versions(String code) {
        return past.find(eq("code", code)).into(new ArrayList<>()).stream()
                .map(PastItem::item)
                .sorted((a, b) -> Long.compare(b.version(), a.version()))
                .toList();
    }

    private CatalogueItem remember(CatalogueItem item) {
        var id = item.id() + "-" + item.version();
        past.replaceOne(eq("_id", id), new PastItem(id, item.id(), item), new ReplaceOptions().upsert(true));
        return item;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static List<CatalogueItem> shipped() {
        try (var in = Catalogue.class.getResourceAsStream("/catalogue/catalogue.json")) {
            List<CatalogueForm.New> read = JsonMapper.builder().build().readValue(in, new TypeReference<>() {});
            return read.stream()
                    .map(one -> one.item().of(one.code(), 0, Instant.EPOCH, "khet"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue cannot be read", e);
        }
    }
}
