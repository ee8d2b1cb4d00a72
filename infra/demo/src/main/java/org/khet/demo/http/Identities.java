package org.khet.demo.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.khet.demo.area.Person;

/** The programs and accounts that the office's administrator has the system make. */
public final class Identities {
    private static final int CONFLICT = 409;

    private final Client administrator;
    private final Credentials credentials;
    private final Passwords passwords;

    public Identities(Client administrator, Credentials credentials) {
        this.administrator = administrator;
        this.credentials = credentials;
        this.passwords = new Passwords(credentials);
    }

    /**
     * A school's program.
     *
     * @param isNew whether it was issued just now
     */
    public record Program(String clientId, String secret, boolean isNew) {
        /** Never the secret: a record's text ends up in logs. */
        @Override
        public String toString() {
            return "Program[" + clientId + "]";
        }
    }

    /** Issues a program where there is none; one whose secret nobody knows any more gets another. */
    public Program program(String schoolCode) {
        var clientId = "school-" + schoolCode;
        var known = credentials.secrets().get(clientId);
        if (known != null) {
            return new Program(clientId, known, false);
        }
        var issued = administrator.tryPost("/api/identity/clients", Map.of("schoolCode", schoolCode));
        var isNew = issued.status() != CONFLICT;
        var secret = isNew ? issued.json() : administrator.post("/api/identity/clients/" + clientId + "/rotate", null);
        if (!secret.has("clientSecret")) {
            throw new Refusal("No client for school " + schoolCode + ": " + secret);
        }
        return new Program(clientId, secret.path("clientSecret").asString(), isNew);
    }

    /** True where it is new. */
    public boolean account(Person person) {
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
        body.put("roles", List.of(person.role()));
        if (person.schoolCode() == null) {
            body.put("areaCodes", List.of(person.areaCode()));
        } else {
            body.put("schoolCode", person.schoolCode());
        }
        body.put("password", passwords.of(person.username()));
        return body;
    }
}
