/// The Điện Biên sample: a seeded generator whose reports add up to what the newspaper printed.
@NullMarked
package vn.p6monitor.sample;

import org.jspecify.annotations.NullMarked;
