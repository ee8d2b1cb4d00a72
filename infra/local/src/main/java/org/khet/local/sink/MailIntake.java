package org.khet.local.sink;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Clock;

/** An SMTP server that writes each mail to the log before it says yes to the sender. */
final class MailIntake implements AutoCloseable {
    /** Stands for every address, and keeps nothing: the log does. */
    private static final GreenMailUser ANYBODY = (GreenMailUser) Proxy.newProxyInstance(
            GreenMailUser.class.getClassLoader(), new Class<?>[] {GreenMailUser.class}, (proxy, method, args) -> null);

    private final GreenMail server;
    private final MessageLog log;
    private final MailReader reader;

    MailIntake(int port, MessageLog log, Clock clock) {
        this.log = log;
        reader = new MailReader(clock);
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.getUserManager().setAuthRequired(false);
        server.start();
        server.getUserManager().setMessageDeliveryHandler((mail, address) -> keep(mail, address.getEmail()));
    }

    /** An exception here becomes a 451 to the sender, who tries again later. */
    private GreenMailUser keep(MovingMessage mail, String address) throws MessagingException {
        try {
            log.add(reader.read(mail.getMessage(), address));
            return ANYBODY;
        } catch (IOException e) {
            throw new MessagingException("The mail could not be kept", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
