package vn.p6monitor.schemas.index;

import org.jspecify.annotations.Nullable;

/// One upload that has ended. Its id is the document's.
///
/// @param sender client id
/// @param province the 2025 code of the sender's province, absent where it has none
/// @param way the code of the `Way` that it came
/// @param sort of what it brought, `report` or `facility`
/// @param beganAt by the door's clock, in milliseconds of the epoch
/// @param endedAt by the door's clock, in milliseconds of the epoch
/// @param state `COMPLETE`, or `CUT_OFF` where it ended before its end was seen
/// @param withdraws the upload that this one undoes
public record UploadDocument(
        String id,
        String sender,
        @Nullable String province,
        String way,
        String sort,
        long beganAt,
        long endedAt,
        long accepted,
        long rejected,
        String state,
        @Nullable String withdraws) {}
