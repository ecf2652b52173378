package vn.vanthu.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RightsTest {

    // Each cell asks seven times, in this order: of no paper at all, of one's own paper, of one
    // of one's unit, of another unit's, of one put to one, of one that names one as reader, of
    // one that names one as editor. A letter is yes, a point is no:
    //   n none   o own   u unit   x another's   p put to him   r reader   e editor
    private static final String TABLE =
            """
            act              DRAFTER  HEAD_OF_UNIT  REGISTRY  SIGNER   ARCHIVIST  ADMINISTRATOR
            draft            nouxpre  nouxpre       nouxpre   nouxpre  .......    .......
            edit             no....e  nou...e       no....e   no..p.e  ......e    ......e
            read             no..pre  nou.pre       nouxpre   nouxpre  nouxpre    ....pre
            compare          no..pre  nou.pre       nouxpre   nouxpre  nouxpre    ....pre
            read-history     no..pre  nou.pre       nouxpre   nouxpre  nouxpre    ....pre
            take-over-lock   no....e  nou...e       no....e   no..p.e  ......e    ......e
            submit           no.....  nou....       no.....   no.....  .......    .......
            discard          no.....  nou....       no.....   no.....  .......    .......
            approve-content  .......  nou....       .......   .......  .......    .......
            approve-form     .......  .......       n.uxpre   .......  .......    .......
            return           .......  nou....       nouxpre   n...p..  .......    .......
            sign             .......  .......       .......   n...p..  .......    .......
            issue            .......  .......       nouxpre   .......  .......    .......
            file-signed      .......  .......       nouxpre   n...p..  .......    .......
            reserve          .......  .......       nouxpre   .......  .......    .......
            void             .......  .......       nouxpre   .......  .......    .......
            forecast         nouxpre  nouxpre       nouxpre   nouxpre  .......    .......
            close-year       .......  .......       nouxpre   .......  .......    .......
            dispatch         .......  .......       nouxpre   .......  .......    .......
            correct          .......  .......       nouxpre   .......  .......    .......
            replace          .......  .......       nouxpre   .......  .......    .......
            recall           .......  .......       nouxpre   .......  .......    .......
            copy             .......  .......       nouxpre   .......  nouxpre    .......
            save-search      nouxpre  nouxpre       nouxpre   nouxpre  nouxpre    nouxpre
            read-register    .......  nouxpre       nouxpre   nouxpre  nouxpre    .......
            print-book       .......  .......       nouxpre   .......  nouxpre    .......
            audit-gaps       .......  .......       nouxpre   nouxpre  nouxpre    .......
            define-series    .......  .......       nouxpre   .......  .......    nouxpre
            verify           .......  .......       nouxpre   .......  nouxpre    nouxpre
            backup           .......  .......       .......   .......  nouxpre    nouxpre
            restore          .......  .......       .......   .......  .......    nouxpre
            rebuild          .......  .......       .......   .......  .......    nouxpre
            read-audit       .......  .......       .......   .......  .......    nouxpre
            manage-office    .......  .......       .......   .......  .......    nouxpre
            manage-accounts  .......  .......       .......   .......  .......    nouxpre
            confirm-rights   .......  .......       .......   .......  .......    nouxpre
            grant            no.....  nou....       no.....   no..p..  .......    nouxpre
            manage-tokens    nouxpre  nouxpre       nouxpre   nouxpre  nouxpre    nouxpre
            """;

    private static final int[] WIDTHS = {15, 7, 12, 8, 7, 9, 13};

    private static final PaperRights OWN = PaperRights.of("binh", "VP");
    private static final PaperRights UNITS = PaperRights.of("lan", "VP");
    private static final PaperRights OTHERS = PaperRights.of("mai", "KHTC");
    private static final PaperRights PUT = OTHERS.putTo(Set.of("binh"));
    private static final PaperRights READER =
            new PaperRights("mai", "KHTC", Set.of("binh"), Set.of(), Set.of());
    private static final PaperRights EDITOR =
            new PaperRights("mai", "KHTC", Set.of(), Set.of("binh"), Set.of());

    @Test
    void everyRoleMayDoWhatTheTableSaysAndNothingElse() {
        List<String> lines = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("act"));
        Arrays.stream(Role.values()).map(Role::name).forEach(heading::add);
        lines.add(line(heading));
        for (Act act : Act.values()) {
            List<String> cells = new ArrayList<>(List.of(act.code()));
            for (Role role : Role.values()) {
                cells.add(asked(Actor.of("binh", "VP", role), act));
            }
            lines.add(line(cells));
        }
        assertThat(String.join("\n", lines) + "\n").isEqualTo(TABLE);
    }

    @ParameterizedTest
    @EnumSource
    void whoHasNoRoleMayDoNothingButWhatAPaperGrants(Act act) {
        String expected =
                switch (act) {
                    case READ, COMPARE, READ_HISTORY -> "....pre";
                    case EDIT, TAKE_OVER_LOCK -> "......e";
                    default -> ".......";
                };
        assertThat(asked(Actor.of("binh", "VP"), act)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void aReadOnlyTokenChangesNothingWhateverItsOwnerMay(Act act) {
        Actor all = new Actor("binh", "Bình", Set.of(Role.values()), "VP", null, true);
        if (act.isReading()) {
            assertThat(Rights.may(all, act, null).isAllowed()).isTrue();
        } else {
            for (PaperRights paper : new PaperRights[] {OWN, UNITS, OTHERS, PUT, READER, EDITOR}) {
                assertThat(Rights.may(all, act, paper).problems())
                        .extracting(p -> p.code())
                        .containsExactly("RIGHT.refused-read-only");
            }
        }
    }

    @Test
    void rolesAddUp() {
        Actor both = Actor.of("binh", "VP", Role.HEAD_OF_UNIT, Role.REGISTRY);
        assertThat(asked(both, Act.RETURN)).isEqualTo("nouxpre");
        assertThat(asked(both, Act.APPROVE_CONTENT)).isEqualTo("nou....");
        assertThat(asked(both, Act.READ)).isEqualTo("nouxpre");
    }

    @Test
    void anAccountsOwnReachWidensOrNarrowsWhatItReadsAndNothingElse() {
        Actor wide = new Actor("binh", "B", Set.of(Role.DRAFTER), "VP", Reach.AGENCY, false);
        assertThat(asked(wide, Act.READ)).isEqualTo("nouxpre");
        assertThat(asked(wide, Act.EDIT)).isEqualTo("no....e");
        Actor narrow = new Actor("binh", "B", Set.of(Role.ARCHIVIST), "VP", Reach.OWN, false);
        assertThat(asked(narrow, Act.READ)).isEqualTo("no..pre");
        // An administrator reads no paper by his role, however far he reaches.
        Actor admin = new Actor("binh", "B", Set.of(Role.ADMINISTRATOR), "VP", Reach.AGENCY, false);
        assertThat(asked(admin, Act.READ)).isEqualTo("....pre");
    }

    @Test
    void theHeadApprovesTheContentOfHisOwnDraftAndTheTrailSaysSo() {
        // NĐ 30, Đ.12.1: "Người đứng đầu đơn vị soạn thảo văn bản phải kiểm tra và chịu trách
        // nhiệm … về nội dung văn bản".
        Actor head = Actor.of("binh", "VP", Role.HEAD_OF_UNIT);
        Decision decision = Rights.may(head, Act.APPROVE_CONTENT, OWN);
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Allowed.class,
                        allowed ->
                                assertThat(allowed.notes())
                                        .extracting(p -> p.code())
                                        .containsExactly("RIGHT.own-draft"));
        Done done =
                new Done(
                        "binh",
                        Act.APPROVE_CONTENT,
                        "p1",
                        java.util.Map.of(),
                        java.time.Instant.EPOCH);
        assertThat(done.noting(decision).detail()).containsEntry("note", "RIGHT.own-draft");
        assertThat(Rights.may(head, Act.APPROVE_CONTENT, UNITS))
                .isEqualTo(new Decision.Allowed(List.of()));
        // His own draft for another unit is for that unit's head.
        assertThat(
                        Rights.may(head, Act.APPROVE_CONTENT, PaperRights.of("binh", "KHTC"))
                                .isAllowed())
                .isFalse();
    }

    @Test
    void nobodyApprovesTheFormOfHisOwnDraft() {
        // NĐ 30, Đ.12.2: "Người được giao trách nhiệm kiểm tra thể thức … phải kiểm tra".
        Actor clerk = Actor.of("binh", "VP", Role.values());
        assertThat(Rights.may(clerk, Act.APPROVE_FORM, OWN).problems())
                .extracting(p -> p.code())
                .containsExactly("RIGHT.refused-own-form");
    }

    @Test
    void aRefusalSaysWhoWhatAndWhoElse() {
        Decision decision = Rights.may(Actor.of("binh", "VP", Role.DRAFTER), Act.ISSUE, OWN);
        assertThat(decision.problems())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.code()).isEqualTo("RIGHT.refused-role");
                    assertThat(p.values())
                            .containsExactly("binh", "cấp số và ban hành (issue)", "REGISTRY");
                });
        assertThat(Rights.may(Actor.of("binh", "VP", Role.DRAFTER), Act.EDIT, OTHERS).problems())
                .extracting(p -> p.code())
                .containsExactly("RIGHT.refused-paper");
    }

    private static String asked(Actor actor, Act act) {
        return (Rights.may(actor, act, null).isAllowed() ? "n" : ".")
                + cell("o", actor, act, OWN)
                + cell("u", actor, act, UNITS)
                + cell("x", actor, act, OTHERS)
                + cell("p", actor, act, PUT)
                + cell("r", actor, act, READER)
                + cell("e", actor, act, EDITOR);
    }

    private static String cell(String yes, Actor actor, Act act, PaperRights paper) {
        return Rights.may(actor, act, paper).isAllowed() ? yes : ".";
    }

    private static String line(List<String> cells) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            padded.add(cells.get(i) + " ".repeat(WIDTHS[i] - cells.get(i).length()));
        }
        return padded.stream().collect(Collectors.joining("  ")).stripTrailing();
    }
}
