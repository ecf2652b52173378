package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NightlyTest {

    private LocalDateTime now = LocalDateTime.parse("2026-03-05T09:00");
    private final List<String> done = new ArrayList<>();

    private final Clock clock =
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now.toInstant(ZoneOffset.UTC);
                }
            };

    private List<String> doneAt(String... times) {
        try (Nightly nightly = new Nightly(clock, () -> done.add(now.toString()), () -> {})) {
            for (String time : times) {
                now = LocalDateTime.parse(time);
                nightly.look();
            }
        }
        return done;
    }

    @Test
    void worksOnceANight() {
        assertThat(
                        doneAt(
                                "2026-03-05T23:00",
                                "2026-03-06T01:59",
                                "2026-03-06T02:05",
                                "2026-03-06T02:15",
                                "2026-03-06T04:59",
                                "2026-03-06T12:00",
                                "2026-03-07T02:01"))
                .containsExactly("2026-03-06T02:05", "2026-03-07T02:01");
    }

    @Test
    void worksAfterAWholeDayWhereThereAreNoNights() {
        assertThat(doneAt("2026-03-06T08:50", "2026-03-06T09:10", "2026-03-06T16:00"))
                .containsExactly("2026-03-06T09:10");
    }

    @Test
    void aFailureIsNotTriedAgainTheSameNight() {
        List<String> tried = new ArrayList<>();
        try (Nightly nightly =
                new Nightly(
                        clock,
                        () -> {
                            tried.add(now.toString());
                            throw new IllegalStateException("no");
                        },
                        () -> {})) {
            for (String time : List.of("2026-03-06T02:05", "2026-03-06T02:15")) {
                now = LocalDateTime.parse(time);
                nightly.look();
            }
        }
        assertThat(tried).containsExactly("2026-03-06T02:05");
    }
}
