package vn.vanthu.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vanthu.account.FirstStart;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;

/// Makes the first administrator, by the one-time link that the first start prints.
@ApiDoor
@RequestMapping("/api/v1/setup")
final class SetupController {

    private final FirstStart firstStart;

    SetupController(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    /// @param token the last part of the link
    record SetupWanted(
            @Nullable String token,
            @Nullable String login,
            @Nullable String name,
            @Nullable String password) {

        /// Without its secrets.
        @Override
        public String toString() {
            return "SetupWanted[" + login + "]";
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            status = 204,
            open = Does.Open.ANYBODY,
            en = "Make the first administrator, once, by the link of the first start",
            vi = "Tạo quản trị viên đầu tiên bằng liên kết dùng một lần")
    ResponseEntity<Void> complete(@RequestBody SetupWanted wanted) {
        new Needed()
                .member("token", wanted.token())
                .member("login", wanted.login())
                .member("name", wanted.name())
                .member("password", wanted.password())
                .check();
        Refusal.unlessEmpty(
                firstStart.complete(
                        Needed.of(wanted.token()),
                        Needed.of(wanted.login()),
                        Needed.of(wanted.name()),
                        Needed.of(wanted.password())));
        return ResponseEntity.noContent().build();
    }
}
