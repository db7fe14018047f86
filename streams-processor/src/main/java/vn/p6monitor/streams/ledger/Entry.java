package vn.p6monitor.streams.ledger;

import vn.p6monitor.schemas.index.RegistrationDocument;
import vn.p6monitor.schemas.index.RejectionDocument;
import vn.p6monitor.schemas.index.ReportDocument;
import vn.p6monitor.schemas.index.UploadDocument;

/// What one record becomes in the ledger.
public sealed interface Entry {
    /// A version of a report; of what was said several times, the first receipt stays.
    record OfReport(ReportDocument document) implements Entry {}

    /// A registration, which is in force too unless a greater one is.
    record OfRegistration(RegistrationDocument document) implements Entry {}

    /// Something refused.
    record OfRejection(RejectionDocument document) implements Entry {}

    /// An upload that has ended.
    record OfUpload(UploadDocument document) implements Entry {}
}
