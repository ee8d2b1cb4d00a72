package org.khet.benchmarks.running;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Collection;
import java.util.List;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.khet.benchmarks.Measured;
import org.khet.benchmarks.Processes;

/** What one piece of work cost the running system. */
final class Meter implements AutoCloseable {
    private final long service;
    private final Collection<Long> all;
    private final JMXConnector connector;
    private final List<MemoryPoolMXBean> heap;
    private final long processor;
    private final long start;

    private Meter(long service, Collection<Long> all, JMXConnector connector) throws IOException {
        this.service = service;
        this.all = all;
        this.connector = connector;
        this.heap =
                ManagementFactory.getPlatformMXBeans(connector.getMBeanServerConnection(), MemoryPoolMXBean.class)
                        .stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        this.processor = Processes.processor(all);
        this.start = System.nanoTime();
    }

    /** The service's memory is asked of its own machine, whose address nobody but its own user can set. */
    @SuppressWarnings("BanJNDI")
    static Meter begin(long service, Collection<Long> all) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(String.valueOf(service));
            String address = machine.startLocalManagementAgent();
            machine.detach();
            return new Meter(service, all, JMXConnectorFactory.connect(new JMXServiceURL(address)));
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
    }

    /** The time since the beginning, the processors' of all processes; heap and memory are those of the service. */
    Measured read(String name, long count, String note) throws IOException {
        double seconds = (System.nanoTime() - start) / 1e9;
        return Measured.timed(
                name,
                seconds,
                (Processes.processor(all) - processor) / 1e9,
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20,
                Processes.peakResidentMb(service),
                count,
                note);
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
