package org.filiere.exchange.transcript;

import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The only maker of XML readers for strangers' files. The JDK's reader, as it comes, reads local files through an
 * external entity; documents of the office formats never declare a document type, so one that does is refused.
 */
final class SafeXml {
    private SafeXml() {}

    /** What to do with the events of a document. */
    interface Handler {
        void start(XMLStreamReader element) throws TranscriptException;

        void end(String namespace, String name) throws TranscriptException;

        void characters(String text) throws TranscriptException;
    }

    /** Walks through a document. Whatever is wrong with it comes as a {@link TranscriptException}. */
    static void walk(InputStream in, Handler handler, Extraction extraction) throws TranscriptException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(in);
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++depth > extraction.limits().depth()) {
                        throw extraction.refuse(TranscriptProblem.DAMAGED, "elements nested too deeply");
                    }
                    extraction.check();
                    handler.start(reader);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    handler.end(reader.getNamespaceURI(), reader.getLocalName());
                } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw extraction.refuse(TranscriptProblem.EXTERNAL_ENTITY, "declares a document type");
                } else if (reader.isCharacters()) {
                    handler.characters(reader.getText());
                }
            }
        } catch (XMLStreamException e) {
            throw extraction.refuse(TranscriptProblem.DAMAGED, "not well-formed", e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }
}
