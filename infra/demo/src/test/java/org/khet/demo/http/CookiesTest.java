package org.khet.demo.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class CookiesTest {
    private final Cookies cookies = new Cookies();

    @Test
    void a_cookie_goes_back_to_its_own_paths_only_and_as_it_came() {
        cookies.take(List.of("KC=\"a/b\"; Version=1; Path=/realms/khet/; Secure; HttpOnly", "S=1; Path=/"));

        assertThat(cookies.of(URI.create("http://localhost/realms/khet/auth"))).isEqualTo("KC=\"a/b\"; S=1");
        assertThat(cookies.of(URI.create("http://localhost/me"))).isEqualTo("S=1");
    }

    @Test
    void a_cookie_taken_back_is_gone() {
        cookies.take(List.of("S=1; Path=/"));
        cookies.take(List.of("S=; Max-Age=0; Path=/"));

        assertThat(cookies.value("S")).isEmpty();
    }
}
