package org.khet.notification.bounces;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** All addresses that mail does not reach. They are few, so they are held in memory too: each mail is looked up. */
@Component
public class BouncedAddresses {

    private final MongoCollection<BouncedAddress> addresses;
    private volatile Set<String> known = Set.of();

    BouncedAddresses(MongoDatabase database) {
        this.addresses = database.getCollection("bouncedAddresses", BouncedAddress.class);
    }

    public boolean has(String address) {
        var present = known;
        return !present.isEmpty() && present.contains(idOf(address));
    }

    void mark(BouncedAddress bounced) {
        addresses.replaceOne(eq("_id", bounced.id()), bounced, new ReplaceOptions().upsert(true));
        look();
    }

    void release(String id) {
        addresses.deleteOne(eq("_id", id));
        look();
    }

    Optional<BouncedAddress> find(String id) {
        return Optional.ofNullable(addresses.find(eq("_id", id)).first());
    }

    /** Newest first. */
    List<BouncedAddress> all(int most) {
        return addresses.find().sort(Sorts.descending("since")).limit(most).into(new ArrayList<>());
    }

    /** What another copy of the service has marked is known here within half a minute. */
    @Scheduled(fixedDelay = 30_000)
    void look() {
        known = addresses.find().into(new ArrayList<>()).stream()
                .map(BouncedAddress::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    static String idOf(String address) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(address.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
