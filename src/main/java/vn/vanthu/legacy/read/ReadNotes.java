package vn.vanthu.legacy.read;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.document.Problem;

/// Collects what a clerk should know about a reading, and tells the outside that it goes on.
public final class ReadNotes {

    private final List<Problem> notes = new ArrayList<>();
    private final Runnable alive;

    /// @param alive told whenever a page of a scan is begun, from any thread
    public ReadNotes(Runnable alive) {
        this.alive = alive;
    }

    /// Something worth a look.
    public synchronized void note(String code, Object... values) {
        Problem said = Problem.must(code, "", values);
        add(new Problem(Problem.Severity.NOTE, code, "", said.values()));
    }

    /// Something that may have cost a part of the text.
    public synchronized void warn(String code, Object... values) {
        add(Problem.should(code, "", values));
    }

    /// Another page of a scan is begun; the time for a page counts from now.
    public void nextPage() {
        alive.run();
    }

    public synchronized List<Problem> all() {
        return List.copyOf(notes);
    }

    private void add(Problem problem) {
        if (notes.size() < 100 && !notes.contains(problem)) {
            notes.add(problem);
        }
    }
}
