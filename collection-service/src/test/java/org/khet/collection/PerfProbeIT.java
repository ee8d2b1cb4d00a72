package org.khet.collection;

import org.junit.jupiter.api.Test;
import org.khet.testing.KhetTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@KhetTest
class PerfProbeIT {
    @LocalServerPort
    private int port;

    @Test
    void probe() throws Exception {
        var area = new SampleArea(port);
        for (int rows : new int[] {10_000, 100_000, 100_000}) {
            for (boolean bad : new boolean[] {false, true}) {
                var f = SchoolFile.of(area.a, rows, 1_000_000L + rows);
                if (bad) for (int i = 0; i < rows; i++) f.with(i, "เพศ", "?").with(i, "ชั้น", "ป.9");
                var file = f.utf8();
                f = null;
                System.gc();
                var before = used();
                var t = System.nanoTime();
                var a = area.officerOf(area.a).putFile(area.submission(area.a) + "/file", file);
                System.out.println("PROBE big rows=" + rows + " bad=" + bad + " " + a.status() + " "
                        + (System.nanoTime() - t) / 1_000_000 + " ms " + file.length + " errors="
                        + a.body().path("errors") + " heap " + before + " -> " + used());
            }
        }
    }

    private static long used() {
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }
}
