package vn.vanthu.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// A clock that stands where a test puts it, in the zone of the office.
public final class HandClock extends Clock {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");

    private volatile Instant now;

    public HandClock(LocalDate day) {
        now = at(day);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(8, 0)).atZone(OFFICE).toInstant();
    }

    public void set(LocalDate day) {
        now = at(day);
    }

    LocalDate today() {
        return LocalDate.now(this);
    }

    @Override
    public ZoneId getZone() {
        return OFFICE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
