package org.khet.request.deliveries;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.khet.contacts.Contact;
import org.khet.contacts.ContactSeal;
import org.khet.request.RequestSettings;
import org.khet.request.production.IncomingFiles;
import org.khet.request.requests.Handovers;
import org.khet.request.requests.InformationRequest;
import org.khet.request.requests.InformationRequest.Handover;
import org.khet.request.requests.InformationRequests;
import org.khet.request.requests.Secrets;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** Hands files over by a link that expires and counts its downloads. */
@Component
class Deliveries {

    private static final int TOKEN_CHARACTERS = 40;
    private static final String TOKEN_HASH = "handover.tokenHash";

    private final InformationRequests requests;
    private final Handovers handovers;
    private final IncomingFiles files;
    private final Disclosures disclosures;
    private final ContactSeal seal;
    private final RequestSettings settings;
    private final Clock clock;
    private final MongoCollection<Document> downloads;

    Deliveries(
            InformationRequests requests,
            Handovers handovers,
            IncomingFiles files,
            Disclosures disclosures,
            ContactSeal seal,
            RequestSettings settings,
            Clock clock,
            MongoDatabase database) {
        this.requests = requests;
        this.handovers = handovers;
        this.files = files;
        this.disclosures = disclosures;
        this.seal = seal;
        this.settings = settings;
        this.clock = clock;
        this.downloads = database.getCollection("downloads");
    }

    /** The link is told this once; the requester gets it by mail. */
    record Link(String link, Instant expiresAt, int maxDownloads) {}

    Link deliver(Caller caller, String id, @Nullable Integer validDays, @Nullable Integer maxDownloads) {
        var token = Secrets.newCode(TOKEN_CHARACTERS);
        var link = settings.publicUrl() + "/api/requests/deliveries/" + token;
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var valid = validDays == null ? settings.deliveryValid() : Duration.ofDays(validDays);
        var handover = new Handover(
                Secrets.hash(token),
                now,
                now.plus(valid),
                maxDownloads == null ? settings.deliveryDownloads() : maxDownloads,
                caller.subject());
        var request = handovers.deliver(caller, id, handover, before -> withLink(before, link));
        disclosures.add(request, "DELIVERED", caller.subject());
        return new Link(link, handover.expiresAt(), handover.maxDownloads());
    }

    private String withLink(InformationRequest request, String link) {
        var contact = seal.open(request.contactSealed(), request.id());
        return seal.seal(
                new Contact(
                        contact.name(),
                        contact.email(),
                        contact.phone(),
                        contact.language(),
                        contact.trackingCode(),
                        link),
                request.id());
    }

    /** A download as it leaves. */
    record Download(String fileName, byte[] bytes) {}

    Download download(String token) {
        var request = requests.findBy(TOKEN_HASH, Secrets.hash(token)).orElseThrow(DeliveryProblems::unknownLink);
        var handover = request.handover();
        if (handover == null || !clock.instant().isBefore(handover.expiresAt())) {
            throw DeliveryProblems.expired();
        }
        count(handover);
        disclosures.add(request, "DOWNLOADED", null);
        return new Download(
                "request-" + request.requestNo().replace('/', '-') + ".zip", DeliveryPackage.of(request, files::read));
    }

    /** Counted before the bytes leave: a cut download counts, an uncounted one cannot be. */
    private void count(Handover handover) {
        var id = handover.tokenHash();
        if (downloads.find(eq("_id", id)).first() == null) {
            downloads.updateOne(eq("_id", id), Updates.setOnInsert("count", 0), new UpdateOptions().upsert(true));
        }
        var counted =
                downloads.updateOne(and(eq("_id", id), lt("count", handover.maxDownloads())), Updates.inc("count", 1));
        if (counted.getModifiedCount() == 0) {
            throw DeliveryProblems.usedUp();
        }
    }
}
