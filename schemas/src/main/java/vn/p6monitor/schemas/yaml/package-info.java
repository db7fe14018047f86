/// Texts in YAML that people write by hand, read so that every remark can name its line.
@NullMarked
package vn.p6monitor.schemas.yaml;

import org.jspecify.annotations.NullMarked;
