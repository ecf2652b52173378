package vn.vanthu.api;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.api.OfficeViews.DatedView;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.office.Office;
import vn.vanthu.office.Person;
import vn.vanthu.office.Post;
import vn.vanthu.office.Succession;

/// Changes the agency from a day on; what was stays known.
@ApiDoor
@RequestMapping("/api/v1/office")
final class OfficeChangesController {

    private final Office office;

    OfficeChangesController(Office office) {
        this.office = office;
    }

    /// @param thing exactly as the office holds it
    record EndWanted(@Nullable DatedView thing, @Nullable LocalDate lastDay) {}

    /// @param wrong exactly as the office holds it
    record CorrectionWanted(@Nullable DatedView wrong, @Nullable DatedView right) {}

    record PostWanted(
            @Nullable String code,
            @Nullable String title,
            Post.@Nullable Level level,
            @Nullable String deputyOf) {}

    record PersonWanted(@Nullable String code, @Nullable String name) {}

    /// @param confidence how sure it is: `high`, `medium`, `low`
    record SuccessionWanted(
            @Nullable String from,
            @Nullable String to,
            @Nullable LocalDate day,
            @Nullable String basis,
            @Nullable String confidence) {}

    @PostMapping(path = "/changes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            status = 204,
            act = Act.MANAGE_OFFICE,
            en = "What is from its first day on; the period before it ends on the day before",
            vi = "Thay đổi từ một ngày; giai đoạn trước kết thúc hôm trước")
    ResponseEntity<Void> change(@RequestBody DatedView next, Actor by) {
        Refusal.unlessEmpty(office.change(next.dated(), by.login()));
        return done();
    }

    @PostMapping(path = "/endings", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            status = 204,
            act = Act.MANAGE_OFFICE,
            en = "What is now ends with a last day",
            vi = "Kết thúc với một ngày cuối")
    ResponseEntity<Void> end(@RequestBody EndWanted wanted, Actor by) {
        new Needed().member("thing", wanted.thing()).member("lastDay", wanted.lastDay()).check();
        Refusal.unlessEmpty(
                office.end(
                        Needed.of(wanted.thing()).dated(),
                        Needed.of(wanted.lastDay()),
                        by.login()));
        return done();
    }

    @PostMapping(path = "/corrections", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            status = 204,
            act = Act.MANAGE_OFFICE,
            en = "What was written wrongly is written anew",
            vi = "Sửa điều đã ghi sai")
    ResponseEntity<Void> correct(@RequestBody CorrectionWanted wanted, Actor by) {
        new Needed().member("wrong", wanted.wrong()).member("right", wanted.right()).check();
        Refusal.unlessEmpty(
                office.correct(
                        Needed.of(wanted.wrong()).dated(),
                        Needed.of(wanted.right()).dated(),
                        by.login()));
        return done();
    }

    @PostMapping(path = "/posts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(status = 204, act = Act.MANAGE_OFFICE, en = "Add a post", vi = "Thêm chức vụ")
    ResponseEntity<Void> post(@RequestBody PostWanted wanted, Actor by) {
        new Needed()
                .member("code", wanted.code())
                .member("title", wanted.title())
                .member("level", wanted.level())
                .check();
        Refusal.unlessEmpty(
                office.add(
                        new Post(
                                Needed.of(wanted.code()),
                                Needed.of(wanted.title()),
                                Needed.of(wanted.level()),
                                wanted.deputyOf()),
                        by.login()));
        return done();
    }

    @PostMapping(path = "/people", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(status = 204, act = Act.MANAGE_OFFICE, en = "Add a person", vi = "Thêm người")
    ResponseEntity<Void> person(@RequestBody PersonWanted wanted, Actor by) {
        new Needed().member("code", wanted.code()).member("name", wanted.name()).check();
        Refusal.unlessEmpty(
                office.add(
                        new Person(Needed.of(wanted.code()), Needed.of(wanted.name())),
                        by.login()));
        return done();
    }

    @PostMapping(path = "/successions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Does(
            status = 204,
            act = Act.MANAGE_OFFICE,
            en = "One body takes the place of another, which ends on the day before",
            vi = "Cơ quan này kế thừa cơ quan khác")
    ResponseEntity<Void> succeed(@RequestBody SuccessionWanted wanted, Actor by) {
        new Needed()
                .member("from", wanted.from())
                .member("to", wanted.to())
                .member("day", wanted.day())
                .check();
        Refusal.unlessEmpty(
                office.succeed(
                        new Succession(
                                Needed.of(wanted.from()),
                                Needed.of(wanted.to()),
                                Needed.of(wanted.day()),
                                wanted.basis(),
                                Objects.requireNonNullElse(wanted.confidence(), "high")),
                        by.login()));
        return done();
    }

    @PostMapping(path = "/file", consumes = "application/yaml")
    @Does(
            status = 204,
            act = Act.MANAGE_OFFICE,
            en = "Take in a file of format office/1, wholly or not at all",
            vi = "Nạp tệp office/1, toàn bộ hoặc không gì cả")
    ResponseEntity<Void> load(@RequestBody byte[] file, Actor by) {
        Refusal.unlessEmpty(office.load("office.yaml", file, by.login()));
        return done();
    }

    private static ResponseEntity<Void> done() {
        return ResponseEntity.noContent().build();
    }
}
