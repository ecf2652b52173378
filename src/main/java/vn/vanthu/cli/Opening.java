package vn.vanthu.cli;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import vn.vanthu.archive.Archive;
import vn.vanthu.document.Problem;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.keeping.Upkeep;
import vn.vanthu.office.Office;
import vn.vanthu.workflow.SampleOffice;

/// Looks after the house while the service runs: tells what is amiss before the door opens, lets
/// the sample agency move in, and strikes out kept numbers whose day is over.
///
/// What a crash left half done is finished by the rooms themselves when they open.
final class Opening implements SmartLifecycle {

    private static final Duration ROUND = Duration.ofHours(1);

    private final boolean sample;
    private final Consumer<Problem> listener;
    private @Nullable ApplicationContext context;
    private @Nullable ScheduledExecutorService rounds;

    /// @param sample whether the sample agency moves in, when nobody lives there yet
    Opening(boolean sample, Consumer<Problem> listener) {
        this.sample = sample;
        this.listener = listener;
    }

    void in(ApplicationContext house) {
        context = house;
    }

    @Override
    public void start() {
        ApplicationContext house = Objects.requireNonNull(context, "context");
        RegisterDesk desk = house.getBean(RegisterDesk.class);
        house.getBean(Archive.class).healed().forEach(listener);
        Problem trouble = house.getBean(Upkeep.class).health().trouble();
        if (trouble != null) {
            // The service starts all the same: what is kept can be read, and the register rebuilt.
            listener.accept(trouble);
        }
        if (sample) {
            moveIn(house);
        }
        ScheduledExecutorService every =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("rounds").daemon().factory());
        rounds = every;
        // Its result is none, and what it throws is seen to.
        var _ =
                every.scheduleWithFixedDelay(
                        () -> expire(desk), 0, ROUND.toSeconds(), TimeUnit.SECONDS);
    }

    private void moveIn(ApplicationContext house) {
        if (house.getBean(Office.class).isEmpty()) {
            SampleOffice guests = house.getBean(SampleOffice.class);
            guests.moveIn().forEach(listener);
            guests.bringPapers().forEach(listener);
        }
    }

    private static void expire(RegisterDesk desk) {
        try {
            desk.expire();
        } catch (RuntimeException e) {
            // The next round tries again; a database that is gone for a while ends no service.
            LoggerFactory.getLogger(Opening.class).warn("kept numbers were not looked at", e);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = rounds;
        if (running != null) {
            running.close();
        }
        rounds = null;
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }

    /// Before the web server, which starts among the last.
    @Override
    public int getPhase() {
        return 0;
    }
}
