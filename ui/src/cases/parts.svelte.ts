// Parts of a case that `case_get` does not carry, by kind; read again whenever the case is.
import { rpc, RpcError } from "@/backend/rpc";
import type { RecordView } from "@/generated/contract";
import { errorText } from "@/words";
import type { CaseFile } from "./casefile.svelte";

export class Parts {
  readonly #file: CaseFile;
  readonly #kinds: readonly string[];
  #lists = $state.raw<Readonly<Record<string, readonly RecordView[]>> | null>(null);
  #failure = $state.raw<string | null>(null);
  #asked = 0;

  constructor(file: CaseFile, kinds: readonly string[]) {
    this.#file = file;
    this.#kinds = kinds;
  }

  get loaded(): boolean {
    return this.#lists !== null;
  }

  get failure(): string | null {
    return this.#failure;
  }

  /** Newest first. */
  of(kind: string): readonly RecordView[] {
    return this.#lists?.[kind] ?? [];
  }

  find(id: string): RecordView | undefined {
    return Object.values(this.#lists ?? {}).flat().find((one) => one.id === id);
  }

  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const lists = await Promise.all(this.#kinds.map((kind) => rpc("record_list", { case: this.#file.id, kind })));
      if (asked !== this.#asked) return;
      for (const list of lists) for (const record of list.records) this.#file.sheet(record).take(record);
      this.#lists = Object.fromEntries(this.#kinds.map((kind, at) => [kind, lists[at]?.records ?? []]));
      this.#failure = null;
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      if (asked === this.#asked) this.#failure = errorText(error);
    }
  }
}
