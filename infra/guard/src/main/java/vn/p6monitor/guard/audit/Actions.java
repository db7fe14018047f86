package vn.p6monitor.guard.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;

/// All of a service's actions of which lines are kept.
public record Actions(List<Action> all) {
    public Actions {
        all = List.copyOf(all);
    }

    Optional<Action> of(HttpServletRequest request, HttpServletResponse response) {
        return all.stream().filter(action -> action.is(request, response)).findFirst();
    }
}
