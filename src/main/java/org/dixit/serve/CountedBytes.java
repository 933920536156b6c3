package org.dixit.serve;

import java.io.ByteArrayOutputStream;

/** Octets that are kept until they are sent, within what all answers may take together. */
final class CountedBytes extends ByteArrayOutputStream {

    private final AnswerMemory.Share share;

    CountedBytes(AnswerMemory.Share share) {
        this.share = share;
    }

    @Override
    public synchronized void write(int octet) {
        share.add(1);
        super.write(octet);
    }

    @Override
    public synchronized void write(byte[] octets, int offset, int length) {
        share.add(length);
        super.write(octets, offset, length);
    }
}
