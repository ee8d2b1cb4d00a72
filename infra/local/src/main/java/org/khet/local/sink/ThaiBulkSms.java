package org.khet.local.sink;

import com.sun.net.httpserver.Headers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** ThaiBulkSMS v2: a form with msisdn (comma list), message, sender, force; Basic key:secret; answers 201. */
record ThaiBulkSms() implements SmsDialect {
    @Override
    public String provider() {
        return "thaibulksms";
    }

    @Override
    public String path() {
        return "/thaibulksms/sms";
    }

    @Override
    public Reading read(Headers headers, byte[] body) {
        String authorization = headers.getFirst("Authorization");
        if (authorization == null || !authorization.startsWith("Basic ")) {
            return refused(401, 104, "ERROR_UNAUTHORIZED", "Authentication failed");
        }
        Map<String, String> form = form(body);
        String phones = form.getOrDefault("msisdn", "");
        String text = form.getOrDefault("message", "");
        if (phones.isBlank()) {
            return refused(400, 110, "ERROR_MSISDN_REQUIRED", "msisdn is required");
        }
        if (text.isBlank()) {
            return refused(400, 111, "ERROR_MESSAGE_REQUIRED", "message is required");
        }
        String id = headers.getFirst(MailReader.MESSAGE_ID);
        return new Reading.Accepted(new Order(
                Arrays.stream(phones.split(",")).map(SmsDialect::localPhone).toList(),
                text,
                id == null ? form.get(MailReader.MESSAGE_ID) : id));
    }

    @Override
    public Answer accepted(Order order, List<String> ids) {
        List<Map<String, ?>> sent = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            sent.add(Map.of(
                    "number", "66" + order.phones().get(i).substring(1), "message_id", ids.get(i), "used_credit", 1));
        }
        return new Answer(
                201,
                Map.of(
                        "remaining_credit",
                        1000,
                        "total_use_credit",
                        ids.size(),
                        "credit_type",
                        "corporate",
                        "phone_number_list",
                        sent,
                        "bad_phone_number_list",
                        List.of()));
    }

    @Override
    public String statusPath() {
        return "/thaibulksms/status";
    }

    @Override
    public String asked(String query, byte[] body) {
        return form(query.getBytes(StandardCharsets.UTF_8)).getOrDefault("message_id", "");
    }

    @Override
    public Answer status(String id) {
        return new Answer(200, Map.of("message_id", id, "status", "delivered"));
    }

    private static Reading refused(int status, int code, String name, String description) {
        return new Reading.Refused(
                new Answer(status, Map.of("error", Map.of("code", code, "name", name, "description", description))));
    }

    private static Map<String, String> form(byte[] body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}
