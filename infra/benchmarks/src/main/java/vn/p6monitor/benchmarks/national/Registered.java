package vn.p6monitor.benchmarks.national;

import vn.p6monitor.schemas.facility.Facility;

/// A facility of the country.
///
/// @param number its place in the register
/// @param told whether it is registered; reports for those that are not are held
/// @param office whose uploads its reports come with, or its own code where somebody there sends them
/// @param weight how much it reports beside others
public record Registered(int number, Facility facility, boolean told, String office, int weight) {}
