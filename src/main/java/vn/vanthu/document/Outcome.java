package vn.vanthu.document;

import java.util.List;
import java.util.function.Function;

/// What came of an act: it was done, perhaps with notes, or refused with every reason at once.
public sealed interface Outcome<T> {

    /// It was done; the problems left are none that stop it.
    record Done<T>(T value, List<Problem> problems) implements Outcome<T> {
        public Done {
            problems = List.copyOf(problems);
        }
    }

    /// It was not done and nothing has changed; the problems say why.
    record Refused<T>(List<Problem> problems) implements Outcome<T> {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }
    }

    List<Problem> problems();

    static <T> Outcome<T> done(T value) {
        return new Done<>(value, List.of());
    }

    static <T> Outcome<T> refused(Problem problem) {
        return new Refused<>(List.of(problem));
    }

    /// The same outcome with another value.
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T>(var value, var notes) -> new Done<>(change.apply(value), notes);
            case Refused<T>(var reasons) -> new Refused<>(reasons);
        };
    }

    /// Goes on with what was done; a refusal stays one. Notes of both acts are kept.
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Refused<T>(var reasons) -> new Refused<>(reasons);
            case Done<T>(var value, var notes) ->
                    switch (next.apply(value)) {
                        case Refused<R>(var reasons) -> new Refused<>(reasons);
                        case Done<R>(var result, var more) ->
                                new Done<>(
                                        result,
                                        java.util.stream.Stream.concat(
                                                        notes.stream(), more.stream())
                                                .distinct()
                                                .toList());
                    };
        };
    }
}
