package vn.vanthu.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.archive.Archive;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.keeping.Health;
import vn.vanthu.keeping.Upkeep;
import vn.vanthu.search.Search;
import vn.vanthu.web.WebDoor;

/// Shows how the program does: database, disk, archive, index, version, and how it is reached.
@WebDoor
final class HealthPage {

    private static final long LITTLE = 2_000_000_000L;

    private final Upkeep upkeep;
    private final Search search;
    private final Archive archive;
    private final OfficeFrame frame;

    HealthPage(Upkeep upkeep, Search search, Archive archive, OfficeFrame frame) {
        this.upkeep = upkeep;
        this.search = search;
        this.archive = archive;
        this.frame = frame;
    }

    @GetMapping("/office/health")
    @Does(act = Act.VERIFY)
    String page(Actor by, HttpServletRequest request, Model model) {
        Health health = upkeep.health();
        Problem trouble = health.trouble();
        model.addAttribute("health", health);
        model.addAttribute(
                "troubles", frame.said(trouble == null ? List.of() : List.of(trouble), request));
        model.addAttribute("free", Math.round(health.freeBytes() / 1e8) / 10.0);
        model.addAttribute("little", health.freeBytes() < LITTLE);
        if (search.state(by) instanceof Outcome.Done<Search.State>(var state, _)) {
            model.addAttribute("index", state);
            model.addAttribute("indexMegabytes", Math.round(state.size().bytes() / 1e5) / 10.0);
        }
        model.addAttribute("folder", archive.folder().toAbsolutePath().toString());
        model.addAttribute(
                "version",
                Objects.requireNonNullElse(
                        Upkeep.class.getPackage().getImplementationVersion(), "–"));
        model.addAttribute("java", Runtime.version().toString());
        model.addAttribute("secure", request.isSecure());
        model.addAttribute("local", isLocal(request.getServerName()));
        return "office/health";
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
