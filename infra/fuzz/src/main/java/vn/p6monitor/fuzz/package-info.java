/// Damages good inputs, and sees that whoever reads them neither breaks nor takes long.
@NullMarked
package vn.p6monitor.fuzz;

import org.jspecify.annotations.NullMarked;
