package org.khet.local.sink;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One client's dialogue, RFC 5321 as far as senders use it; one mail after the other on the same line. */
final class SmtpDialogue {
    private static final int LONGEST_LINE = 8_000;
    private static final int MOST_BYTES = 50_000_000;

    private final InputStream in;
    private final OutputStream out;
    private final Moods moods;
    private final MailIntake intake;
    private final List<String> recipients = new ArrayList<>();
    private Mood mood = Mood.GOOD;

    SmtpDialogue(Socket line, Moods moods, MailIntake intake) throws IOException {
        in = new BufferedInputStream(line.getInputStream());
        out = new BufferedOutputStream(line.getOutputStream());
        this.moods = moods;
        this.intake = intake;
    }

    void run() throws IOException, InterruptedException {
        // Who is let fall or left hanging is so from the first word; what is said to a mail is decided with each mail.
        Mood atTheDoor = moods.all()
                .getOrDefault(Moods.SMTP, new Moods.State(Mood.GOOD, 0))
                .mood();
        if (atTheDoor == Mood.REFUSES) {
            moods.next(Moods.SMTP);
            return;
        }
        if (atTheDoor == Mood.HANGS) {
            moods.next(Moods.SMTP);
            moods.hang();
            return;
        }
        say("220 localhost ESMTP sink");
        boolean more = true;
        while (more) {
            String line = readLine();
            more = line != null && answer(line);
        }
    }

    private boolean answer(String line) throws IOException, InterruptedException {
        String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        switch (verb) {
            case "EHLO" -> say("250-localhost\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE " + MOST_BYTES);
            case "HELO", "NOOP", "RSET" -> {
                recipients.clear();
                say("250 OK");
            }
            case "MAIL" -> {
                return mail();
            }
            case "RCPT" -> recipient(line);
            case "DATA" -> {
                return data();
            }
            case "QUIT" -> {
                say("221 Bye");
                return false;
            }
            default -> say("500 Not known here");
        }
        return true;
    }

    private boolean mail() throws IOException, InterruptedException {
        recipients.clear();
        mood = moods.next(Moods.SMTP);
        switch (mood) {
            case REFUSES -> {
                return false;
            }
            case HANGS -> {
                moods.hang();
                return false;
            }
            case TEMPORARY -> say("451 4.3.0 Not now");
            case GOOD, PERMANENT, DROPS -> say("250 OK");
        }
        return true;
    }

    private void recipient(String line) throws IOException {
        int from = line.indexOf('<');
        int to = line.indexOf('>', from);
        if (mood == Mood.PERMANENT) {
            say("550 5.1.1 No such person here");
        } else if (from < 0 || to <= from + 1) {
            say("501 5.1.3 An address is needed");
        } else {
            recipients.add(line.substring(from + 1, to));
            say("250 OK");
        }
    }

    private boolean data() throws IOException {
        if (recipients.isEmpty()) {
            say("503 5.5.1 To whom?");
            return true;
        }
        say("354 Go on");
        byte[] mail = readMail();
        if (!intake.keep(mail, recipients)) {
            say("451 4.3.0 The mail could not be kept");
            return true;
        }
        if (mood == Mood.DROPS) {
            return false;
        }
        recipients.clear();
        say("250 2.0.0 Kept");
        return true;
    }

    private void say(String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private @Nullable String readLine() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return line.toString(StandardCharsets.UTF_8).stripTrailing();
            }
            if (line.size() == LONGEST_LINE) {
                throw new IOException("The line is too long");
            }
            line.write(next);
        }
        return null;
    }

    /** Up to the line with a single dot; a dot more at a line's beginning is the dialogue's, not the mail's. */
    private byte[] readMail() throws IOException {
        var mail = new ByteArrayOutputStream();
        boolean lineBegins = true;
        while (true) {
            int next = need();
            if (lineBegins && next == '.') {
                next = need();
                if (next == '\r') {
                    need();
                    return mail.toByteArray();
                }
            }
            if (mail.size() == MOST_BYTES) {
                throw new IOException("The mail is too large");
            }
            mail.write(next);
            lineBegins = next == '\n';
        }
    }

    private int need() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new IOException("The line broke within a mail");
        }
        return next;
    }
}
