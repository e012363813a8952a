// Rows of a long list, read in pages as they come into sight. Knows no Svelte, so that it can be tested without a window.

export const PAGE_ROWS = 100;
/** Pages kept: 40 × 100 rows is more than anybody scrolls back through, and small. */
const PAGES_MAX = 40;

export interface PageRequest<Row> {
  offset: number;
  limit: number;
  /** The row just before this page when it is known: sources that page by key start after it instead of counting. */
  after: Row | null;
  /** Aborted when the page has left the sight before it came. */
  signal: AbortSignal;
}

export type LoadPage<Row> = (request: PageRequest<Row>) => Promise<readonly Row[]>;

export class Pages<Row> {
  private readonly ready = new Map<number, readonly Row[]>();
  private readonly asked = new Map<number, AbortController>();
  private readonly failed = new Set<number>();

  constructor(
    private readonly load: LoadPage<Row>,
    /** Something to draw has changed. */
    private readonly changed: () => void,
  ) {}

  row(index: number): Row | undefined {
    return this.ready.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS];
  }

  get has_failed(): boolean {
    return this.failed.size > 0;
  }

  get is_loading(): boolean {
    return this.asked.size > 0;
  }

  /** Asks for the pages that hold rows `from` to `to`, and takes back what is no longer wanted. */
  want(from: number, to: number): void {
    const first = Math.floor(Math.max(0, from) / PAGE_ROWS);
    const last = Math.floor(Math.max(0, to) / PAGE_ROWS);
    for (const [page, stop] of this.asked) {
      if (page >= first && page <= last) continue;
      stop.abort();
      this.asked.delete(page);
    }
    for (let page = first; page <= last; page += 1) this.ask(page);
  }

  retry(): void {
    const again = [...this.failed];
    this.failed.clear();
    for (const page of again) this.ask(page);
    this.changed();
  }

  /** Forgets everything: the question behind the list has changed, or the list is gone. */
  clear(): void {
    for (const stop of this.asked.values()) stop.abort();
    this.asked.clear();
    this.ready.clear();
    this.failed.clear();
  }

  private ask(page: number): void {
    const known = this.ready.get(page);
    if (known) {
      // Put again at the end: the oldest entry is the first to go.
      this.ready.delete(page);
      this.ready.set(page, known);
      return;
    }
    if (this.asked.has(page) || this.failed.has(page)) return;
    const stop = new AbortController();
    this.asked.set(page, stop);
    void this.fetch(page, stop);
  }

  private async fetch(page: number, stop: AbortController): Promise<void> {
    const after = this.ready.get(page - 1)?.[PAGE_ROWS - 1] ?? null;
    try {
      const rows = await this.load({ offset: page * PAGE_ROWS, limit: PAGE_ROWS, after, signal: stop.signal });
      if (stop.signal.aborted) return;
      this.ready.set(page, rows);
      for (const old of this.ready.keys()) {
        if (this.ready.size <= PAGES_MAX) break;
        this.ready.delete(old);
      }
    } catch {
      if (stop.signal.aborted) return;
      this.failed.add(page);
    }
    this.asked.delete(page);
    this.changed();
  }
}
