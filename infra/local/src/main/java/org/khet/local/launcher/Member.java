package org.khet.local.launcher;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.local.ServerProcess;
import org.khet.local.ServerSpec;

/**
 * One process of the running system.
 *
 * @param needs parts that must be ready before it is started
 * @param spec made when its turn comes, as it may prepare folders
 * @param afterReady what is left to do when it serves
 */
record Member(Part part, List<Part> needs, SpecMaker spec, Runnable afterReady, Holder holder) {

    Member(Part part, List<Part> needs, SpecMaker spec, Runnable afterReady) {
        this(part, needs, spec, afterReady, new Holder());
    }

    interface SpecMaker {
        ServerSpec make();
    }

    /** The process once there is one. */
    static final class Holder {
        private volatile @Nullable ServerProcess process;
        private volatile boolean ready;
    }

    /** Whether the process has served since it was started last: only then can it have promised anything. */
    boolean ready() {
        return holder.ready;
    }

    void markReady() {
        holder.ready = true;
    }

    @Nullable
    ServerProcess process() {
        return holder.process;
    }

    ServerProcess makeProcess() {
        holder.ready = false;
        var made = new ServerProcess(spec.make());
        holder.process = made;
        return made;
    }
}
