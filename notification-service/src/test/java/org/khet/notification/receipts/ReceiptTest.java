package org.khet.notification.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.khet.notification.NotificationSettings.Receipts.Provider;
import org.khet.notification.receipts.Receipt.Result;

class ReceiptTest {

    private static final Provider PROVIDER =
            new Provider("secret", "", "transaction_id", "status", Set.of("success"), Set.of("expired"));

    @Test
    void what_a_provider_wraps_in_an_object_of_its_own_is_read_too() {
        assertThat(read("{\"code\":\"000\",\"result\":{\"transaction_id\":\"7\",\"status\":\"Success\"}}"))
                .contains(new Receipt("7", Result.DELIVERED));
        assertThat(read("{\"transaction_id\":\"7\",\"status\":\"EXPIRED\"}")).contains(new Receipt("7", Result.FAILED));
        assertThat(read("{\"transaction_id\":\"7\",\"status\":\"on its way\"}"))
                .contains(new Receipt("7", Result.NEITHER));
    }

    @Test
    void what_names_no_message_is_no_receipt() {
        assertThat(read("{\"code\":\"404\"}")).isEmpty();
        assertThat(read("[]")).isEmpty();
        assertThat(read("")).isEmpty();
    }

    private static Optional<Receipt> read(String json) {
        return Receipt.read(PROVIDER, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }
}
