package org.khet.demo.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.khet.demo.area.Person;
import org.khet.demo.http.Client;
import org.khet.demo.http.Refusal;

/** The office takes schools, people and their systems into its books. What is there already is used again. */
final class Preparing {
    private static final int CONFLICT = 409;

    /** Well below the largest body that the gateway takes. */
    private static final int RECIPIENTS_AT_ONCE = 1000;

    private final Stage stage;
    private final Client administrator;
    private final Passwords passwords;

    Preparing(Stage stage, Passwords passwords) {
        this.stage = stage;
        this.administrator = stage.office("administrator");
        this.passwords = passwords;
    }

    void play() {
        registry();
        recipients();
        var made = stage.crew.map(stage.script.area().schoolCodes(), this::client);
        stage.say.line(
                "%d school clients: %d issued, the others known",
                made.size(), made.stream().filter(is -> is).count());
        var accounts = stage.script.area().accounts();
        long created = stage.crew.map(accounts, this::account).stream()
                .filter(is -> is)
                .count();
        stage.say.line("%d accounts of directors and staff: %d made, the others known", accounts.size(), created);
    }

    private void registry() {
        var report = administrator.postCsv(
                "/api/collection/schools/import", stage.script.area().registryCsv());
        if (report.path("rejectedCount").asInt() > 0) {
            throw new Refusal("The registry refused schools: " + report.path("rejected"));
        }
        stage.say.line(
                "registry: %s schools new, %s changed, %s as before",
                report.path("created"), report.path("updated"), report.path("unchanged"));
    }

    private void recipients() {
        var recipients = stage.script.area().recipients();
        for (int i = 0; i < recipients.size(); i += RECIPIENTS_AT_ONCE) {
            administrator.post(
                    "/api/notifications/recipients/import",
                    recipients.subList(i, Math.min(recipients.size(), i + RECIPIENTS_AT_ONCE)));
        }
        stage.say.line("%d people told where their messages go", recipients.size());
    }

    /** True where it is new; a client whose secret nobody knows any more gets another. */
    private boolean client(String schoolCode) {
        var clientId = "school-" + schoolCode;
        var known = stage.credentials.secrets().get(clientId);
        if (known != null) {
            stage.schoolClient(schoolCode, clientId, known);
            return false;
        }
        var issued = administrator.tryPost("/api/identity/clients", Map.of("schoolCode", schoolCode));
        var isNew = issued.status() != CONFLICT;
        var secret = isNew ? issued.json() : administrator.post("/api/identity/clients/" + clientId + "/rotate", null);
        if (!secret.has("clientSecret")) {
            throw new Refusal("No client for school " + schoolCode + ": " + secret);
        }
        stage.schoolClient(schoolCode, clientId, secret.path("clientSecret").asString());
        return isNew;
    }

    private boolean account(Person person) {
        var answer = administrator.tryPost("/api/identity/people", newPerson(person));
        if (answer.status() / 100 != 2 && answer.status() != CONFLICT) {
            throw new Refusal("No account for " + person.username() + ": " + answer.text());
        }
        return answer.status() != CONFLICT;
    }

    private Map<String, Object> newPerson(Person person) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("username", person.username());
        body.put("nameTh", person.displayName());
        body.put("email", person.email());
        body.put("roles", new ArrayList<>(List.of(person.role())));
        if (person.schoolCode() == null) {
            body.put("areaCodes", List.of(person.areaCode()));
        } else {
            body.put("schoolCode", person.schoolCode());
        }
        body.put("password", passwords.of(person.username()));
        return body;
    }
}
