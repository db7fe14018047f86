package vn.p6monitor.ingest.facility;

import vn.p6monitor.schemas.area.Placement;
import vn.p6monitor.schemas.facility.Facility;

/// A registration that holds, and where the facility lies.
record PlacedFacility(Facility facility, Placement placement) {}
