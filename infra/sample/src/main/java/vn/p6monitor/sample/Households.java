package vn.p6monitor.sample;

import org.jspecify.annotations.Nullable;

/// The poor and near-poor households of one commune, those cut off among them, and the commune's loudspeakers.
record Households(
        int poorHouseholds,
        @Nullable Integer deprivedTelecom,
        @Nullable Integer deprivedInformationMeans,
        @Nullable Boolean loudspeakerWorking,
        boolean especiallyDisadvantaged)
        implements State {
    /// One digit too many.
    @Override
    public Households mistaken() {
        return new Households(
                poorHouseholds * 10,
                deprivedTelecom,
                deprivedInformationMeans,
                loudspeakerWorking,
                especiallyDisadvantaged);
    }
}
