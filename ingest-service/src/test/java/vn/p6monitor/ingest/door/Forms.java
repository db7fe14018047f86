package vn.p6monitor.ingest.door;

/// Forms as phones send them.
final class Forms {
    static final String MULTIPART = "multipart/form-data; boundary=edge";

    /// Of the school's main site in May 2025.
    static final String CONNECTIVITY = """
            <?xml version='1.0' ?><data id="p6-connectivity" version="of last year" xmlns:orx="http://openrosa.org/xforms">\
            <start>2025-06-02T15:00:00.000+07:00</start><end>2025-06-02T15:14:03.123+07:00</end>\
            <origin>uuid:0197c1b2-7f0e-4c3a-9d7e-2b5f6a1c9e10</origin><edits>0</edits><sentFor/>\
            <place><province>11</province><commune>03358</commune><facility>11-TH-0042</facility><site>main</site></place>\
            <period>2025-05-01</period>\
            <answers><technology>MOBILE</technology><alsoHas>SATELLITE NONE</alsoHas><stable>no</stable></answers>\
            <meta><instanceID>uuid:0197c1b2-7f0e-4c3a-9d7e-2b5f6a1c9e10</instanceID><instanceName/></meta></data>""";

    private Forms() {}

    /// The body in which phones send a form.
    static String multipart(String form) {
        return "--edge\r\n" + file("xml_submission_file", "form.xml", "text/xml") + form + "\r\n--edge--\r\n";
    }

    /// The same with further files.
    static String multipart(String form, int files) {
        var body = new StringBuilder("--edge\r\n")
                .append(file("xml_submission_file", "form.xml", "text/xml"))
                .append(form);
        for (int i = 0; i < files; i++) {
            body.append("\r\n--edge\r\n")
                    .append(file(i + ".jpg", i + ".jpg", "image/jpeg"))
                    .append("a picture");
        }
        return body.append("\r\n--edge--\r\n").toString();
    }

    private static String file(String name, String file, String type) {
        return "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file + "\"\r\nContent-Type: "
                + type + "\r\n\r\n";
    }
}
