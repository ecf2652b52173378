package vn.vanthu.document;

/// One piece of the body.
public sealed interface Block permits Paragraph, Unit, Table {}
