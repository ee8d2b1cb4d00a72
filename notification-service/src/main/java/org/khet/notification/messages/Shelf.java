package org.khet.notification.messages;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Change;
import org.khet.notification.recipients.Channel;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** Messages as staff see them: the log, and the shelf of those that did not arrive. */
@Component
class Shelf {

    private final Messages messages;

    Shelf(Messages messages) {
        this.messages = messages;
    }

    /** @throws org.khet.problem.ProblemException 404 also where it is out of the caller's reach */
    Message get(Caller caller, String id) {
        return messages.find(id)
                .filter(message -> message.areaCode() == null || caller.coversArea(message.areaCode()))
                .orElseThrow(MessageProblems::notFound);
    }

    /** Newest first; at the same moment by id, so that no page loses one of many made together. */
    Page<Message> page(Caller caller, @Nullable Channel channel, Collection<MessageState> states, PageRequest asked) {
        var found = messages.stored()
                .collection()
                .find(and(
                        reach(caller),
                        channel == null ? Filters.empty() : eq("channel", channel),
                        states.isEmpty() ? Filters.empty() : in("state", states),
                        after(asked)))
                .sort(Sorts.orderBy(Sorts.descending("createdAt"), Sorts.descending("_id")))
                .limit(asked.fetch())
                .into(new ArrayList<>());
        return Page.of(found, asked, message -> message.createdAt() + "/" + message.id());
    }

    /** How many of each state are within the caller's reach. */
    Map<MessageState, Integer> counts(Caller caller) {
        var counts = new LinkedHashMap<MessageState, Integer>();
        for (var state : MessageState.values()) {
            counts.put(state, 0);
        }
        messages.stored()
                .collection()
                .withDocumentClass(BsonDocument.class)
                .aggregate(
                        List.of(Aggregates.match(reach(caller)), Aggregates.group("$state", Accumulators.sum("n", 1))))
                .forEach(group -> counts.put(
                        MessageState.valueOf(group.getString("_id").getValue()),
                        group.getNumber("n").intValue()));
        return counts;
    }

    /** @throws org.khet.problem.ProblemException 409 where it is not on the shelf */
    Message resend(Caller caller, String id) {
        get(caller, id);
        var again = messages.stored().mutate(id, message -> {
            if (!message.mayBeResent()) {
                throw MessageProblems.notShelved();
            }
            return Change.of(message.again(messages.now(), caller.subject()));
        });
        messages.told(List.of(again));
        return again;
    }

    private static Bson reach(Caller caller) {
        return caller.coversArea("*") ? Filters.empty() : in("areaCode", caller.areaCodes());
    }

    private static Bson after(PageRequest asked) {
        var key = asked.after();
        if (key == null) {
            return Filters.empty();
        }
        int slash = key.indexOf('/');
        var at = Instant.parse(slash < 0 ? key : key.substring(0, slash));
        return slash < 0
                ? lt("createdAt", at)
                : or(lt("createdAt", at), and(eq("createdAt", at), lt("_id", key.substring(slash + 1))));
    }
}
