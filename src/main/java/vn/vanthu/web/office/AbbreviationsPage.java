package vn.vanthu.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.search.OwnAbbreviations;
import vn.vanthu.web.WebDoor;

/// Shows the abbreviations that the office added for searching, and takes more.
@WebDoor
final class AbbreviationsPage {

    private final OwnAbbreviations own;
    private final OfficeFrame frame;

    AbbreviationsPage(OwnAbbreviations own, OfficeFrame frame) {
        this.own = own;
        this.frame = frame;
    }

    @GetMapping("/office/abbreviations")
    @Does(act = Act.MANAGE_OFFICE)
    String page(Model model) {
        model.addAttribute("source", own.text());
        return "office/abbreviations";
    }

    @PostMapping("/office/abbreviations")
    @Does(act = Act.MANAGE_OFFICE)
    String save(
            @RequestParam(defaultValue = "") String source,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return answer(source.replace("\r\n", "\n"), request, response, model);
    }

    /// Adds one entry to the list of abbreviations.
    @PostMapping("/office/abbreviations/add")
    @Does(act = Act.MANAGE_OFFICE)
    String add(
            @RequestParam(name = "short", defaultValue = "") String brief,
            @RequestParam(name = "long", defaultValue = "") String full,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String entry = "  - {short: " + quoted(brief) + ", long: " + quoted(full) + "}\n";
        String text = own.text();
        String head = "abbreviations:\n";
        int at = text.indexOf("\n" + head);
        String next =
                at < 0
                        ? text.stripTrailing() + "\n\n" + head + entry
                        : text.substring(0, at + 1 + head.length())
                                + entry
                                + text.substring(at + 1 + head.length());
        return answer(next, request, response, model);
    }

    /// A word of YAML that means nothing but itself.
    private static String quoted(String typed) {
        return "'" + typed.strip().replaceAll("\\p{Cntrl}", " ").replace("'", "''") + "'";
    }

    private String answer(
            String text, HttpServletRequest request, HttpServletResponse response, Model model) {
        List<Problem> problems = own.save(text);
        if (problems.isEmpty()) {
            return "redirect:/office/abbreviations?done=abbreviations";
        }
        frame.refuse(FormsPage.inSource(problems), request, response, model);
        model.addAttribute("source", text);
        return "office/abbreviations";
    }
}
