package org.khet.local.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.khet.local.LocalException;

/** Sees before anything is started that every port is free. */
record PortCheck(Settings settings, IntPredicate isFree) {

    void run() {
        List<String> taken = new ArrayList<>();
        for (Part part : Part.values()) {
            if (settings.elsewhere(part)) {
                continue;
            }
            for (int port : part.ports()) {
                int own = port + settings.portOffset();
                if (!isFree.test(own)) {
                    taken.add(own + " (" + part.label() + ")");
                }
            }
        }
        if (!taken.isEmpty()) {
            throw new LocalException((taken.size() == 1 ? "Port " : "Ports ") + String.join(", ", taken)
                    + " taken by another program; end it, or shift all ports with KHET_PORT_OFFSET=1000");
        }
    }
}
