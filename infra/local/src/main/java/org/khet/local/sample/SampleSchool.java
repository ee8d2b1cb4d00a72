package org.khet.local.sample;

import java.util.List;

/**
 * A school that does not exist.
 *
 * @param code 8 SMIS digits
 * @param code10 the Ministry's 10 digits
 * @param obecCode the OBEC's 6 digits
 * @param grades offered, as DMC writes them
 */
public record SampleSchool(
        String code,
        String code10,
        String obecCode,
        String nameTh,
        String districtTh,
        String subdistrictTh,
        String network,
        List<String> grades,
        Person officer,
        Person director) {}
