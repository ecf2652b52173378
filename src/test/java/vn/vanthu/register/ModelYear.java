package vn.vanthu.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One year of a series as the model of [RandomRegisterTest] knows it.
final class ModelYear {

    final List<Place> places = new ArrayList<>();
    boolean closed;
    private @Nullable LocalDate reached;

    /// One number.
    static final class Place {
        final int number;
        LocalDate day;
        EntryState state;
        final @Nullable LocalDate expires;
        @Nullable String paper;

        Place(int number, LocalDate day, EntryState state, @Nullable LocalDate expires) {
            this.number = number;
            this.day = day;
            this.state = state;
            this.expires = expires;
        }
    }

    void add(Place place) {
        places.add(place);
        reach(place.day);
    }

    /// The last day never goes back, also not when a number kept on it is used for an earlier one.
    void reach(LocalDate day) {
        if (reached == null || day.isAfter(reached)) {
            reached = day;
        }
    }

    LocalDate last(int year) {
        return reached == null ? LocalDate.of(year, 1, 1) : reached;
    }
}
