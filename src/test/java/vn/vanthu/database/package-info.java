/// Tests of the register's database, and the databases that other rooms' tests run on.
@NullMarked
package vn.vanthu.database;

import org.jspecify.annotations.NullMarked;
