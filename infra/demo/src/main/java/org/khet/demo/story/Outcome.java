package org.khet.demo.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the story ended.
 *
 * @param faults what was not as it must be, in words
 */
record Outcome(Map<String, Object> figures, List<String> faults) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Outcome of(Stage stage, int accepted, int lost, Inbox.Counts sent) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("schools", stage.script.parts().size());
        figures.put("pupils", stage.script.area().pupils());
        figures.put("plantedErrors", stage.script.planted());
        figures.put("foundErrors", stage.found.get());
        figures.put("falseErrors", stage.unexpected.get());
        figures.put("findings", stage.findings.get());
        figures.put("certified", stage.ledger.certified());
        figures.put("accepted", accepted);
        figures.put("reportCellsCompared", stage.cellsCompared.get());
        figures.put("reportCellsDifferent", stage.cellsDifferent.get());
        figures.put("requests", stage.requests.get());
        figures.put("emails", sent.mails());
        figures.put("sms", sent.sms());
        figures.put("duplicatesSent", sent.duplicates());
        figures.put("emailsExpected", stage.mailbag.mails());
        figures.put("smsExpected", stage.mailbag.sms());
        figures.put("acknowledged", stage.ledger.acknowledged());
        figures.put("lost", lost);
        figures.put("httpRequests", stage.web.sent());
        figures.put("httpRepeated", stage.web.repeated());
        figures.put("faults", stage.faults().size());
        figures.put("seconds", Math.round(stage.say.seconds() * 10) / 10.0);
        return new Outcome(figures, stage.faults());
    }

    boolean isGood() {
        return faults.isEmpty();
    }

    String json() {
        return JSON.writeValueAsString(figures);
    }
}
