package vn.p6monitor.phone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.javarosa.core.reference.PrefixedRootFactory;
import org.javarosa.core.reference.Reference;
import org.javarosa.core.reference.ReferenceManager;
import org.javarosa.model.xform.XFormsModule;

/// The folder of a phone where the files lie that a form chooses from.
final class Storage extends PrefixedRootFactory {
    private final Path folder;

    private Storage(Path folder) {
        super(new String[] {"file-csv/"});
        this.folder = folder;
    }

    /// Lets forms find their files there; the engine knows one such place at a time.
    static void use(Path folder) {
        new XFormsModule().registerModule();
        ReferenceManager.instance().reset();
        ReferenceManager.instance().addReferenceFactory(new Storage(folder));
    }

    @Override
    protected Reference factory(String terminal, String uri) {
        return new StoredFile(folder.resolve(terminal), uri);
    }

    private record StoredFile(Path file, String uri) implements Reference {
        @Override
        public boolean doesBinaryExist() {
            return Files.exists(file);
        }

        @Override
        public InputStream getStream() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public String getURI() {
            return uri;
        }

        @Override
        public String getLocalURI() {
            return file.toString();
        }

        @Override
        public boolean isReadOnly() {
            return true;
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException("forms only read their files");
        }

        @Override
        public void remove() {
            throw new UnsupportedOperationException("forms only read their files");
        }

        @Override
        public Reference[] probeAlternativeReferences() {
            return new Reference[0];
        }
    }
}
