package vn.p6monitor.guard.limit;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;

/// Does something once a request is over: now, or when an answer that goes on by itself has ended.
final class AtTheEnd implements AsyncListener {
    private final Runnable what;

    private AtTheEnd(Runnable what) {
        this.what = what;
    }

    static void of(HttpServletRequest request, Runnable what) {
        if (request.isAsyncStarted()) request.getAsyncContext().addListener(new AtTheEnd(what));
        else what.run();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        what.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // Completion follows.
    }

    @Override
    public void onError(AsyncEvent event) {
        // Completion follows.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Listeners are not kept over a new start.
        event.getAsyncContext().addListener(this);
    }
}
