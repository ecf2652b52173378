/// Tests of the register, each on SQLite and on PostgreSQL.
@NullMarked
package vn.vanthu.register;

import org.jspecify.annotations.NullMarked;
