// Lines that begin with the sign that parts cells.

/**
 * Whether such a line is a row whose first cell is blank, and not the rest of the row above: the two have more cells than
 * one row can.
 *
 * @param own the cells on the line, the blank one in front counted
 * @param above the cells on the line above
 */
export function isRowWithBlankFirst(own: number, above: number, width: number): boolean {
  return own === width || (own < width && above + own - 1 > width);
}
