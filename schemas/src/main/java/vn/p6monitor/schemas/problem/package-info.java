/// What can be wrong with what a sender sent, said in Vietnamese and English.
@NullMarked
package vn.p6monitor.schemas.problem;

import org.jspecify.annotations.NullMarked;
