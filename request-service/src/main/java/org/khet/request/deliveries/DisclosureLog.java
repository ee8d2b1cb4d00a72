package org.khet.request.deliveries;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.khet.contacts.Contact;
import org.khet.contacts.ContactSeal;
import org.khet.request.privacy.PrivacyGate.Ruling;
import org.khet.request.requests.InformationRequest;
import org.khet.request.requests.InformationRequest.Output;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/**
 * The log of every disclosure: what classes of data, to whom, on what ground, approved by whom, which bytes. Lines are
 * added only and chained by their hashes, so that one that was changed is found. To whom stands in a sealed record of its
 * own, of which the line holds the hash: it can go when its case is destroyed, and the line stays true.
 */
@Component
public class DisclosureLog {

    private final AuditTrail trail;
    private final Recipients recipients;
    private final ContactSeal seal;

    DisclosureLog(MongoDatabase database, Recipients recipients, ContactSeal seal, Clock clock) {
        this.trail = new AuditTrail(database, "disclosures", clock);
        this.recipients = recipients;
        this.seal = seal;
    }

    /** What happened to the files. */
    enum Action {
        /** They left the gate: a link was given out, or they were handed over. */
        DELIVERED,
        DOWNLOADED,
        /** Staff looked at one. */
        SEEN,
        LINK_RENEWED,
        LINK_REVOKED,
        HANDED_OVER,
        /** A package that was not what had been sealed; nothing left. */
        TAMPERED
    }

    void delivered(Caller caller, InformationRequest request, Ruling ruling, String packageSha256) {
        var facts = facts(request);
        facts.put("dataClass", ruling.dataClass().name());
        facts.put("fields", String.join(" ", ruling.fields()));
        facts.put("unmasked", String.join(" ", ruling.unmasked()));
        facts.put("legalBasis", plain(ruling.legalBasis()));
        facts.put("approver", plain(ruling.approver()));
        facts.put("approverName", plain(ruling.approverName()));
        facts.put("package", packageSha256);
        var sealed = sealedRecipient(request);
        facts.put("recipient", recipients.keep(request.id(), sealed));
        facts.put("recipientSha256", Sums.sha256(sealed));
        trail.record(caller, Action.DELIVERED.name(), request.id(), facts);
    }

    /** @param caller null where whoever holds the link did it */
    void add(@Nullable Caller caller, Action action, InformationRequest request, Map<String, String> more) {
        var facts = facts(request);
        facts.putAll(more);
        if (caller == null) {
            trail.recordSystem(action.name(), request.id(), facts);
        } else {
            trail.record(caller, action.name(), request.id(), facts);
        }
    }

    /** The sum of the package that the gate let through last. */
    Optional<String> packageOf(String requestId) {
        return trail.linesOf(requestId).stream()
                .filter(line -> line.action().equals(Action.DELIVERED.name()))
                .map(line -> line.facts().getOrDefault("package", ""))
                .findFirst();
    }

    List<AuditTrail.Line> of(String requestId) {
        return trail.linesOf(requestId);
    }

    List<AuditTrail.Line> page(long below, int limit) {
        return trail.lines(below, limit);
    }

    OptionalLong firstBrokenLine() {
        return trail.firstBrokenLine();
    }

    /** Masked; empty once the case is destroyed. */
    String recipientOf(AuditTrail.Line line) {
        var id = line.facts().get("recipient");
        return id == null
                ? ""
                : recipients
                        .find(id)
                        .map(kept -> masked(seal.open(kept, line.subjectId())))
                        .orElse("");
    }

    private static String masked(Contact contact) {
        var email = contact.email();
        int at = email.indexOf('@');
        return at < 1 ? "…" : email.charAt(0) + "…" + email.substring(at);
    }

    private String sealedRecipient(InformationRequest request) {
        var contact = seal.open(request.contactSealed(), request.id());
        return seal.seal(
                new Contact(contact.name(), contact.email(), contact.phone(), contact.language(), "", null),
                request.id());
    }

    private static Map<String, String> facts(InformationRequest request) {
        var facts = new HashMap<String, String>();
        facts.put("requestNo", request.requestNo());
        facts.put("area", plain(request.areaCode()));
        facts.put("agency", plain(request.agency()));
        facts.put("purpose", plain(request.purpose()));
        facts.put(
                "files",
                String.join(" ", request.outputs().stream().map(Output::sha256).toList()));
        return facts;
    }

    /** On one line: a line break within a value could be read as another fact. */
    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\R", " ");
    }
}
