package vn.vanthu.register;

/// One line of the archive's journal as the register keeps it beside its own tables.
///
/// @param seq place in the journal, from 1
/// @param hash digest of the line, in the words of the archive
public record JournalLine(long seq, String hash, String line) {}
