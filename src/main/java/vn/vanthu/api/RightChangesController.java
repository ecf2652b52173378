package vn.vanthu.api;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.RightChanges;
import vn.vanthu.api.AccountViews.RightChangeView;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;

/// Shows changes of rights until an administrator confirms them (NĐ 30, PL VI, I.III.3.c).
@ApiDoor
@RequestMapping("/api/v1/right-changes")
final class RightChangesController {

    private final RightChanges changes;

    RightChangesController(RightChanges changes) {
        this.changes = changes;
    }

    @GetMapping
    @Does(
            act = Act.CONFIRM_RIGHTS,
            en = "Changes of rights that nobody has confirmed yet",
            vi = "Thay đổi quyền chưa được xác nhận")
    List<RightChangeView> open() {
        return changes.openChanges().stream().map(RightChangeView::of).toList();
    }

    @PostMapping("/{id}/confirm")
    @Does(
            status = 204,
            act = Act.CONFIRM_RIGHTS,
            en = "Confirm one",
            vi = "Xác nhận một thay đổi quyền")
    ResponseEntity<Void> confirm(@PathVariable String id, Actor by) {
        Refusal.unlessEmpty(changes.confirm(id, by.login()));
        return ResponseEntity.noContent().build();
    }
}
