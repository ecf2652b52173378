package vn.vanthu.api;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.PaperGrants;
import vn.vanthu.door.Does;

/// Names people on one paper, draft or issued, and takes them off.
@ApiDoor
@RequestMapping("/api/v1/papers/{id}/rights")
final class PaperRightsController {

    private final PaperLeave leave;

    PaperRightsController(PaperLeave leave) {
        this.leave = leave;
    }

    /// Logins of those named on a paper.
    record NamedView(Set<String> readers, Set<String> editors) {}

    /// What somebody is named for.
    record LeaveWanted(PaperGrants.@Nullable Leave leave) {}

    @GetMapping
    @Does(act = Act.GRANT, en = "Who is named on the paper", vi = "Ai được cấp quyền trên văn bản")
    NamedView named(@PathVariable String id, Actor by) {
        PaperGrants.Named named = leave.named(id, by);
        return new NamedView(new TreeSet<>(named.readers()), new TreeSet<>(named.editors()));
    }

    @PutMapping(path = "/{login}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            status = 204,
            act = Act.GRANT,
            en = "Name somebody on the paper, to read or to edit",
            vi = "Cấp quyền đọc hoặc sửa trên một văn bản")
    ResponseEntity<Void> grant(
            @PathVariable String id,
            @PathVariable String login,
            @RequestBody LeaveWanted wanted,
            Actor by) {
        new Needed().member("leave", wanted.leave()).check();
        leave.grant(id, login, Needed.of(wanted.leave()), by);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{login}")
    @Does(
            status = 204,
            act = Act.GRANT,
            en = "Take somebody off the paper",
            vi = "Thu quyền trên một văn bản")
    ResponseEntity<Void> revoke(@PathVariable String id, @PathVariable String login, Actor by) {
        leave.grant(id, login, PaperGrants.Leave.NONE, by);
        return ResponseEntity.noContent().build();
    }
}
