package org.khet.request.deliveries;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.contacts.Contact;
import org.khet.contacts.ContactSeal;
import org.khet.messaging.Aggregates;
import org.khet.messaging.Change;
import org.khet.messaging.OutboxRelay;
import org.khet.problem.ProblemException;
import org.khet.request.RequestSettings;
import org.khet.request.deliveries.Delivery.Receipt;
import org.khet.request.deliveries.Delivery.Satisfaction;
import org.khet.request.deliveries.Delivery.Way;
import org.khet.request.deliveries.DisclosureLog.Action;
import org.khet.request.privacy.PrivacyGate;
import org.khet.request.production.IncomingFiles;
import org.khet.request.requests.Handovers;
import org.khet.request.requests.InformationRequest;
import org.khet.request.requests.InformationRequest.Handover;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** Seals packages and hands them over, by a link or in person. */
@Component
public class Deliveries {

    private final Aggregates<Delivery> stored;
    private final Handovers handovers;
    private final PrivacyGate gate;
    private final Covers covers;
    private final IncomingFiles files;
    private final PackageStore packages;
    private final DeliveryLinks links;
    private final DisclosureLog log;
    private final Recipients recipients;
    private final ContactSeal seal;
    private final RequestSettings settings;
    private final Clock clock;

    Deliveries(
            MongoDatabase database,
            OutboxRelay relay,
            Handovers handovers,
            PrivacyGate gate,
            Covers covers,
            IncomingFiles files,
            PackageStore packages,
            DeliveryLinks links,
            DisclosureLog log,
            Recipients recipients,
            ContactSeal seal,
            RequestSettings settings,
            Clock clock) {
        this.stored = new Aggregates<>(database, "deliveries", Delivery.class, relay);
        this.handovers = handovers;
        this.gate = gate;
        this.covers = covers;
        this.files = files;
        this.packages = packages;
        this.links = links;
        this.log = log;
        this.recipients = recipients;
        this.seal = seal;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The link is told this once; the requester gets its page by mail.
     *
     * @param link downloads at once; null where it is handed over in person
     * @param page shows what there is, and asks how it was
     */
    record Link(@Nullable String link, String page, Instant expiresAt, int maxDownloads) {}

    /** What would be refused is refused before anything is numbered, sealed or told. */
    Link deliver(Caller caller, InformationRequest request, DeliveryForm form) {
        handovers.requireReady(caller, request);
        var ruling = gate.requireDeliverable(request);
        var cover = covers.page(caller, request, form.cover());
        var zip = DeliveryPackage.of(request, ruling, cover, files::read);
        var sha256 = IncomingFiles.sha256(zip);
        var way = form.way() == null ? Way.LINK : form.way();
        var packageId = request.id() + "." + sha256;
        packages.keep(packageId, zip);
        save(new Delivery(
                request.id(),
                0,
                packageId,
                sha256,
                zip.length,
                cover == null
                        ? null
                        : new Delivery.Cover(cover.form(), cover.number(), IncomingFiles.sha256(cover.pdf())),
                way,
                now(),
                caller.subject(),
                List.of(),
                null));
        // On record before it happens: a line too many can be explained, one too few cannot.
        log.delivered(caller, request, ruling, sha256);
        links.revoke(request.id(), caller.subject());
        var given = give(caller, request.id(), way, form.validDays(), form.maxDownloads());
        handovers.deliver(
                caller,
                request.id(),
                request.outputs(),
                new Handover(
                        given.link().tokenHash(),
                        now(),
                        given.link().expiresAt(),
                        given.link().maxDownloads(),
                        caller.subject()),
                CoverLettersController.reference(request, cover),
                before -> withPage(before, page(given.token())));
        return told(given);
    }

    /** A new link in place of all before, told to the requester by mail again. */
    Link renew(Caller caller, InformationRequest request, DeliveryForm.LinkForm form) {
        get(request.id());
        handovers.requireDeliverer(caller);
        gate.requireDeliverable(request);
        links.revoke(request.id(), caller.subject());
        log.add(caller, Action.LINK_RENEWED, request, Map.of());
        var given = give(caller, request.id(), Way.LINK, form.validDays(), form.maxDownloads());
        handovers.tellAgain(request.id(), given.link().expiresAt(), one -> withPage(one, page(given.token())));
        return told(given);
    }

    void revoke(Caller caller, InformationRequest request, String reason) {
        get(request.id());
        handovers.requireDeliverer(caller);
        links.revoke(request.id(), caller.subject());
        log.add(caller, Action.LINK_REVOKED, request, Map.of("reason", reason.replaceAll("\\R", " ")));
    }

    Delivery receipt(Caller caller, InformationRequest request, DeliveryForm.ReceiptForm form) {
        get(request.id());
        handovers.requireDeliverer(caller);
        var sealed = seal.seal(new Contact(form.receivedBy().strip(), "", null, "th", "", null), request.id());
        log.add(
                caller,
                Action.HANDED_OVER,
                request,
                Map.of("document", form.document().name(), "receivedBySha256", Sums.sha256(sealed)));
        var receipt = new Receipt(sealed, form.document(), caller.subject(), caller.name(), now());
        return stored.mutate(request.id(), one -> Change.of(one.with(receipt)));
    }

    /** Once, from whoever holds the link. */
    void say(String requestId, int score, @Nullable String words) {
        stored.mutate(requestId, one -> {
            if (one.satisfaction() != null) {
                throw DeliveryProblems.alreadySaid();
            }
            return Change.of(one.with(new Satisfaction(score, words == null ? null : words.strip(), now())));
        });
    }

    /**
     * The sealed package.
     *
     * @throws org.khet.problem.ProblemException where it is not what the log says was sealed; that is logged too
     */
    byte[] open(InformationRequest request) {
        var delivery = get(request.id());
        try {
            var zip = packages.read(delivery.packageId());
            var sealed = log.packageOf(request.id()).orElse("");
            if (!IncomingFiles.sha256(zip).equals(sealed)) {
                throw DeliveryProblems.tampered();
            }
            return zip;
        } catch (ProblemException broken) {
            log.add(null, Action.TAMPERED, request, Map.of());
            throw broken;
        }
    }

    Delivery get(String requestId) {
        return find(requestId).orElseThrow(DeliveryProblems::notDelivered);
    }

    Optional<Delivery> find(String requestId) {
        return stored.find(requestId);
    }

    /** Those whose requester has said how it was. */
    List<Delivery> rated() {
        return stored.collection().find(exists("satisfaction.score")).into(new ArrayList<>());
    }

    /** Removes what can be read of a delivery: package, links, receivers' names, words. The log stays. */
    public void destroy(String requestId) {
        find(requestId).ifPresent(delivery -> packages.forget(delivery.packageId()));
        links.revoke(requestId, "destruction");
        recipients.forget(requestId);
        stored.collection().deleteOne(eq("_id", requestId));
    }

    private DeliveryLinks.Given give(
            Caller caller, String requestId, Way way, @Nullable Integer validDays, @Nullable Integer maxDownloads) {
        var most = maxDownloads == null ? settings.deliveryDownloads() : maxDownloads;
        return links.give(
                requestId,
                validDays == null ? settings.deliveryValid() : Duration.ofDays(validDays),
                way == Way.IN_PERSON ? 0 : most,
                caller.subject());
    }

    private Link told(DeliveryLinks.Given given) {
        var link = given.link();
        return new Link(
                link.maxDownloads() == 0 ? null : settings.publicUrl() + "/api/requests/deliveries/" + given.token(),
                page(given.token()),
                link.expiresAt(),
                link.maxDownloads());
    }

    private String page(String token) {
        return settings.publicUrl() + "/delivery/" + token;
    }

    private String withPage(InformationRequest request, String page) {
        var contact = seal.open(request.contactSealed(), request.id());
        return seal.seal(
                new Contact(
                        contact.name(),
                        contact.email(),
                        contact.phone(),
                        contact.language(),
                        contact.trackingCode(),
                        page),
                request.id());
    }

    private void save(Delivery delivery) {
        var known = stored.find(delivery.id());
        if (known.isEmpty()) {
            stored.insert(delivery);
        } else {
            stored.mutate(
                    delivery.id(),
                    before -> Change.of(new Delivery(
                            before.id(),
                            before.version(),
                            delivery.packageId(),
                            delivery.packageSha256(),
                            delivery.packageBytes(),
                            delivery.cover(),
                            delivery.way(),
                            delivery.deliveredAt(),
                            delivery.deliveredBy(),
                            before.receipts(),
                            before.satisfaction())));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
