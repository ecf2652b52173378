package vn.vanthu.account;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;

/// Decides who may do what: one table of role by act, and the rights that a paper itself grants.
///
/// Whoever is named on a paper reads it, whatever his role, and edits it when named for that;
/// whoever a paper is put to reads it. Two rules hold the duties apart:
///
/// - The head of a unit may approve the content of his own draft, and the trail says so. NĐ 30,
///   Đ.12.1, makes him answer for every paper of his unit, whoever wrote it; to forbid it would
///   only make him write under another's name.
/// - Nobody approves the form of his own draft, so that at least two people have seen each paper
///   before it is signed (NĐ 30, Đ.12 names two duties).
public final class Rights {

    // Read by people first: a column for each role, a circle of papers in each cell.
    private static final String TEXT =
            """
            ACT              DRAFTER  HEAD_OF_UNIT  REGISTRY  SIGNER  ARCHIVIST  ADMINISTRATOR
            DRAFT            ALL      ALL           ALL       ALL     -          -
            EDIT             OWN      UNIT_OR_OWN   OWN       HIS     -          -
            READ             REACH    REACH         REACH     REACH   REACH      -
            COMPARE          REACH    REACH         REACH     REACH   REACH      -
            READ_HISTORY     REACH    REACH         REACH     REACH   REACH      -
            TAKE_OVER_LOCK   OWN      UNIT_OR_OWN   OWN       HIS     -          -
            SUBMIT           OWN      UNIT_OR_OWN   OWN       OWN     -          -
            DISCARD          OWN      UNIT_OR_OWN   OWN       OWN     -          -
            APPROVE_CONTENT  -        UNIT          -         -       -          -
            APPROVE_FORM     -        -             ALL       -       -          -
            RETURN           -        UNIT          ALL       PUT     -          -
            SIGN             -        -             -         PUT     -          -
            ISSUE            -        -             ALL       -       -          -
            FILE_SIGNED      -        -             ALL       PUT     -          -
            RESERVE          -        -             ALL       -       -          -
            VOID             -        -             ALL       -       -          -
            FORECAST         ALL      ALL           ALL       ALL     -          -
            CLOSE_YEAR       -        -             ALL       -       -          -
            DISPATCH         -        -             ALL       -       -          -
            CORRECT          -        -             ALL       -       -          -
            REPLACE          -        -             ALL       -       -          -
            RECALL           -        -             ALL       -       -          -
            COPY             -        -             ALL       -       ALL        -
            SAVE_SEARCH      ALL      ALL           ALL       ALL     ALL        ALL
            READ_REGISTER    -        ALL           ALL       ALL     ALL        -
            PRINT_BOOK       -        -             ALL       -       ALL        -
            AUDIT_GAPS       -        -             ALL       ALL     ALL        -
            DEFINE_SERIES    -        -             ALL       -       -          ALL
            VERIFY           -        -             ALL       -       ALL        ALL
            BACKUP           -        -             -         -       ALL        ALL
            RESTORE          -        -             -         -       -          ALL
            REBUILD          -        -             -         -       -          ALL
            READ_AUDIT       -        -             -         -       -          ALL
            MANAGE_OFFICE    -        -             -         -       -          ALL
            MANAGE_ACCOUNTS  -        -             -         -       -          ALL
            CONFIRM_RIGHTS   -        -             -         -       -          ALL
            GRANT            OWN      UNIT_OR_OWN   OWN       HIS     -          ALL
            MANAGE_TOKENS    ALL      ALL           ALL       ALL     ALL        ALL
            """;

    private static final Map<Act, Map<Role, Circle>> TABLE = read();

    private Rights() {}

    /// Whether `actor` may do `act`.
    ///
    /// @param paper the paper it would be done to; null for acts that concern none, and to ask
    ///   whether he may do it to any paper at all
    public static Decision may(Actor actor, Act act, @Nullable PaperRights paper) {
        if (actor.readOnly() && !act.isReading()) {
            return refused("RIGHT.refused-read-only", actor, act);
        }
        if (paper == null) {
            return holds(actor, act)
                    ? allowed()
                    : refused("RIGHT.refused-role", actor, act, roles(act));
        }
        if (isNamed(actor, act, paper)) {
            return allowed();
        }
        if (!holds(actor, act)) {
            return refused("RIGHT.refused-role", actor, act, roles(act));
        }
        if (actor.roles().stream().noneMatch(role -> covers(circle(role, act), actor, paper))) {
            return refused("RIGHT.refused-paper", actor, act);
        }
        boolean own = paper.author().equals(actor.login());
        // NĐ 30, Đ.12.2: "Người được giao trách nhiệm kiểm tra thể thức … phải kiểm tra và chịu
        // trách
        // nhiệm": a check by the writer himself checks nothing.
        if (own && act == Act.APPROVE_FORM) {
            return refused("RIGHT.refused-own-form", actor, act);
        }
        // NĐ 30, Đ.12.1: "Người đứng đầu đơn vị soạn thảo văn bản phải kiểm tra và chịu trách nhiệm
        // … về nội dung văn bản", his own drafts not excepted.
        if (own && act == Act.APPROVE_CONTENT) {
            return new Decision.Allowed(
                    List.of(
                            new Problem(
                                    Problem.Severity.NOTE,
                                    "RIGHT.own-draft",
                                    "",
                                    List.of(actor.login()))));
        }
        return allowed();
    }

    /// The papers that a role may do this to.
    static Circle circle(Role role, Act act) {
        return TABLE.getOrDefault(act, Map.of()).getOrDefault(role, Circle.NONE);
    }

    /// How far somebody reads: what his account says, else the widest that his roles bring.
    public static Reach reach(Actor actor) {
        Reach own = actor.reach();
        return own != null
                ? own
                : actor.roles().stream()
                        .map(Role::reach)
                        .max(Comparator.naturalOrder())
                        .orElse(Reach.OWN);
    }

    private static Map<Act, Map<Role, Circle>> read() {
        List<String[]> rows = TEXT.lines().map(row -> row.strip().split(" +")).toList();
        String[] heading = rows.getFirst();
        Map<Act, Map<Role, Circle>> table = new EnumMap<>(Act.class);
        for (String[] cells : rows.subList(1, rows.size())) {
            Map<Role, Circle> row = new EnumMap<>(Role.class);
            for (int i = 1; i < heading.length; i++) {
                Circle circle = cells[i].equals("-") ? Circle.NONE : Circle.valueOf(cells[i]);
                row.put(Role.valueOf(heading[i]), circle);
            }
            table.put(Act.valueOf(cells[0]), row);
        }
        return table;
    }

    private static boolean holds(Actor actor, Act act) {
        return actor.roles().stream().anyMatch(role -> circle(role, act) != Circle.NONE);
    }

    private static boolean isNamed(Actor actor, Act act, PaperRights paper) {
        String login = actor.login();
        boolean edits = paper.namedEditors().contains(login);
        boolean reads =
                edits || paper.namedReaders().contains(login) || paper.assignees().contains(login);
        return switch (act) {
            case READ, COMPARE, READ_HISTORY -> reads;
            case EDIT, TAKE_OVER_LOCK -> edits;
            default -> false;
        };
    }

    private static boolean covers(Circle circle, Actor actor, PaperRights paper) {
        boolean own = paper.author().equals(actor.login());
        boolean put = paper.assignees().contains(actor.login());
        boolean ofUnit = paper.unit().equals(actor.unit());
        return switch (circle) {
            case NONE -> false;
            case OWN -> own;
            case PUT -> put;
            case HIS -> own || put;
            case UNIT -> ofUnit;
            case UNIT_OR_OWN -> ofUnit || own;
            case REACH ->
                    switch (reach(actor)) {
                        case OWN -> own;
                        case UNIT -> ofUnit || own;
                        case AGENCY -> true;
                    };
            case ALL -> true;
        };
    }

    private static String roles(Act act) {
        return TABLE.getOrDefault(act, Map.of()).entrySet().stream()
                .filter(e -> e.getValue() != Circle.NONE)
                .map(e -> e.getKey().name())
                .collect(Collectors.joining(", "));
    }

    private static Decision allowed() {
        return new Decision.Allowed(List.of());
    }

    private static Decision refused(String code, Actor actor, Act act, Object... more) {
        Object[] values = new Object[2 + more.length];
        values[0] = actor.login();
        values[1] = act;
        System.arraycopy(more, 0, values, 2, more.length);
        return new Decision.Refused(Problem.must(code, "", values));
    }
}
