package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.message.Language;

class KindsAndNewTest {

    @TempDir Path folder;

    @Test
    void listsTheKinds() {
        Session session = Session.run("kinds");
        assertThat(session.code()).isZero();
        assertThat(session.err()).isEmpty();
        assertThat(session.out().lines().findFirst())
                .hasValueSatisfying(
                        line -> assertThat(line).matches("Mã +Loại văn bản +Viết tắt +Mẫu"));
        assertThat(session.out()).containsPattern("(?m)^ke-hoach +Kế hoạch +KH +1\\.4$");
        assertThat(Session.run("kinds", "--lang", "en").out()).contains("Kế hoạch (Plan)");
    }

    @Test
    void givesASkeletonOfEveryKindThatIsAPaperAtOnce() throws IOException {
        for (Office.Kind kind : Session.house().kinds(Language.VI)) {
            Path file = folder.resolve(kind.code() + ".json");
            Session made = Session.run("new", kind.code(), "--out", file.toString());
            assertThat(made.code()).as(made.err()).isZero();
        }
        Session checked = Session.run("check", folder.toString());
        assertThat(checked.err()).doesNotContain("Phải sửa", "Nên sửa");
        assertThat(checked.code()).isZero();
        assertThat(checked.out()).contains("ke-hoach.json: hợp lệ");
    }

    @Test
    void callsTheFieldsOfAFormByTheirLabels() throws IOException {
        Path file = folder.resolve("a.json");
        Files.writeString(file, "{\"vanthu\": \"form/1\", \"kind\": \"giay-moi\", \"values\": {}}");
        assertThat(Session.run("check", file.toString()).err())
                .contains("Phải sửa · Kính mời (values.invitees) · FORM.required")
                .contains("Phải sửa · Cơ quan ban hành (values.agency)");
        assertThat(Session.run("check", file.toString(), "--lang", "en").err())
                .contains("Must mend · Invited (values.invitees)");
    }

    @Test
    void printsTheSkeletonWhenNoFileIsNamed() throws IOException {
        Path file = folder.resolve("a.json");
        Session.run("new", "cong-van", "--out", file.toString());
        assertThat(Session.run("new", "cong-van").out()).isEqualTo(Files.readString(file));
    }

    @Test
    void offersTheNearestKindsForAnUnknownOne() {
        Session session = Session.run("new", "ke-hoac");
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).contains("KIND.unknown", "«ke-hoac»", "ke-hoach");
    }

    @Test
    void doesNotOverwriteAPaper() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "my own words");
        Session session = Session.run("new", "cong-van", "--out", file.toString());
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err()).contains("OUTPUT.exists");
        assertThat(file).hasContent("my own words");
    }
}
