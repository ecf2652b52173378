/// Tests of rights, accounts, sign-in, tokens and the first start.
@NullMarked
package vn.vanthu.account;

import org.jspecify.annotations.NullMarked;
