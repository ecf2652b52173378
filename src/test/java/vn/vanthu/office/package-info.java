/// Tests of the agency as data: validity, signers, successors, files of format `office/1`.
@NullMarked
package vn.vanthu.office;

import org.jspecify.annotations.NullMarked;
