package vn.p6monitor.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// One area as the areas endpoint takes it; `successors` only where an area of the set 2021 has any.
record Area(
        String boundaries,
        String area,
        String level,
        String parent,
        String name,
        String nameEn,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> successors) {}
