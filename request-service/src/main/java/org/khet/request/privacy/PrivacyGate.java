package org.khet.request.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.request.catalogue.Catalogue;
import org.khet.request.catalogue.CatalogueItem.DataClass;
import org.khet.request.requests.InformationRequest;
import org.khet.request.requests.InformationRequest.Made;
import org.khet.request.requests.InformationRequest.Output;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** Stands at the order, so that no file of people is made unasked, and once more at the delivery, where it counts. */
@Component
public class PrivacyGate {

    private final Approvals approvals;
    private final PrivacySettingsStore settings;
    private final Catalogue catalogue;

    PrivacyGate(Approvals approvals, PrivacySettingsStore settings, Catalogue catalogue) {
        this.approvals = approvals;
        this.settings = settings;
        this.catalogue = catalogue;
    }

    /**
     * What was let through, on what ground.
     *
     * @param fields that needed an approval
     * @param approver subject id; null where none was needed
     * @param approverName as signed
     */
    public record Ruling(
            DataClass dataClass,
            List<String> fields,
            List<String> unmasked,
            @Nullable String legalBasis,
            @Nullable String approver,
            @Nullable String approverName) {}

    /** IDs and their like are masked in a preview too, unless an approval says otherwise. */
    public void requireUnmasking(String requestId, List<String> unmasked) {
        if (!unmasked.isEmpty()
                && approvals
                        .find(requestId)
                        .filter(one -> one.covers(List.of(), unmasked))
                        .isEmpty()) {
            throw PrivacyProblems.approvalNeeded(unmasked);
        }
    }

    public void requireOrderable(Caller caller, InformationRequest request, Made made) {
        if (!made.widestClass().guarded() && made.unmasked().isEmpty()) {
            return;
        }
        var approval = approvals
                .find(request.id())
                .filter(one -> one.covers(made.guardedFields(), made.unmasked()))
                .orElseThrow(() -> PrivacyProblems.approvalNeeded(made.guardedFields()));
        requireOther(approval, caller.subject());
    }

    /** @throws org.khet.problem.ProblemException where something among the files may not leave the office */
    public Ruling requireDeliverable(InformationRequest request) {
        var approval = approvals.find(request.id());
        var widest = DataClass.OPEN;
        var fields = new ArrayList<String>();
        var unmasked = new ArrayList<String>();
        for (var output : request.outputs()) {
            var made = output.made();
            if (made == null) {
                widest = widest.or(report(request, output, approval));
            } else {
                widest = widest.or(table(output, made, approval));
                fields.addAll(made.guardedFields());
                unmasked.addAll(made.unmasked());
            }
        }
        var ground = widest.guarded() ? approval.orElse(null) : null;
        var decision = ground == null ? null : ground.decision();
        return new Ruling(
                widest,
                fields.stream().distinct().toList(),
                unmasked.stream().distinct().toList(),
                ground == null ? request.legalBasis() : ground.legalBasis(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.byName());
    }

    private DataClass table(Output output, Made made, Optional<Approval> approval) {
        int bound = settings.current().smallCell();
        if (made.counts() && made.smallCell() < bound) {
            throw PrivacyProblems.tooWeak(output.fileName(), bound);
        }
        if (made.widestClass().guarded() || !made.unmasked().isEmpty()) {
            requireOther(
                    approval.filter(one -> one.covers(made.guardedFields(), made.unmasked()))
                            .orElseThrow(() -> PrivacyProblems.approvalNeeded(made.guardedFields())),
                    output.orderedBy());
        }
        return made.widestClass();
    }

    /** A ready report goes by the catalogue; of one that nobody has classed the worst is supposed. */
    private DataClass report(InformationRequest request, Output output, Optional<Approval> approval) {
        var code = output.reportCode();
        var item = code == null ? null : catalogue.ofReport(code).orElse(null);
        var dataClass = item == null ? DataClass.PERSONAL : item.dataClass();
        if (dataClass.guarded()) {
            requireOther(
                    approval.filter(one -> one.covers(List.of(), List.of()))
                            .orElseThrow(() -> PrivacyProblems.approvalNeeded(List.of())),
                    output.orderedBy());
        } else if (item != null && !item.publishedTable()) {
            throw PrivacyProblems.tooWeak(output.fileName(), settings.current().smallCell());
        }
        return dataClass;
    }

    private static void requireOther(Approval approval, @Nullable String producer) {
        var decision = approval.decision();
        if (decision != null && decision.by().equals(producer)) {
            throw PrivacyProblems.approverProduced();
        }
    }
}
