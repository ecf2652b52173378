package vn.vanthu.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;

/// Answers what the server refuses by itself, in the form of every refusal: to programs here, to
/// browsers by a page like any other.
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class FaultController implements ErrorController {

    private final Speech speech;

    FaultController(Speech speech) {
        this.speech = speech;
    }

    @RequestMapping("/error")
    @Does(open = Does.Open.ANYBODY, en = "Answer a refusal of the server", vi = "Trả lời lỗi")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object told = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = told instanceof Integer code ? HttpStatus.resolve(code) : null;
        // Nobody is sent here but by the server.
        HttpStatus status = known == null ? HttpStatus.NOT_FOUND : known;
        Problem problem =
                status == HttpStatus.NOT_FOUND
                        ? Problem.must("API.route", "", request.getMethod())
                        : Problem.must("API.request", "", status.value());
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (path instanceof String asked && !Faults.concerns(asked)) {
            throw new Refusal(status, List.of(problem));
        }
        speech.refuse(request, response, status, List.of(problem));
    }
}
