package org.khet.local.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.khet.local.PlatformSpecs;
import org.khet.local.ServerSpec;
import org.khet.local.build.ServicePackage;
import org.khet.local.realm.GatewayClient;
import org.khet.local.realm.RealmTemplate;
import org.khet.local.secrets.Secrets;

/** Who is in the fleet, and how each is run. */
record Members(Settings settings, Home home, Secrets secrets, PlatformSpecs specs, Map<Part, ServicePackage> packages) {

    List<Member> all() {
        List<Member> members = new ArrayList<>();
        for (Part part : Part.PLATFORM) {
            if (!settings.elsewhere(part)) {
                members.add(platform(part));
            }
        }
        for (Part part : Part.SERVICES) {
            // The gateway's routes work as the services come; nobody else stands in for store and broker.
            List<Part> needs = part == Part.GATEWAY ? List.of() : List.of(Part.STORE, Part.KAFKA);
            members.add(new Member(part, needs, () -> service(part), () -> {}));
        }
        return members;
    }

    private Member platform(Part part) {
        Path data = home.data(part);
        Path log = home.log(part);
        int port = settings.port(part);
        return switch (part) {
            case STORE -> new Member(part, List.of(), () -> specs.store(data, port, log), () -> {});
            case KAFKA ->
                new Member(
                        part,
                        List.of(),
                        () -> specs.kafka(data, port, settings.secondPort(part), log),
                        () -> Topics.create(settings.kafka()));
            case KEYCLOAK ->
                new Member(
                        part,
                        List.of(),
                        () -> specs.keycloak(
                                data,
                                port,
                                settings.secondPort(part),
                                RealmTemplate.fill(settings.publicUrl(), secrets),
                                secrets.password("keycloak-admin"),
                                log),
                        () -> specs.settleRealm(
                                data,
                                settings.publicUrl(),
                                new GatewayClient(settings.keycloakUrl(), secrets)::moveTo));
            case SINK ->
                new Member(part, List.of(), () -> specs.sink(data, port, settings.secondPort(part), log), () -> {});
            default -> throw new IllegalArgumentException(part + " is no part of the platform");
        };
    }

    private ServerSpec service(Part part) {
        var prepared = packages.get(part);
        if (prepared == null) {
            throw new IllegalStateException(part + " was not prepared");
        }
        URI url = URI.create("http://127.0.0.1:" + settings.port(part));
        return new ServerSpec(
                part.label(),
                specs.ownSession(prepared.command()),
                new ServiceEnvironment(settings, home, secrets).of(part),
                prepared.folder(),
                home.log(part),
                url.resolve("/actuator/health/readiness"),
                url);
    }
}
