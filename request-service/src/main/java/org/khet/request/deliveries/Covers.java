package org.khet.request.deliveries;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khet.request.deliveries.DeliveryForm.CoverForm;
import org.khet.request.peers.OfficePapers;
import org.khet.request.requests.InformationRequest;
import org.khet.request.requests.InformationRequest.Output;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** Has the paper on top printed under the office's letterhead and numbered from its register. */
@Component
class Covers {

    private final OfficePapers papers;

    Covers(OfficePapers papers) {
        this.papers = papers;
    }

    /**
     * The final paper: the same number again where the delivery is tried again.
     *
     * @throws org.khet.problem.ProblemException where the office has no emblem or no agency code yet
     */
    DeliveryPackage.@Nullable CoverPage page(Caller caller, InformationRequest request, @Nullable CoverForm form) {
        if (form == null) {
            return null;
        }
        var printed = papers.print(areaCode(caller, request, form), wanted(request, form, false));
        return new DeliveryPackage.CoverPage(
                form.form().name(),
                Objects.requireNonNull(printed.number(), "A final paper has a number"),
                printed.pdf());
    }

    byte[] draft(Caller caller, InformationRequest request, CoverForm form) {
        return papers.print(areaCode(caller, request, form), wanted(request, form, true))
                .pdf();
    }

    private static OfficePapers.Wanted wanted(InformationRequest request, CoverForm form, boolean draft) {
        var order = request.order();
        return new OfficePapers.Wanted(
                "request-" + request.id() + (order == null ? "" : "-" + order.orderId()),
                form.form().name(),
                draft,
                form.subject().strip(),
                form.to().strip(),
                form.body(),
                List.of(),
                request.outputs().stream().map(Output::fileName).toList(),
                form.signatoryId());
    }

    private static String areaCode(Caller caller, InformationRequest request, CoverForm form) {
        if (form.areaCode() != null) {
            return form.areaCode();
        }
        if (request.areaCode() != null) {
            return request.areaCode();
        }
        var own = caller.areaCodes().stream().filter(code -> !code.equals("*")).toList();
        if (own.size() != 1) {
            throw DeliveryProblems.areaMissing();
        }
        return own.getFirst();
    }
}
