package gradus.cli;

/** How wide a page is. */
interface Columns {
    int now();
}
