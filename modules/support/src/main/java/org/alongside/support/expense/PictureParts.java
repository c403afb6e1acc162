package org.alongside.support.expense;

/**
 * Those parts of a picture's file that draw it, and nothing else of it.
 *
 * @param format as the reader of such pictures is called
 * @param file a file of these parts
 * @param width in points
 * @param height in points
 * @param turn how it was held while it was taken, as Exif counts it: 1 is upright
 */
// Never compared, and never leaves this package.
@SuppressWarnings("ArrayRecordComponent")
record PictureParts(String format, byte[] file, int width, int height, int turn) {
    static final int UPRIGHT = 1;
    private static final int TURNS = 8;

    /** @throws UnusableReceipt when it has more points than any camera takes */
    static void refuseTooManyPoints(long width, long height) {
        if (width < 1 || height < 1) {
            throw UnusableReceipt.damaged();
        }
        if (width > Picture.LONGEST_SIDE || height > Picture.LONGEST_SIDE || width * height > Picture.MOST_POINTS) {
            throw UnusableReceipt.tooManyPoints();
        }
    }

    /** Whether that says how a picture was held. */
    static boolean isTurn(int number) {
        return number >= UPRIGHT && number <= TURNS;
    }
}
