package org.khet.request.production;

import java.util.Map;
import java.util.Objects;
import org.khet.events.RequestEvents.ProductionOrdered;
import org.khet.request.catalogue.Catalogue;
import org.khet.request.catalogue.CatalogueItem;
import org.khet.request.peers.Reporting;
import org.khet.request.privacy.PrivacyGate;
import org.khet.request.privacy.PrivacySettingsStore;
import org.khet.request.requests.InformationRequest;
import org.khet.request.requests.InformationRequest.Made;
import org.khet.request.requests.ProductionOrders;
import org.khet.request.requests.ProductionOrders.Commission;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Previews and orders. A table is classed here by what reporting-service says of its fields, never by what the caller says. */
@Component
class Production {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ProductionOrders orders;
    private final Reporting reporting;
    private final PrivacyGate gate;
    private final PrivacySettingsStore settings;
    private final Catalogue catalogue;
    private final AuditTrail audit;

    Production(
            ProductionOrders orders,
            Reporting reporting,
            PrivacyGate gate,
            PrivacySettingsStore settings,
            Catalogue catalogue,
            AuditTrail audit) {
        this.orders = orders;
        this.reporting = reporting;
        this.gate = gate;
        this.settings = settings;
        this.catalogue = catalogue;
        this.audit = audit;
    }

    JsonNode preview(InformationRequest request, QuerySpec spec) {
        requireOffered(request, spec);
        gate.requireUnmasking(request.id(), spec.unmasked());
        return reporting.preview(bounded(spec));
    }

    InformationRequest orderReport(Caller caller, String id, String reportCode, String collectionId) {
        return orders.order(caller, id, request -> new Commission(reportCode, collectionId, null));
    }

    InformationRequest orderTable(Caller caller, String id, QuerySpec wanted) {
        var spec = bounded(wanted);
        var known = reporting.fields(spec.collectionId());
        var classed = QueryClass.of(spec, known);
        var made = new Made(
                JSON.writeValueAsString(spec),
                classed.widest(),
                classed.guarded(),
                spec.unmasked(),
                spec.counts(),
                Objects.requireNonNull(spec.smallCell()));
        var ordered = orders.order(caller, id, request -> {
            requireOffered(request, spec);
            gate.requireOrderable(caller, request, made);
            return new Commission(ProductionOrdered.QUERY, spec.collectionId(), made);
        });
        if (classed.widest().guarded()) {
            audit.record(
                    caller,
                    "personal-data-ordered",
                    id,
                    Map.of("dataClass", classed.widest().name()));
        }
        return ordered;
    }

    private QuerySpec bounded(QuerySpec spec) {
        return spec.withSmallCell(settings.current().boundFor(spec.smallCell()));
    }

    private void requireOffered(InformationRequest request, QuerySpec spec) {
        var code = request.wanted().catalogueCode();
        if (code != null) {
            catalogue
                    .find(code)
                    .filter(CatalogueItem::offered)
                    .ifPresent(item -> QueryClass.requireOffered(spec, item));
        }
    }
}
