package vn.vanthu.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A clock that stands until a test moves it.
public final class MovingClock extends Clock {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private volatile Instant now;

    public MovingClock(LocalDate day) {
        this.now = day.atTime(9, 0).atZone(VIETNAM).toInstant();
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /// Nine in the morning of that day.
    public void set(LocalDate day) {
        now = day.atTime(9, 0).atZone(VIETNAM).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return VIETNAM;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
