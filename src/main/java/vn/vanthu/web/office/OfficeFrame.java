package vn.vanthu.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Rights;
import vn.vanthu.document.Problem;
import vn.vanthu.door.ActInterceptor;
import vn.vanthu.door.Tongue;
import vn.vanthu.message.Texts;
import vn.vanthu.web.PageTexts;
import vn.vanthu.web.Sentences;

/// Gives every page of the office its tabs, what was typed, and what was done last.
@ControllerAdvice(basePackageClasses = OfficeFrame.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class OfficeFrame {

    private static final List<Tab> TABS =
            List.of(
                    new Tab("agency", Act.MANAGE_OFFICE),
                    new Tab("units", Act.MANAGE_OFFICE),
                    new Tab("people", Act.MANAGE_OFFICE),
                    new Tab("accounts", Act.MANAGE_ACCOUNTS),
                    new Tab("series", Act.DEFINE_SERIES),
                    new Tab("templates", Act.MANAGE_OFFICE),
                    new Tab("abbreviations", Act.MANAGE_OFFICE),
                    new Tab("outside", Act.MANAGE_OFFICE),
                    new Tab("backups", Act.BACKUP),
                    new Tab("checks", Act.VERIFY),
                    new Tab("trail", Act.READ_AUDIT),
                    new Tab("health", Act.VERIFY));
    // Longer paths of problems than pages have fields for.
    private static final List<String> FIELDS =
            List.of(
                    "name", "parent", "code", "place", "abbreviation", "from", "until", "title",
                    "level", "deputyOf", "person", "post", "unit", "document", "authority", "roles",
                    "active", "shortName", "to", "day", "kinds", "body", "content", "short", "long");

    private final Sentences sentences;
    private final PageTexts texts;

    OfficeFrame(Sentences sentences, PageTexts texts) {
        this.sentences = sentences;
        this.texts = texts;
    }

    /// A tab that somebody may open.
    record Tab(String key, Act act) {

        public String address() {
            return "/office/" + key;
        }
    }

    static List<Tab> tabs(Actor by) {
        return TABS.stream()
                .filter(tab -> Rights.may(by, tab.act(), null).isAllowed())
                .toList();
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        Texts words = texts.in(Tongue.of(request));
        if (ActInterceptor.isSignedIn()) {
            model.addAttribute("tabs", tabs(ActInterceptor.actor()));
        }
        model.addAttribute("styles", List.of("/assets/office.css"));
        Map<String, String> typed = new LinkedHashMap<>();
        if (request.getMethod().equals("POST")) {
            request.getParameterMap()
                    .forEach((name, values) -> {
                        if (!name.startsWith("password")) {
                            typed.put(name, values[0]);
                        }
                    });
        }
        model.addAttribute("typed", typed);
        String done = request.getParameter("done");
        String said = done == null ? null : words.raw("office.done." + done);
        if (said != null) {
            model.addAttribute("done", said);
        }
    }

    /// Says on the page why a change was not made.
    void refuse(
            List<Problem> problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problems", said(problems, request));
    }

    List<Sentences.Said> said(List<Problem> problems, HttpServletRequest request) {
        Texts words = texts.in(Tongue.of(request));
        Map<String, String> labels = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String label = words.raw("office.f." + field);
            if (label != null) {
                labels.put(field, label);
            }
        }
        labels.put("series.code", words.text("office.series.code"));
        labels.put("series.name", words.text("office.f.name"));
        labels.put("series.issuer", words.text("office.series.issuer"));
        labels.put("series.kinds", words.text("office.f.kinds"));
        return sentences.of(problems, Tongue.of(request), labels);
    }
}
