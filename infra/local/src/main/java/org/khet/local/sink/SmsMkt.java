package org.khet.local.sink;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SMSMKT: JSON with phone, message, sender; headers api_key and secret_key; code "000" is its yes. */
record SmsMkt(JsonMapper json) implements SmsDialect {
    @Override
    public String provider() {
        return "smsmkt";
    }

    @Override
    public String path() {
        return "/smsmkt/api/send-message";
    }

    @Override
    public Reading read(Headers headers, byte[] body) {
        if (headers.getFirst("api_key") == null || headers.getFirst("secret_key") == null) {
            return refused(401, "201", "Unauthorized");
        }
        try {
            JsonNode order = json.readTree(body);
            String phone = order.path("phone").asString("");
            String text = order.path("message").asString("");
            if (phone.isBlank() || text.isBlank()) {
                return refused(400, "400", "phone and message are required");
            }
            String id = headers.getFirst(MailReader.MESSAGE_ID);
            return new Reading.Accepted(new Order(
                    List.of(SmsDialect.localPhone(phone)),
                    text,
                    id == null ? order.path(MailReader.MESSAGE_ID).asString(null) : id));
        } catch (JacksonException e) {
            return refused(400, "400", "The body is not JSON");
        }
    }

    @Override
    public Answer accepted(Order order, List<String> ids) {
        return new Answer(
                200, Map.of("code", "000", "detail", "OK.", "result", Map.of("transaction_id", ids.getFirst())));
    }

    @Override
    public String statusPath() {
        return "/smsmkt/api/get-status";
    }

    @Override
    public String asked(String query, byte[] body) {
        try {
            return json.readTree(body).path("transaction_id").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    @Override
    public Answer status(String id) {
        return new Answer(
                200,
                Map.of("code", "000", "detail", "OK.", "result", Map.of("transaction_id", id, "status", "success")));
    }

    private static Reading refused(int status, String code, String detail) {
        return new Reading.Refused(new Answer(status, Map.of("code", code, "detail", detail)));
    }
}
