package org.khet.demo.http;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public record Answer(int status, HttpHeaders headers, byte[] body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_REASON = 300;

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    boolean isGood() {
        return status / 100 == 2;
    }

    /** What a problem answer says, else the beginning of the body. */
    String reason() {
        try {
            var problem = json();
            var fields = problem.path("errors").isEmpty() ? "" : " " + problem.path("errors");
            return cut(problem.path("detailEn").asString(problem.path("titleEn").asString(text())) + fields);
        } catch (JacksonException other) {
            return cut(text());
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…";
    }
}
