package vn.vanthu.api;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.api.AccountViews.AccountView;
import vn.vanthu.api.AccountViews.ReviewView;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;

/// Shows whose rights should be looked at again after he left a post (NĐ 30, PL VI, I.IV.1.đ).
@ApiDoor
@RequestMapping("/api/v1/account-reviews")
final class AccountReviewsController {

    private final Accounts accounts;

    AccountReviewsController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    @Does(
            act = Act.MANAGE_ACCOUNTS,
            en = "Whose rights should be looked at again, because a post of theirs has ended",
            vi = "Ai cần xem lại quyền vì đã thôi giữ chức vụ")
    List<ReviewView> toReview() {
        return accounts.toReview().stream()
                .map(review ->
                        new ReviewView(
                                AccountView.of(review.account()),
                                review.ended().post(),
                                review.ended().validity().until()))
                .toList();
    }

    @PostMapping("/{login}")
    @Does(
            status = 204,
            act = Act.MANAGE_ACCOUNTS,
            en = "Leave the rights of one in that list as they are",
            vi = "Xác nhận giữ nguyên quyền sau khi xem lại")
    ResponseEntity<Void> reviewed(@PathVariable String login, Actor by) {
        Refusal.unlessEmpty(accounts.reviewed(login, by.login()));
        return ResponseEntity.noContent().build();
    }
}
