package vn.p6monitor.sample;

import org.jspecify.annotations.Nullable;

/// Who works at one institution, and who of them looks after its computers.
record Staff(
        int staff,
        int itTrained,
        int itTeachers,
        @Nullable Boolean itTeacherIsNetworkAdmin,
        @Nullable Integer itDutyStaff,
        @Nullable Integer itDutyStaffTemporary,
        @Nullable Integer itDutyStaffCyberTrained)
        implements State {
    /// About as many people, now and then one trained fewer.
    @Override
    public Staff before(Chance chance) {
        int people = Math.max(Math.max(3, itTrained), staff - chance.between(-1, 1));
        boolean untrained = itTrained > 0 && chance.percent(7);
        int trained = untrained ? itTrained - 1 : itTrained;
        int teachers = Math.min(trained, itTeachers);
        var admin = teachers == 0 ? null : itTeacherIsNetworkAdmin;
        return new Staff(people, trained, teachers, admin, itDutyStaff, itDutyStaffTemporary, itDutyStaffCyberTrained);
    }

    /// Everybody counted as trained, and one digit too many.
    @Override
    public Staff mistaken() {
        return new Staff(
                staff * 10,
                staff,
                itTeachers,
                itTeacherIsNetworkAdmin,
                itDutyStaff,
                itDutyStaffTemporary,
                itDutyStaffCyberTrained);
    }
}
