/// Opens the program to a terminal: papers as files, the way of a paper through the office, the
/// register, the archive, and the service itself.
///
/// In: the words of a command line, and who stands behind them. Out: files that appear whole or not
/// at all, sentences on the two streams, and an exit code (0 done, 1 something to mend, 2 wrong
/// usage). It must not know how papers are read, laid out or written, nor decide who may do what,
/// and nothing may depend on it.
@NullMarked
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {
            "document",
            "document::book",
            "document::json",
            "message",
            "render",
            "render::book",
            "render::copy",
            "render::press",
            "template",
            "account",
            "archive",
            "audit",
            "keeping",
            "legacy",
            "legacy::batch",
            "legacy::judged",
            "legacy::read",
            "office",
            "register",
            "search::judged",
            "search",
            "workflow"
        })
package vn.vanthu.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
