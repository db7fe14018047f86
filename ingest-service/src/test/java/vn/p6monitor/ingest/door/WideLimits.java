package vn.p6monitor.ingest.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/// A test that asks more at once than one client may, and is not about that.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestPropertySource(properties = {"p6.limits.client.burst=1000000", "p6.limits.address.burst=1000000"})
@interface WideLimits {}
