/// Lets people look for papers: the box, the form of all fields, the list with what parts it, one
/// paper beside the list, searches that are kept, lists to take away.
///
/// In: the address of a search. Out: a page of results, small answers to the box at the top, files.
/// It must not know how papers are found or who may read which; it shows what the rooms give.
@NullMarked
package vn.vanthu.web.search;

import org.jspecify.annotations.NullMarked;
