package org.khet.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.notification.messages.Kind;

/** Mail leaves encrypted and with a login, to a server whose certificate is trusted, or not at all. */
class MailTlsIT {

    @TempDir
    static Path folder;

    private static Path own;
    private static Path foreign;

    @BeforeAll
    static void certificates() throws Exception {
        own = TlsPeer.newCertificate(folder, "own");
        foreign = TlsPeer.newCertificate(folder, "foreign");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_mail_goes_out_encrypted_and_logged_in(boolean implicit) throws Exception {
        try (var peer = new TlsPeer(own, implicit)) {
            MailForTests.encrypted(
                            peer.port(),
                            implicit,
                            "secret",
                            MailForTests.settings(TlsPeer.pem(own).toString()))
                    .send(MailForTests.message(Kind.INFORMATION), List.of());
            assertThat(peer.taken).containsExactly("LOGIN true tls", "MAIL tls");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_server_whose_certificate_is_not_trusted_gets_neither_login_nor_mail(boolean implicit) throws Exception {
        try (var peer = new TlsPeer(own, implicit)) {
            var mail = MailForTests.encrypted(
                    peer.port(),
                    implicit,
                    "secret",
                    MailForTests.settings(TlsPeer.pem(foreign).toString()));
            var refused = catchThrowableOfType(
                    TransportException.class, () -> mail.send(MailForTests.message(Kind.INFORMATION), List.of()));
            assertThat(refused.fault()).isEqualTo("mail-certificate");
            assertThat(refused.permanent()).isFalse();
            assertThat(peer.taken).isEmpty();
        }
    }

    @Test
    void a_wrong_login_is_said_to_be_one() throws Exception {
        try (var peer = new TlsPeer(own, false)) {
            var mail = MailForTests.encrypted(
                    peer.port(),
                    false,
                    "wrong",
                    MailForTests.settings(TlsPeer.pem(own).toString()));
            var refused = catchThrowableOfType(
                    TransportException.class, () -> mail.send(MailForTests.message(Kind.INFORMATION), List.of()));
            assertThat(refused.fault()).isEqualTo("mail-login");
            assertThat(peer.taken).containsExactly("LOGIN false tls");
        }
    }
}
