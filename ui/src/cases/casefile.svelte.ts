// One open case: what Rust last said of it, a sheet for each of its records, and what its head tells about saving.
import { rpc, RpcError } from "@/backend/rpc";
import type { CaseView, FieldWrite, RecordView } from "@/generated/contract";
import { SaveBoard, Sheet } from "@/records";
import { errorText } from "@/words";

const REREAD_PAUSE_MS = 120;

export class CaseFile {
  readonly id: string;
  readonly board = new SaveBoard();
  #view = $state.raw<CaseView | null>(null);
  #failure = $state.raw<{ text: string; code: string } | null>(null);
  readonly #sheets = new Map<string, Sheet>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(id: string) {
    this.id = id;
  }

  get view(): CaseView | null {
    return this.#view;
  }

  get failure(): { text: string; code: string } | null {
    return this.#failure;
  }

  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const view = await rpc("case_get", { id: this.id });
      // Two readings may overtake each other; the later question has the newer answer.
      if (asked !== this.#asked) return;
      this.#failure = null;
      for (const record of recordsOf(view)) this.#sheets.get(record.id)?.take(record);
      this.#view = view;
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      if (asked === this.#asked) this.#failure = { text: errorText(error), code: error.code };
    }
  }

  /** After a save the parts Rust works out (lights, what is missing, what waits) are read again. */
  reread(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.load(), REREAD_PAUSE_MS);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
  }

  sheet(record: RecordView): Sheet {
    const known = this.#sheets.get(record.id);
    if (known) return known;
    const made = new Sheet(record.kind, record, { board: this.board, onsaved: () => this.reread() });
    this.#sheets.set(record.id, made);
    return made;
  }

  /** A part of this case that exists from its first saved field on. */
  draft(kind: string, links: FieldWrite[] = []): Sheet {
    const place: FieldWrite = kind === "incident" ? { field: "cases", element: this.id, value: true } : { field: "case", value: this.id };
    const sheet: Sheet = new Sheet(kind, null, {
      first: () => [place, ...links],
      given: Object.fromEntries(links.map((link) => [link.field, link.value])),
      board: this.board,
      onsaved: (record, created) => {
        if (created) this.#sheets.set(record.id, sheet);
        this.reread();
      },
    });
    return sheet;
  }

  /** Writes a whole record at once, for things made in one step. */
  async add(kind: string, writes: FieldWrite[]): Promise<Sheet | null> {
    const sheet = this.draft(kind);
    return (await sheet.write(writes)) ? sheet : null;
  }
}

export function recordsOf(view: CaseView): RecordView[] {
  const linked = [view.person, view.organisation].filter((record) => record !== null);
  const violations = [...view.violations, ...view.involvements].map((one) => one.record);
  return [view.case, ...linked, ...view.people, ...view.incidents, ...violations, ...view.sources, ...view.consents, ...view.notes, ...view.tasks];
}
