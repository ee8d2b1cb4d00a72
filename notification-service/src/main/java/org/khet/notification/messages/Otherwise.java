package org.khet.notification.messages;

import java.util.List;
import org.khet.notification.preferences.Topic;
import org.khet.notification.recipients.Channel;

/**
 * The other way to the same person, for a message whose address turns out to be closed for good.
 *
 * @param topic what it is about, as its reader's wishes name it
 * @param urgent whether it passes by those wishes
 */
public record Otherwise(Channel channel, String address, List<String> paragraphs, Topic topic, boolean urgent) {

    /** Never the address or the text: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "Otherwise[" + channel + "]";
    }
}
