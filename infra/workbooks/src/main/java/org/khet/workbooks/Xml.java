package org.khet.workbooks;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/**
 * One part, element by element. No document type is taken, so no entity can be declared, read from elsewhere or multiply;
 * namespaces are not looked at, as Excel's two dialects differ in nothing else.
 */
final class Xml implements Closeable {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final InputStream in;
    private final int deepest;
    private int depth;

    Xml(InputStream in, Bounds bounds) {
        this.in = in;
        this.deepest = bounds.depth();
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw WorkbookFaults.damaged();
        }
    }

    private static XMLInputFactory factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        // Text read only when asked for would report its faults outside of next().
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }

    /** The next event of the part; {@link XMLStreamConstants#END_DOCUMENT} at its end. */
    int next() throws IOException {
        try {
            if (!reader.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > deepest) {
                        throw WorkbookFaults.damaged();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw WorkbookFaults.damaged();
                default -> {}
            }
            return event;
        } catch (XMLStreamException e) {
            throw WorkbookFaults.damaged();
        }
    }

    /** Moves to the next beginning of an element; false at the end of the part. */
    boolean nextElement() throws IOException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    String name() {
        return reader.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** @throws org.khet.rules.reading.FileRefusedException where the element lacks it */
    String required(String name) {
        String value = attribute(name);
        if (value == null) {
            throw WorkbookFaults.damaged();
        }
        return value;
    }

    XMLStreamReader reader() {
        return reader;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
