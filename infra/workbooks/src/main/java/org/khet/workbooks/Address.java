package org.khet.workbooks;

/** Cells as a spreadsheet names them: row 1, column 0 is A1. */
final class Address {
    private Address() {}

    static String of(int row, int column) {
        return letters(column) + row;
    }

    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    /** The column of a reference such as {@code AB12}, counted from 0; -1 where it is none. */
    static int column(String reference) {
        int column = 0;
        int i = 0;
        while (i < reference.length() && i < 4 && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z') {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
            i++;
        }
        return i == 0 || column > Bounds.COLUMNS ? -1 : column - 1;
    }

    /** The row of a reference such as {@code AB12}; -1 where it is none. */
    static int row(String reference) {
        int i = 0;
        while (i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z') {
            i++;
        }
        return number(reference, i);
    }

    /** A row's number; -1 where it is none or beyond what a sheet has. */
    static int number(String digits, int from) {
        int number = 0;
        for (int i = from; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9' || i - from > 7) {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number < 1 || number > Bounds.ROWS ? -1 : number;
    }
}
