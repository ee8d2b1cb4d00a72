package org.khet.demo.story;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.khet.demo.area.Person;
import org.khet.demo.http.Client;
import org.khet.demo.http.Credentials;
import org.khet.demo.http.Crew;
import org.khet.demo.http.Tokens;
import org.khet.demo.http.Web;

/** What every act needs: who may call, what was settled, what has come of it so far. */
final class Stage {
    /** Two cores are kept busy by this many; more would only queue at the login server. */
    private static final int AT_ONCE = 4;

    /** Past this many of a kind nobody reads on. */
    private static final int MOST_FAULTS = 200;

    final Web web;
    final Credentials credentials;
    final Script script;
    final Say say;
    final Crew crew;
    final Ledger ledger = new Ledger();
    final Mailbag mailbag;
    final AtomicInteger found = new AtomicInteger();
    final AtomicInteger unexpected = new AtomicInteger();
    final AtomicInteger cellsCompared = new AtomicInteger();
    final AtomicInteger cellsDifferent = new AtomicInteger();
    final AtomicInteger findings = new AtomicInteger();
    final AtomicInteger requests = new AtomicInteger();
    private final Map<String, Client> office;
    private final Map<String, Client> schools;
    private final ConcurrentLinkedQueue<String> faults;
    private volatile String collectionId = "";

    Stage(Web web, Credentials credentials, Script script, Say say) {
        this.web = web;
        this.credentials = credentials;
        this.script = script;
        this.say = say;
        this.crew = new Crew(AT_ONCE);
        this.mailbag = new Mailbag();
        this.office = new ConcurrentHashMap<>();
        this.schools = new ConcurrentHashMap<>();
        this.faults = new ConcurrentLinkedQueue<>();
    }

    /** Another collection with the same people: callers, messages and faults are those of the first. */
    private Stage(Stage first, Script script) {
        this.web = first.web;
        this.credentials = first.credentials;
        this.script = script;
        this.say = first.say;
        this.crew = first.crew;
        this.mailbag = first.mailbag;
        this.office = first.office;
        this.schools = first.schools;
        this.faults = first.faults;
    }

    Stage with(Script other) {
        return new Stage(this, other);
    }

    /** A program of the office with one role. */
    Client office(String role) {
        var clientId = "office-" + role;
        return office.computeIfAbsent(clientId, id -> program(id, credentials.secret(id)));
    }

    Client school(String code) {
        var client = schools.get(code);
        if (client == null) {
            throw new IllegalStateException("School " + code + " has no client yet");
        }
        return client;
    }

    void schoolClient(String code, String clientId, String secret) {
        schools.put(code, program(clientId, secret));
    }

    /** Somebody without a login. */
    Client stranger() {
        return new Client(web, credentials.gatewayUrl(), null);
    }

    private Client program(String clientId, String secret) {
        return new Client(web, credentials.gatewayUrl(), new Tokens(web, credentials.tokenUrl(), clientId, secret));
    }

    List<Person> staff(String role) {
        return script.area().staff().stream()
                .filter(person -> person.role().equals(role))
                .toList();
    }

    void opened(String id) {
        collectionId = id;
    }

    String collection() {
        return "/api/collection/collections/" + collectionId;
    }

    String collectionId() {
        return collectionId;
    }

    String submission(String schoolCode) {
        return collection() + "/submissions/" + schoolCode;
    }

    /** Something is not as it must be; the story goes on, but does not end well. */
    void fault(String text, Object... values) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(String.format(text, values));
        }
    }

    List<String> faults() {
        return List.copyOf(faults);
    }
}
