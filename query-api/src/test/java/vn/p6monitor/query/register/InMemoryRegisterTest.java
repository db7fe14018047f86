package vn.p6monitor.query.register;

import java.util.List;

class InMemoryRegisterTest extends RegisterContract {
    @Override
    protected Register holding(List<Registration> registrations) {
        return new InMemoryRegister(registrations);
    }
}
