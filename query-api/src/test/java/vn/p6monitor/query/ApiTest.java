package vn.p6monitor.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/// A test that asks the application of `Api` over its web interface; nothing of the outside is there.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "spring.main.lazy-initialization=true")
@WideLimits
@AutoConfigureMockMvc
@Import(Api.class)
@interface ApiTest {}
