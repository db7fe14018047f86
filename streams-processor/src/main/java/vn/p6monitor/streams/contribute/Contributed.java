package vn.p6monitor.streams.contribute;

import vn.p6monitor.schemas.index.Sums;

/// What a facility adds.
///
/// @param units to the sums of its areas, by itself and by its sites
/// @param communes to what its communes are made of: one for each number that is true of a commune with such a facility
public record Contributed(Sums units, Sums communes) {}
