package org.khet.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatusCode;

/** What Tomcat refuses before any filter, such as an address that is none, is a problem answer too and not a page. */
public final class ContainerErrors extends ErrorReportValve {
    /** Made by Tomcat, by name. */
    public ContainerErrors() {}

    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> customizer() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ContainerErrors.class.getName());
            }
        });
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemException problem = SpringProblems.byStatus(HttpStatusCode.valueOf(status), null);
        try {
            ProblemWriter.write(
                    request.getRequest(), response.getResponse(), problem == null ? FailureTrace.internal() : problem);
        } catch (IOException | IllegalStateException gone) {
            // Nobody is there to be told.
        }
    }
}
