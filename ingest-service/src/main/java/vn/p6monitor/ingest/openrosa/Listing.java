package vn.p6monitor.ingest.openrosa;

import java.util.Collection;
import vn.p6monitor.ingest.xml.XmlText;

/// Lists of what phones may fetch.
///
/// @param root the address of this interface, without a stroke at its end
record Listing(String root) {
    /// [The forms](https://docs.getodk.org/openrosa-form-list/).
    byte[] forms(Collection<PhoneForm> forms) {
        var xml = new XmlText().begin("xforms").with("xmlns", "http://openrosa.org/xforms/xformsList");
        for (var form : forms) {
            xml.begin("xform")
                    .leaf("formID", form.id())
                    .leaf("name", form.title())
                    .leaf("version", form.version())
                    .leaf("hash", form.hash())
                    .leaf("downloadUrl", address(form))
                    .leaf("manifestUrl", address(form) + "/manifest")
                    .end();
        }
        return xml.end().toBytes();
    }

    /// The files that a form needs besides.
    byte[] manifest(PhoneForm form, Offers offers) {
        var xml = new XmlText().begin("manifest").with("xmlns", "http://openrosa.org/xforms/xformsManifest");
        for (var list : PickList.of(form.section())) {
            xml.begin("mediaFile")
                    .leaf("filename", list.file())
                    .leaf("hash", Hash.md5(out -> offers.write(list, out)))
                    .leaf("downloadUrl", address(form) + '/' + list.file())
                    .end();
        }
        return xml.end().toBytes();
    }

    private String address(PhoneForm form) {
        return root + "/forms/" + form.id();
    }
}
