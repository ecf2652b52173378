package vn.vanthu.search.judged;

import java.nio.file.Path;

/// The three files of a judged set, in the form that collections of search research have.
///
/// @param corpus a JSON object a line: `{"id": "d1", "title": "…", "text": "…"}`; the title may be
///   missing
/// @param queries a JSON object a line: `{"id": "q1", "text": "…"}`
/// @param qrels a line for each judgement: query, document, grade, parted by tabs; also as TREC
///   writes it, with a column between query and document
public record JudgedFiles(Path corpus, Path queries, Path qrels) {}
