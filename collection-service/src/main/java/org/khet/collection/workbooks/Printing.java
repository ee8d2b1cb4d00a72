package org.khet.collection.workbooks;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** How a sheet looks on paper. */
final class Printing {
    private Printing() {}

    /** @param header the row, counted from 0, that stands on every page */
    static void onePageWide(SXSSFSheet sheet, int header) {
        sheet.setFitToPage(true);
        var setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
    }
}
