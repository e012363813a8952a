// Where a key leads inside a grid. Pure, so that both directions of reading are tested without a window.

export interface Place {
  row: number;
  column: number;
}

export interface GridShape {
  rows: number;
  columns: number;
  /** Rows in one screenful. */
  page: number;
  rtl: boolean;
}

/** The next place, or null when the key is not about moving. Ctrl+Home and Ctrl+End go to the corners; with one column Home and End do so alone. */
export function gridStep(key: string, ctrl: boolean, from: Place, shape: GridShape): Place | null {
  const { rows, columns, page, rtl } = shape;
  if (rows === 0) return null;
  const row = (to: number) => ({ row: Math.min(rows - 1, Math.max(0, to)), column: from.column });
  const column = (to: number) => ({ row: from.row, column: Math.min(columns - 1, Math.max(0, to)) });
  const whole = ctrl || columns === 1;
  switch (key) {
    case "ArrowDown":
      return row(from.row + 1);
    case "ArrowUp":
      return row(from.row - 1);
    case "PageDown":
      return row(from.row + page);
    case "PageUp":
      return row(from.row - page);
    case "ArrowRight":
      return column(from.column + (rtl ? -1 : 1));
    case "ArrowLeft":
      return column(from.column + (rtl ? 1 : -1));
    case "Home":
      return whole ? { row: 0, column: 0 } : column(0);
    case "End":
      return whole ? { row: rows - 1, column: columns - 1 } : column(columns - 1);
    default:
      return null;
  }
}
