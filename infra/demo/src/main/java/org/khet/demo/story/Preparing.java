package org.khet.demo.story;

import org.khet.demo.http.Client;
import org.khet.demo.http.Identities;
import org.khet.demo.http.Refusal;

/** The office takes schools, people and their systems into its books. What is there already is used again. */
final class Preparing {
    /** Well below the largest body that the gateway takes. */
    private static final int RECIPIENTS_AT_ONCE = 1000;

    private final Stage stage;
    private final Client administrator;
    private final Identities identities;

    Preparing(Stage stage) {
        this.stage = stage;
        this.administrator = stage.office("administrator");
        this.identities = new Identities(administrator, stage.credentials);
    }

    void play() {
        registry();
        recipients();
        var made = stage.crew.map(stage.script.area().schoolCodes(), this::client);
        stage.say.line(
                "%d school clients: %d issued, the others known",
                made.size(), made.stream().filter(is -> is).count());
        var accounts = stage.script.area().accounts();
        long created = stage.crew.map(accounts, identities::account).stream()
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

    /** True where it is new. */
    private boolean client(String schoolCode) {
        var program = identities.program(schoolCode);
        stage.schoolClient(schoolCode, program.clientId(), program.secret());
        return program.isNew();
    }
}
