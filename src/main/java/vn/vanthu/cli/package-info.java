/// Opens the program to a terminal: lists kinds, starts a paper, checks and renders papers.
///
/// In: the words of a command line. Out: files that appear whole or not at all, sentences on the
/// two streams, and an exit code (0 done, 1 something to mend, 2 wrong usage). It must not know how
/// papers are read, laid out or written, and nothing may depend on it.
@NullMarked
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {
            "document",
            "document::json",
            "message",
            "render",
            "render::press",
            "template"
        })
package vn.vanthu.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
