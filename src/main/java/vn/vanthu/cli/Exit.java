package vn.vanthu.cli;

/// What the program tells the shell.
final class Exit {

    /// All was done.
    static final int DONE = 0;

    /// Something has to be mended; the streams say what.
    static final int TO_MEND = 1;

    /// The command itself was wrong; nothing was done.
    static final int USAGE = 2;

    private Exit() {}
}
