package org.khet.notification.recipients;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.khet.notification.memory.Memory;
import org.khet.notification.memory.Remembered;
import org.springframework.stereotype.Component;

/** All recipients; an area has a few thousand, so they are held in memory. */
@Component
public class Recipients {

    private final MongoCollection<Recipient> recipients;
    private final Remembered<People> people;

    private record People(Map<String, Recipient> byId, Map<String, List<Recipient>> bySchool, List<Recipient> staff) {

        static People of(List<Recipient> all) {
            var bySchool = new HashMap<String, List<Recipient>>();
            for (var person : all) {
                if (person.schoolCode() != null) {
                    bySchool.computeIfAbsent(person.schoolCode(), school -> new ArrayList<>())
                            .add(person);
                }
            }
            return new People(
                    all.stream().collect(Collectors.toUnmodifiableMap(Recipient::id, person -> person)),
                    bySchool,
                    all.stream()
                            .filter(person -> person.kind() == Recipient.Kind.STAFF)
                            .toList());
        }
    }

    Recipients(MongoDatabase database, Memory memory) {
        this.recipients = database.getCollection("recipients", Recipient.class);
        this.people = memory.of("recipients", () -> People.of(recipients.find().into(new ArrayList<>())));
    }

    /** Stores them, each under its id; the same ones again change nothing. */
    void put(List<Recipient> all) {
        if (!all.isEmpty()) {
            recipients.bulkWrite(
                    all.stream()
                            .map(recipient -> new ReplaceOneModel<>(
                                    eq("_id", recipient.id()), recipient, new ReplaceOptions().upsert(true)))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
            people.changed();
        }
    }

    Map<String, Recipient> byId(Collection<String> ids) {
        var known = people.now().byId();
        return ids.stream()
                .filter(known::containsKey)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(id -> id, known::get));
    }

    public Optional<Recipient> find(String id) {
        return Optional.ofNullable(people.now().byId().get(id));
    }

    public List<Recipient> ofSchools(Collection<String> schoolCodes, Collection<String> roles) {
        var bySchool = people.now().bySchool();
        return schoolCodes.stream()
                .distinct()
                .flatMap(school -> bySchool.getOrDefault(school, List.of()).stream())
                .filter(person -> roles.contains(person.role()))
                .toList();
    }

    public List<Recipient> staff(Collection<String> roles) {
        return people.now().staff().stream()
                .filter(person -> roles.contains(person.role()))
                .toList();
    }
}
