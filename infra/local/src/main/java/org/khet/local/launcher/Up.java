package org.khet.local.launcher;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.khet.local.LocalException;
import org.khet.local.PlatformSpecs;
import org.khet.local.Ports;
import org.khet.local.ProjectFolder;
import org.khet.local.build.ServicePackage;
import org.khet.local.build.Tools;
import org.khet.local.secrets.Secrets;
import org.khet.local.secrets.SigningKey;

/** Builds what is stale, starts everything, loads the sample, and stays until it is told to stop. */
final class Up {
    static final String LAUNCHER = "launcher";

    private final Settings settings;
    private final Progress progress = new Progress();
    private final AtomicReference<@Nullable Fleet> fleet = new AtomicReference<>();
    private volatile boolean handedOver;
    private volatile boolean ending;
    private volatile boolean failed;

    Up(Settings settings) {
        this.settings = settings;
    }

    void run(boolean detach) throws Exception {
        try {
            startAndStay(detach);
        } catch (Exception e) {
            // Ctrl-C reaches Maven and its like as well, and they may end before this process hears of it.
            Thread.sleep(300);
            failed = true;
            if (!ending) {
                throw e;
            }
        }
    }

    private void startAndStay(boolean detach) throws Exception {
        var home = Home.create(settings);
        try (var lock = HomeLock.take(home)) {
            refuseSecond(home);
            new PortCheck(settings, Ports::isFree).run();
            Runtime.getRuntime().addShutdownHook(new Thread(this::end));
            progress.line("Khet on " + home.folder());
            var started = start(home);
            fleet.set(started);
            double before = progress.seconds();
            started.start();
            progress.line(String.format("All parts started in %.1f s", progress.seconds() - before));
            loadSample(home);
            progress.line(String.format("Ready after %.1f s", progress.seconds()));
            Summary.print(settings, secrets(home), home);
            if (detach) {
                handedOver = true;
                return;
            }
            progress.line("Ctrl-C stops everything");
            new Supervisor(started, progress).watch();
        }
    }

    private void refuseSecond(Home home) {
        var living = RunFile.living(home.runFile());
        if (!living.isEmpty()) {
            throw new LocalException("Khet is already running on " + home.folder()
                    + "; see infra/bin/status, end it with infra/bin/down");
        }
    }

    private Fleet start(Home home) throws Exception {
        var project = ProjectFolder.find();
        var specs = new PlatformSpecs(project, Tools.find("setsid").orElse(null));
        var secrets = secrets(home);
        SigningKey.ensure(home.signingKey());
        var packages = prepare(new Preparation(project, specs, progress), home, secrets);
        var runFile = new RunFile(home.runFile());
        runFile.put(LAUNCHER, ProcessHandle.current(), 0, "", "");
        return new Fleet(new Members(settings, home, secrets, specs, packages).all(), runFile, progress);
    }

    private Map<Part, ServicePackage> prepare(Preparation preparation, Home home, Secrets secrets) throws Exception {
        try (var lock = BuildLock.take(preparation.project().platform().resolve("lock"))) {
            preparation.build();
            if (!settings.elsewhere(Part.KEYCLOAK)) {
                preparation.keycloak();
            }
            preparation.caches(settings);
            return preparation.packages(new ServiceEnvironment(settings, home, secrets));
        }
    }

    private void loadSample(Home home) throws Exception {
        var loader = new SampleLoader(settings, secrets(home), home.sampleMark());
        if (!loader.isLoaded()) {
            progress.timed("load", "the sample area", () -> {
                loader.load();
                return true;
            });
        }
    }

    /** Makes all of the sample's secrets at once, so that the file is whole before anybody reads it. */
    private Secrets secrets(Home home) throws IOException {
        var secrets = Secrets.open(home.secrets());
        secrets.key(Secrets.FIELD_KEY);
        secrets.key(Secrets.CONTACT_KEY);
        secrets.client(Secrets.GATEWAY_CLIENT);
        secrets.client(Secrets.IDENTITY_ADMIN);
        secrets.client(Secrets.NOTIFICATION_CLIENT);
        secrets.password("keycloak-admin");
        new Credentials(settings, secrets).all();
        secrets.save();
        return secrets;
    }

    /** Runs however this process ends: nothing may be left behind, unless it was meant to stay. */
    private void end() {
        if (handedOver) {
            return;
        }
        ending = true;
        var started = fleet.get();
        if (started != null && !started.stopping()) {
            System.out.println();
            progress.line("Stopping …");
            long begun = System.nanoTime();
            started.stop();
            progress.line(String.format("Stopped after %.1f s", (System.nanoTime() - begun) / 1e9));
        } else if (!failed) {
            System.out.println();
            progress.line("Stopped; nothing is running");
        }
        // Maven, Keycloak's build or a training run, where the end came in the middle of one.
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }
}
