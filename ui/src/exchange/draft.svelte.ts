// A third value being written: the typed field of the forms, over a value that is nobody's until it is chosen.
import type { FieldValue, FieldWrite } from "@/generated/contract";
import { Sheet } from "@/records";

export class DraftSheet extends Sheet {
  #draft = $state.raw<FieldValue>(null);

  constructor(kind: string, first: FieldValue) {
    super(kind, null);
    this.#draft = first;
  }

  get draft(): FieldValue {
    return this.#draft;
  }

  override value(): FieldValue {
    return this.#draft;
  }

  override isContested(): boolean {
    return false;
  }

  override write(writes: FieldWrite[]): Promise<boolean> {
    this.#draft = writes.at(-1)?.value ?? null;
    return Promise.resolve(true);
  }
}
