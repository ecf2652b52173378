package vn.vanthu.archive;

/// A version that is on the disk, with the line of the journal that says so.
public record Kept(ObjectId object, int version, JournalLine line) {}
