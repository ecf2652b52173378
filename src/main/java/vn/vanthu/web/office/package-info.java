/// Shows an administrator the office itself: agency, people, accounts, series, forms of paper,
/// backups, checks, trail.
///
/// In: choices and files of an administrator; some tabs are open to Văn thư and to the archivist,
/// as their rights say. Out: pages under `/office`. It must not know how any of this is kept, and
/// decides about no right itself.
@NullMarked
package vn.vanthu.web.office;

import org.jspecify.annotations.NullMarked;
