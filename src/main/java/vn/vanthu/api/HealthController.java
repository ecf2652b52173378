package vn.vanthu.api;

import java.nio.file.Files;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vanthu.archive.Archive;
import vn.vanthu.database.Database;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;

/// Says whether the program can work: the database answers, the archive can be written.
@ApiDoor
@RequestMapping("/api/v1/health")
final class HealthController {

    private final Database database;
    private final Archive archive;

    HealthController(Database database, Archive archive) {
        this.database = database;
        this.archive = archive;
    }

    /// Nothing but this: it is shown to anybody.
    record HealthView(String status) {}

    @GetMapping
    @Does(open = Does.Open.ANYBODY, en = "Whether the program can work", vi = "Tình trạng")
    HealthView health() {
        database.sql().sql("select 1").query(Integer.class).single();
        if (!Files.isWritable(archive.folder())) {
            throw new Refusal(Problem.must("API.archive", "", "-"));
        }
        return new HealthView("up");
    }
}
