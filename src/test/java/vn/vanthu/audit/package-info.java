/// Tests of the trail: it listens, it is chained, it tells what was changed.
@NullMarked
package vn.vanthu.audit;

import org.jspecify.annotations.NullMarked;
