// One record being worked on: every field saves itself, one save after the other, and nothing typed is dropped when a save fails.
import { rpc, RpcError } from "@/backend/rpc";
import type { FieldWrite, OddDateView, RecordView } from "@/generated/contract";
import { errorText } from "@/words";
import type { SaveState } from "@/widgets";
import type { SaveBoard } from "./board.svelte";

export interface SheetOptions {
  /** What a record that does not exist yet is born with, asked for at its first saved field. */
  first?: (() => Promise<FieldWrite[]> | FieldWrite[]) | undefined;
  board?: SaveBoard | undefined;
  /** What `first` will write, shown before anything is saved. */
  given?: Readonly<Record<string, FieldWrite["value"]>> | undefined;
  onsaved?: ((record: RecordView, created: boolean) => void) | undefined;
}

interface FieldState {
  save: SaveState;
  error: string | undefined;
  /** What could not be written, for another try. */
  unwritten: FieldWrite[];
}

/** How long a field says "Saved". */
const SAID_MS = 4000;

const IDLE: FieldState = { save: "idle", error: undefined, unwritten: [] };

export class Sheet {
  readonly kind: string;
  #record = $state.raw<RecordView | null>(null);
  #states = $state.raw<Readonly<Record<string, FieldState>>>({});
  #queue: Promise<unknown> = Promise.resolve();
  #pending = 0;
  readonly #typed = new Set<{ field: string; hand: () => void }>();
  #handing = false;
  readonly #options: SheetOptions;

  constructor(kind: string, record: RecordView | null, options: SheetOptions = {}) {
    this.kind = kind;
    this.#record = record;
    this.#options = options;
  }

  get record(): RecordView | null {
    return this.#record;
  }

  get id(): string | null {
    return this.#record?.id ?? null;
  }

  value(field: string): RecordView["fields"][string] | undefined {
    return this.#record ? this.#record.fields[field] : this.#options.given?.[field];
  }

  isContested(field: string): boolean {
    return this.#record?.contested.includes(field) ?? false;
  }

  /** Why a date here cannot be: it came from elsewhere, and is kept. */
  odd(field: string): OddDateView | undefined {
    return this.#record?.odd?.find((one) => one.field === field);
  }

  state(field: string): FieldState {
    return this.#states[field] ?? IDLE;
  }

  get board(): SaveBoard | undefined {
    return this.#options.board;
  }

  get busy(): boolean {
    return this.#pending > 0;
  }

  /** News from elsewhere. A sheet with a save under way knows better than what was read before it. */
  take(record: RecordView): void {
    if (this.#pending === 0) this.#record = record;
  }

  /** A line that is being typed in. `hand` writes it; gives back what takes it off again. */
  typing(field: string, hand: () => void): () => void {
    const line = { field, hand };
    this.#typed.add(line);
    return () => this.#typed.delete(line);
  }

  /** What is typed goes before what is chosen: a precision means something only once its place is there. */
  #handIn(fields: readonly string[]): void {
    if (this.#handing) return;
    this.#handing = true;
    for (const line of this.#typed) if (!fields.includes(line.field)) line.hand();
    this.#handing = false;
  }

  /** True once Rust has committed it. */
  write(writes: FieldWrite[]): Promise<boolean> {
    const fields = [...new Set(writes.map((write) => write.field))];
    this.#handIn(fields);
    this.#mark(fields, { save: "saving", error: undefined, unwritten: [] });
    this.#pending += 1;
    this.#options.board?.started();
    // Nothing waits: the call leaves at once, so that a lock which follows in the same breath comes after it.
    const work = this.#pending === 1 ? this.#send(writes, fields) : this.#queue.then(() => this.#send(writes, fields));
    this.#queue = work;
    return work;
  }

  set(field: string, value: FieldWrite["value"]): Promise<boolean> {
    return this.write([{ field, value }]);
  }

  retry(field: string): Promise<boolean> {
    const { unwritten } = this.state(field);
    return unwritten.length > 0 ? this.write(unwritten) : Promise.resolve(true);
  }

  /** Makes the record if nobody has yet; gives its id, or throws what Rust said. */
  ensure(): Promise<string> {
    if (this.#record && this.#pending === 0) return Promise.resolve(this.#record.id);
    this.#pending += 1;
    this.#options.board?.started();
    const work = this.#pending === 1 ? this.#made() : this.#queue.then(() => this.#made());
    this.#queue = work.catch(() => undefined);
    return work;
  }

  async withdraw(withdrawn: boolean): Promise<void> {
    const id = this.id;
    if (id === null) return;
    const saved = await rpc("record_withdraw", { id, withdrawn });
    this.#record = saved.record;
    this.#options.onsaved?.(saved.record, false);
  }

  async #made(): Promise<string> {
    try {
      if (!this.#record) await this.#create([]);
      return this.#record?.id ?? "";
    } finally {
      this.#pending -= 1;
      this.#options.board?.ended(this.#record !== null);
    }
  }

  async #create(writes: FieldWrite[]): Promise<void> {
    const asked = this.#options.first?.() ?? [];
    const born = asked instanceof Promise ? await asked : asked;
    const own = new Set(writes.map((write) => write.field));
    const saved = await rpc("record_create", { kind: this.kind, writes: [...born.filter((write) => !own.has(write.field)), ...writes] });
    this.#record = saved.record;
    this.#options.onsaved?.(saved.record, true);
  }

  async #send(writes: FieldWrite[], fields: string[]): Promise<boolean> {
    let done = false;
    try {
      if (this.#record) {
        const saved = await rpc("record_save", { id: this.#record.id, writes });
        this.#record = saved.record;
        this.#options.onsaved?.(saved.record, false);
      } else {
        await this.#create(writes);
      }
      this.#mark(fields, { save: "saved", error: undefined, unwritten: [] });
      setTimeout(() => this.#rest(fields), SAID_MS);
      done = true;
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      this.#mark(fields, { save: "failed", error: errorText(error), unwritten: writes });
    } finally {
      this.#pending -= 1;
      this.#options.board?.ended(done);
    }
    return done;
  }

  /** "Saved" has been read by then; the head of the page keeps saying when. */
  #rest(fields: string[]): void {
    const said = fields.filter((field) => this.state(field).save === "saved");
    if (said.length > 0) this.#mark(said, IDLE);
  }

  #mark(fields: string[], state: FieldState): void {
    this.#states = { ...this.#states, ...Object.fromEntries(fields.map((field) => [field, state])) };
  }
}
