package vn.p6monitor.signin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The local sign-in.
@SpringBootApplication
@ConfigurationPropertiesScan
public class SignInApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SignInApplication.class, arguments);
    }
}
