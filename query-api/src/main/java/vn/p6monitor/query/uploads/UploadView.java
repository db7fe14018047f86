package vn.p6monitor.query.uploads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.index.UploadDocument;

/// One upload, in the order of the API's fields.
///
/// @param sender client id
/// @param province 2025 code of the sender's, absent where it has none
/// @param way code of the way in
/// @param sort of what it brought: `report` or `facility`
/// @param accepted lines or rows
/// @param rejected lines or rows
/// @param state `COMPLETE`, or `CUT_OFF` where it ended before its end was seen
/// @param withdraws id of the upload that this one undoes
/// @param withdrawnBy id of the upload that undid this one
record UploadView(
        String uploadId,
        String sender,
        @Nullable String province,
        String way,
        String sort,
        Instant beganAt,
        Instant endedAt,
        long accepted,
        long rejected,
        String state,
        @Nullable String withdraws,
        @Nullable String withdrawnBy) {
    static UploadView of(UploadDocument upload, @Nullable String withdrawnBy) {
        return new UploadView(
                upload.id(),
                upload.sender(),
                upload.province(),
                upload.way(),
                upload.sort(),
                Instant.ofEpochMilli(upload.beganAt()),
                Instant.ofEpochMilli(upload.endedAt()),
                upload.accepted(),
                upload.rejected(),
                upload.state(),
                upload.withdraws(),
                withdrawnBy);
    }
}
