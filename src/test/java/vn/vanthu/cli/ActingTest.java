package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who stands behind a command: a person with a password, a program with a token, or nobody.
class ActingTest {

    private static final String OTHER = "bốn mùa hoa nở rộ";

    @TempDir static Path folder = Path.of("");
    private static Desk desk = new Desk(Path.of(""));

    @BeforeAll
    static void furnish() {
        desk = Desk.furnished(folder.resolve("archive"));
    }

    @AfterAll
    static void leave() {
        desk.close();
    }

    @Test
    void aCommandThatNobodyStandsBehindIsRefused() {
        Session session = desk.typing(List.of("x"), "draft", "list");
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("ACTING.nobody");
        assertThat(session.out()).isEmpty();
    }

    @Test
    void aPasswordIsAskedAtATerminalAndNowhereElse() {
        Session session = desk.typing(List.of(), "draft", "list", "--as", "lan");
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("ACTING.no-terminal");
        assertThat(
                        desk.must(desk.typing(List.of(Desk.PASSWORD), "draft", "list", "--as=lan"))
                                .out())
                .contains("Mã");
    }

    @Test
    void wrongPasswordAndUnknownLoginReadAlike() {
        Session wrong = desk.typing(List.of("sai mật khẩu"), "draft", "list", "--as", "binh");
        Session unknown = desk.typing(List.of("sai mật khẩu"), "draft", "list", "--as", "khong-co");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("SIGNIN.refused");
        assertThat(unknown).isEqualTo(wrong);
    }

    @Test
    void aTokenThatIsNotGoodOpensNothing() {
        Session session = desk.as("nobody", "draft", "list");
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err()).contains("ACTING.token");
    }

    @Test
    void rightsAreAskedBeforeAnythingIsShown() {
        for (List<String> words :
                List.of(
                        List.of("account", "list"),
                        List.of("account", "changes"),
                        List.of("audit"),
                        List.of("journal"),
                        List.of("rebuild"),
                        List.of("backup", folder.resolve("b").toString()),
                        List.of("register", "list", "chung"),
                        List.of("register", "book", "chung", "--out=" + folder.resolve("o")),
                        List.of("account", "password", "huong"))) {
            Session session = desk.as("lan", words.toArray(String[]::new));
            assertThat(session.code()).as(words.toString()).isEqualTo(1);
            assertThat(session.err()).as(words.toString()).contains("RIGHT.refused-role");
            assertThat(session.out()).as(words.toString()).isEmpty();
        }
        assertThat(folder.resolve("b")).doesNotExist();
        assertThat(folder.resolve("o")).doesNotExist();
    }

    @Test
    void aFolderNeverUsedIsNotMadeByASlipOfTyping() {
        Path slip = folder.resolve("archiev");
        Session session = desk.as("lan", "draft", "list", "--data=" + slip);
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err()).contains("DATA.empty");
        assertThat(slip).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidPlainly() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "mine");
        Session session = desk.typing(List.of(), "office", "load", "--sample", "--data=" + file);
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err()).contains("DATA.unwritable", "a file");
        assertThat(file).hasContent("mine");
    }

    @Test
    void thereIsOneFirstAdministratorOnly() {
        Session session = desk.typing(List.of("", "hai", "Người Thứ Hai", OTHER, OTHER), "setup");
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err()).contains("SETUP.done");
    }

    @Test
    void aPasswordIsSetAnewAndAnAccountShutOut() {
        String[] add = {"account", "add", "tam", "--name=Người Tạm", "--role=drafter"};
        Session differ = desk.run("quan-tri", List.of(OTHER, Desk.PASSWORD), add);
        assertThat(differ.code()).isEqualTo(1);
        assertThat(differ.err()).contains("ACTING.differ");
        Session weak = desk.run("quan-tri", List.of("abc", "abc"), add);
        assertThat(weak.err()).contains("PASSWORD.short");
        desk.must(desk.run("quan-tri", List.of(Desk.PASSWORD, Desk.PASSWORD), add));
        desk.must(
                desk.typing(
                        List.of(Desk.PASSWORD, Desk.PASSWORD, OTHER, OTHER),
                        "account",
                        "password",
                        "tam",
                        "--as=tam"));
        desk.must(desk.typing(List.of(OTHER), "draft", "list", "--as=tam"));
        desk.mustAs("quan-tri", "account", "role", "tam", "registry", "archivist");
        assertThat(desk.mustAs("quan-tri", "account", "list").out())
                .containsPattern("(?m)^tam +Người Tạm +registry archivist");
        desk.mustAs("quan-tri", "account", "disable", "tam");
        assertThat(desk.typing(List.of(OTHER), "draft", "list", "--as=tam").err())
                .contains("SIGNIN.refused");
        desk.mustAs("quan-tri", "account", "enable", "tam");
        desk.must(desk.typing(List.of(OTHER), "draft", "list", "--as=tam"));
        assertThat(desk.as("quan-tri", "account", "role", "quan-tri").err())
                .contains("ACCOUNT.last-administrator");
    }

    @Test
    void aChangeOfRightsAwaitsItsConfirmation() {
        Session open = desk.mustAs("quan-tri", "account", "changes", "--json");
        String id = open.out().replaceFirst("(?s).*?\"id\": \"([^\"]+)\".*", "$1");
        desk.mustAs("quan-tri", "account", "changes", "--confirm", id);
        assertThat(desk.mustAs("quan-tri", "account", "changes", "--json").out())
                .doesNotContain(id);
    }

    @Test
    void aTokenIsShownOnceAndEndsWhenRevoked() {
        Session made =
                desk.typing(
                        List.of(Desk.PASSWORD),
                        "token",
                        "make",
                        "--as=binh",
                        "--name=máy in",
                        "--read-only",
                        "--until=" + Desk.tomorrow());
        assertThat(desk.must(made).out()).matches("vt_\\S{43}\n");
        Session listed = desk.mustAs("binh", "token", "list", "--json");
        assertThat(listed.out()).contains("máy in").doesNotContain("vt_");
        String id =
                listed.out()
                        .replaceFirst("(?s).*\"id\": \"([^\"]+)\",\\s+\"name\": \"máy in.*", "$1");
        assertThat(desk.as("lan", "token", "revoke", id).err()).contains("TOKEN.unknown");
        desk.mustAs("binh", "token", "revoke", id);
        assertThat(desk.as("binh", "token", "revoke", id).err()).contains("TOKEN.unknown");
    }

    @Test
    void theOfficeIsShownAsOfADay() {
        assertThat(desk.mustAs("lan", "office", "show").out()).contains("SKHCN", "Văn phòng Sở");
        assertThat(desk.as("lan", "office", "load", "--sample").err()).contains("RIGHT.refused");
        assertThat(desk.as("lan", "office", "load").code()).isEqualTo(2);
    }

    @Test
    void seriesAreLaidDownByThoseWhoMay() {
        desk.mustAs(
                "huong",
                "series",
                "define",
                "quyet-dinh",
                "--name=Quyết định",
                "--issuer=SKHCN",
                "--kinds=quyet-dinh");
        assertThat(desk.mustAs("lan", "series", "list").out())
                .containsPattern("(?m)^quyet-dinh +Quyết định +SKHCN +quyet-dinh");
        assertThat(desk.as("lan", "series", "define", "x", "--name=X", "--issuer=SKHCN").err())
                .contains("RIGHT.refused-role");
    }
}
