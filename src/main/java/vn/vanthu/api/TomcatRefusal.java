package vn.vanthu.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.document.Problem;
import vn.vanthu.message.Language;
import vn.vanthu.message.ProblemTexts;

/// Refuses, in the form of every refusal, what is no request of HTTP at all.
///
/// Public only because Tomcat makes it by its name.
public final class TomcatRefusal extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        int status = response.getStatus();
        if (status < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        HttpStatus said = HttpStatus.resolve(status);
        ProblemBody body =
                ProblemBody.of(
                        said == null ? HttpStatus.BAD_REQUEST : said,
                        List.of(Problem.must("API.request", "", status)),
                        ProblemTexts.of(Language.VI));
        byte[] bytes =
                JsonMapper.shared().writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        try {
            response.setContentType(ProblemBody.MEDIA_TYPE);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
            response.finishResponse();
        } catch (IOException e) {
            // The one who asked is gone.
            container.getLogger().debug("nobody to answer", e);
        }
    }
}
