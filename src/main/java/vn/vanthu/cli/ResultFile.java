package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.book.Book;
import vn.vanthu.render.book.BookFormat;
import vn.vanthu.render.book.BookPress;
import vn.vanthu.render.book.Printed;
import vn.vanthu.search.ResultBook;
import vn.vanthu.search.SearchAddress;

/// The file to which a whole result is written, in the format that its name ends in.
record ResultFile(Path file, BookFormat format) {

    /// Null for a name that ends in no format.
    static @Nullable ResultFile named(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        for (BookFormat format : BookFormat.values()) {
            if (name.endsWith(format.suffix())) {
                return new ResultFile(file, format);
            }
        }
        return null;
    }

    /// How many papers are in it.
    Outcome<Integer> write(SearchAddress address, House house, Voice voice, Actor by) {
        BookPress press = house.room(BookPress.class);
        return house.room(ResultBook.class)
                .of(address, voice.language(), press::canPrint, by)
                .then(book ->
                        printed(book, press)
                                .then(bytes -> FileBytes.write(bytes, file, voice))
                                .map(_ -> book.rows().size()));
    }

    private Outcome<byte[]> printed(Book book, BookPress press) {
        return switch (press.print(book, EnumSet.of(format))) {
            case Printed.Refused(var problems) -> new Outcome.Refused<>(problems);
            case Printed.Files(var files, _, _) ->
                    Outcome.done(Objects.requireNonNull(files.get(format.suffix())));
        };
    }
}
