package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.VanThu;

/// A data folder and the people who work on it from a terminal.
///
/// Keeps each house open from one command to the next, which spares most of the time; that commands
/// in processes of their own work side by side, [ServeTest] shows.
final class Desk implements AutoCloseable {

    static final String PASSWORD = "chín con trâu trắng";
    private static final int PATIENCE = 20;
    private static final Pattern DRAFT = Pattern.compile("dự thảo (\\S+), phiên bản");
    private static final Pattern PAPER = Pattern.compile("mã văn bản (\\S+)\\.");

    final Path data;
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<Path, House> houses = new HashMap<>();

    Desk(Path data) {
        this.data = data;
    }

    /// The sample agency with an administrator, and one person of each role who carries a token.
    static Desk furnished(Path data) {
        Desk desk = new Desk(data);
        desk.must(desk.typing(List.of(), "office", "load", "--sample"));
        desk.administer();
        desk.hire("lan", "Trần Thị Lan", "--unit=VP", "--role=drafter");
        desk.hire("binh", "Lê Văn Bình", "--unit=VP", "--role=head-of-unit");
        desk.hire("huong", "Phạm Thu Hương", "--role=registry");
        desk.hire("ky", "Ngô Thanh Tùng", "--role=signer");
        return desk;
    }

    /// The first administrator, made by the owner of the folder.
    void administer() {
        must(typing(List.of("", "quan-tri", "Người Quản Trị", PASSWORD, PASSWORD), "setup"));
        token("quan-tri");
    }

    private House open(Path folder) {
        return houses.computeIfAbsent(folder, opened -> House.open(VanThu.class, opened)).lent();
    }

    @Override
    public void close() {
        houses.values().forEach(House::close);
        houses.clear();
    }

    void hire(String login, String name, String... options) {
        String[] words = new String[options.length + 4];
        words[0] = "account";
        words[1] = "add";
        words[2] = login;
        words[3] = "--name=" + name;
        System.arraycopy(options, 0, words, 4, options.length);
        must(run("quan-tri", List.of(PASSWORD, PASSWORD), words));
        token(login);
    }

    private void token(String login) {
        String[] words = {
            "token", "make", "--as", login, "--name=kiểm thử", "--until=" + tomorrow()
        };
        tokens.put(login, must(typing(List.of(PASSWORD), words)).out().strip());
    }

    static String tomorrow() {
        return Surroundings.today().plusDays(1).toString();
    }

    /// By the token of `login`.
    Session as(String login, String... words) {
        return run(login, List.of(), words);
    }

    /// By nobody's token, at a terminal where this is typed.
    Session typing(List<String> answers, String... words) {
        return run("", answers, words);
    }

    /// As a person does it who is told to wait after a wrong password, and waits.
    Session run(String login, List<String> answers, String... words) {
        Session session = runOnce(login, answers, words);
        for (int i = 0; i < PATIENCE && session.err().contains("SIGNIN.wait"); i++) {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            session = runOnce(login, answers, words);
        }
        return session;
    }

    private Session runOnce(String login, List<String> answers, String... words) {
        if (login.isEmpty() && !answers.isEmpty()) {
            // Attempts at passwords are counted as long as a process lives, which is one command.
            close();
        }
        Map<String, String> environment = new HashMap<>();
        environment.put("VANTHU_DATA", data.toString());
        if (!login.isEmpty()) {
            environment.put("VANTHU_TOKEN", tokens.getOrDefault(login, "vt_?"));
        }
        Surroundings around =
                new Surroundings(
                        VanThu.class,
                        this::open,
                        data.resolveSibling("nowhere"),
                        false,
                        false,
                        environment,
                        new TypedAnswers(answers));
        return Session.run(Session::house, around, words);
    }

    /// What was done without complaint.
    Session must(Session session) {
        assertThat(session.code()).as(session.err() + session.out()).isZero();
        return session;
    }

    Session mustAs(String login, String... words) {
        return must(as(login, words));
    }

    /// A draft led through both approvals and signed.
    String signed(Path form) {
        String id = found(DRAFT, mustAs("lan", "draft", "new", form.toString()));
        mustAs("lan", "draft", "submit", id, "--seen=1");
        mustAs("binh", "draft", "approve-content", id, "--seen=1");
        mustAs("huong", "draft", "approve-form", id, "--seen=1");
        mustAs("ky", "draft", "sign", id, "--seen=1");
        return id;
    }

    static String draft(Session session) {
        return found(DRAFT, session);
    }

    static String paper(Session session) {
        return found(PAPER, session);
    }

    private static String found(Pattern pattern, Session session) {
        Matcher found = pattern.matcher(session.out());
        assertThat(found.find()).as(session.out() + session.err()).isTrue();
        return found.group(1);
    }
}
