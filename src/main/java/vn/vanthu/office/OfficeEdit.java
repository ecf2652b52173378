package vn.vanthu.office;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.vanthu.document.Problem;

/// A change under way: written only when the whole stays sound.
final class OfficeEdit {
    private final OfficeTables tables;
    private final OfficeData data;
    private final Consumer<OfficeChanged> told;
    private final String by;
    private final Clock clock;
    private final List<Runnable> writes = new ArrayList<>();

    /// @param data what the office holds; becomes what it will hold
    /// @param told hears of each thing that is written
    OfficeEdit(
            OfficeTables tables,
            OfficeData data,
            String by,
            Clock clock,
            Consumer<OfficeChanged> told) {
        this.tables = tables;
        this.data = data;
        this.by = by;
        this.clock = clock;
        this.told = told;
    }

    OfficeData data() {
        return data;
    }

    void add(Dated dated) {
        data.add(dated);
        added(dated);
    }

    void added(Object thing) {
        writes.add(() -> {
            tables.add(thing);
            tell(thing, "", Described.words(thing));
        });
    }

    void replace(Dated old, Dated renewed) {
        data.remove(old);
        data.add(renewed);
        writes.add(() -> {
            tables.remove(old);
            tables.add(renewed);
            tell(renewed, Described.words(old), Described.words(renewed));
        });
    }

    /// Writes all that `before` lacks.
    void addAll(OfficeData before) {
        Stream.of(
                        fresh(data.agencies(), before.agencies()),
                        fresh(data.units(), before.units()),
                        fresh(data.posts(), before.posts()),
                        fresh(data.people(), before.people()),
                        fresh(data.appointments(), before.appointments()),
                        fresh(data.rights(), before.rights()),
                        fresh(data.outside(), before.outside()),
                        fresh(data.successions(), before.successions()))
                .flatMap(List::stream)
                .forEach(this::added);
        writes.forEach(Runnable::run);
    }

    private List<?> fresh(List<?> after, List<?> before) {
        return after.subList(before.size(), after.size());
    }

    List<Problem> finish() {
        List<Problem> wrong =
                OfficeCheck.problems(
                        data, thing -> new OfficeCheck.Place("", Described.words(thing)));
        if (wrong.isEmpty()) {
            writes.forEach(Runnable::run);
        }
        return wrong;
    }

    private void tell(Object thing, String before, String after) {
        told.accept(
                new OfficeChanged(
                        by,
                        Described.kind(thing),
                        Described.key(thing),
                        before,
                        after,
                        clock.instant()));
    }
}
