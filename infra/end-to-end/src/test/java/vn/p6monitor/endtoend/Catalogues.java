package vn.p6monitor.endtoend;

import vn.p6monitor.schemas.catalogue.Catalogue;

/// Catalogues beside the one that the release brings.
final class Catalogues {
    private static final String BEGINNING = "  - code: ";

    private Catalogues() {}

    /// The release's, with an indicator of everyone without a fixed line as CN90, and CN04 counting them too.
    static String changed() {
        var standard = Catalogue.standardText();
        int begin = standard.indexOf(BEGINNING + "CN04");
        var cn04 = standard.substring(begin, standard.indexOf(BEGINNING, begin + 1));
        var wider = cn04.replace("technology == \"NONE\"", "technology != \"FIXED_BROADBAND\"");
        return standard.replaceFirst("version: \"[^\"]*\"", "version: \"changed\"")
                        .replace(cn04, wider)
                + wider.replace("CN04", "CN90");
    }
}
