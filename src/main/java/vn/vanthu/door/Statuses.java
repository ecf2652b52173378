package vn.vanthu.door;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.vanthu.document.Problem;

/// Finds the HTTP status that a refusal deserves (RFC 9110, RFC 6585).
public final class Statuses {

    private Statuses() {}

    /// By the first problem that stops the act.
    public static HttpStatus of(List<Problem> problems) {
        return problems.stream()
                .filter(Problem::isFatal)
                .findFirst()
                .map(problem -> of(problem.code()))
                .orElse(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static HttpStatus of(String code) {
        return switch (code) {
            case "JSON.syntax",
                    "LIMIT.depth",
                    "LIMIT.value",
                    "API.body-missing",
                    "API.value",
                    "API.parameter",
                    "API.parameter-missing",
                    "API.request",
                    "API.if-match",
                    "API.idempotency-key",
                    "API.idempotency-missing" ->
                    HttpStatus.BAD_REQUEST;
            case "SIGNIN.refused", "API.sign-in", "API.token" -> HttpStatus.UNAUTHORIZED;
            case "SETUP.link", "ACCOUNT.confirm-role", "ACCOUNT.confirm-own", "API.cross-site" ->
                    HttpStatus.FORBIDDEN;
            case "ACCOUNT.unknown",
                    "ACCOUNT.change-unknown",
                    "DRAFT.unknown",
                    "DRAFT.version-unknown",
                    "KEEPING.number-unknown",
                    "KEEPING.series-unknown",
                    "PAPER.unknown",
                    "PAPER.file-unknown",
                    "PAST.batch-unknown",
                    "PAST.file-unknown",
                    "REGISTER.entry-unknown",
                    "REGISTER.series-unknown",
                    "SEARCH.saved-unknown",
                    "TOKEN.unknown",
                    "API.route" ->
                    HttpStatus.NOT_FOUND;
            case "API.method" -> HttpStatus.METHOD_NOT_ALLOWED;
            case "API.accept" -> HttpStatus.NOT_ACCEPTABLE;
            case "ACCOUNT.taken",
                    "ACCOUNT.last-administrator",
                    "BACKUP.not-empty",
                    "D15.1.label-taken",
                    "D15.1.year-closed",
                    "D15.1.year-not-over",
                    "D18.4.void-archived",
                    "DRAFT.elsewhere",
                    "DRAFT.has-number",
                    "DRAFT.moved",
                    "DRAFT.shut",
                    "OFFICE.not-there",
                    "PAPER.frozen",
                    "PAST.begun",
                    "PAST.changed",
                    "PAST.no-original",
                    "PAST.not-confirmed",
                    "PAST.not-proposed",
                    "PAST.taken-in",
                    "REGISTER.not-issued",
                    "REGISTER.not-numbered",
                    "REGISTER.reserved-expired",
                    "REGISTER.reserved-gone",
                    "REGISTER.void-twice",
                    "REGISTER.year-unfinished",
                    "SEARCH.saved-taken",
                    "API.idempotency-busy",
                    "API.secret-once" ->
                    HttpStatus.CONFLICT;
            case "DRAFT.changed" -> HttpStatus.PRECONDITION_FAILED;
            case "LIMIT.bytes", "OFFICE.too-large", "PASTE.too-long", "API.too-large" ->
                    HttpStatus.CONTENT_TOO_LARGE;
            case "API.media-type" -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case "DRAFT.held" -> HttpStatus.LOCKED;
            case "API.if-match-missing" -> HttpStatus.PRECONDITION_REQUIRED;
            case "SIGNIN.wait" -> HttpStatus.TOO_MANY_REQUESTS;
            case "API.busy",
                    "API.database",
                    "API.archive",
                    "KEEPING.rebuild-needed",
                    "KEEPING.archive-behind" ->
                    HttpStatus.SERVICE_UNAVAILABLE;
            case "API.damaged", "API.fault" -> HttpStatus.INTERNAL_SERVER_ERROR;
            default ->
                    code.startsWith("RIGHT.")
                            ? HttpStatus.FORBIDDEN
                            : HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
