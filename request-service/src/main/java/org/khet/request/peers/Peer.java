package org.khet.request.peers;

/** The services asked, by the name that people know them by. */
enum Peer {
    REPORTING("reporting-service", "บริการรายงาน"),
    COLLECTION("collection-service", "บริการจัดเก็บข้อมูล");

    private final String label;
    private final String nameTh;

    Peer(String label, String nameTh) {
        this.label = label;
        this.nameTh = nameTh;
    }

    String label() {
        return label;
    }

    String nameTh() {
        return nameTh;
    }
}
