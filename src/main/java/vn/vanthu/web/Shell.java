package vn.vanthu.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.vanthu.door.ActInterceptor;
import vn.vanthu.door.Tongue;
import vn.vanthu.message.Language;
import vn.vanthu.office.Agency;
import vn.vanthu.office.Office;

/// Gives every page what its frame shows: the one who reads, the language, the agency.
@ControllerAdvice(annotations = WebDoor.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class Shell {

    private final Office office;
    private final Modules modules;
    private final Clock clock;
    private final boolean byAnother;
    private final String another;

    /// @param issuer of the provider that the office's people may also sign in by; none when empty
    /// @param another what they call it
    Shell(
            Office office,
            Modules modules,
            Clock clock,
            @Value("${vanthu.oidc.issuer:}") String issuer,
            @Value("${vanthu.oidc.name:}") String another) {
        this.office = office;
        this.modules = modules;
        this.clock = clock;
        this.byAnother = !issuer.isBlank();
        this.another = another.strip();
    }

    /// Nothing of it is needed by an answer to a script that is no page.
    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        fill(request, model);
    }

    void fill(HttpServletRequest request, Model model) {
        Language language = Tongue.of(request);
        model.addAttribute("lang", language.code());
        model.addAttribute("nonce", ContentPolicy.nonce(request));
        model.addAttribute("importMap", modules.map(language));
        model.addAttribute("address", Asked.address(request));
        model.addAttribute("path", request.getRequestURI());
        model.addAttribute("byAnother", byAnother);
        model.addAttribute("another", another);
        model.addAttribute("theme", Cookies.value(request, "theme", "auto"));
        model.addAttribute("keys", Cookies.value(request, "keys", "on"));
        model.addAttribute("density", Cookies.value(request, "density", "normal"));
        model.addAttribute(
                "agency", office.agencyOn(LocalDate.now(clock)).map(Agency::name).orElse(""));
        if (ActInterceptor.isSignedIn()) {
            model.addAttribute("me", Me.of(ActInterceptor.actor()));
        }
    }
}
