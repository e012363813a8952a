// A first conversation being written down. The case is made at the first saved field; everything else hangs on it, in any order.
import { rpc, RpcError } from "@/backend/rpc";
import type { CaseView, FieldWrite, RecordView } from "@/generated/contract";
import { SaveBoard, Sheet } from "@/records";
import { errorText } from "@/words";

const REREAD_PAUSE_MS = 120;
/** The uses asked about in a first conversation; the others follow on the page of the case. */
export const FIRST_SCOPES = ["record_and_store", "contact_again", "share_within_nhri", "share_authorities", "share_ganhri"] as const;

export class Intake {
  readonly board = new SaveBoard();
  readonly case_sheet: Sheet;
  #person = $state.raw<Sheet>(this.#personSheet(null));
  #incident = $state.raw<Sheet>(this.#part("incident", null));
  #source = $state.raw<Sheet>(this.#part("source", null));
  #consents = $state.raw<Readonly<Record<string, Sheet>>>({});
  #violations = $state.raw<readonly Sheet[]>([]);
  #view = $state.raw<CaseView | null>(null);
  #failure = $state<string | null>(null);
  /** Starting to fill in somebody new, before anything of them is saved. */
  new_person = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #officer: string;

  constructor(officer: string) {
    this.#officer = officer;
    this.case_sheet = new Sheet("case", null, { board: this.board, first: () => this.#born(), onsaved: () => this.#changed() });
    this.#consents = Object.fromEntries(FIRST_SCOPES.map((scope) => [scope, this.#part("consent", null, [{ field: "scope", value: scope }])]));
  }

  get person(): Sheet {
    return this.#person;
  }

  get incident(): Sheet {
    return this.#incident;
  }

  get source(): Sheet {
    return this.#source;
  }

  get view(): CaseView | null {
    return this.#view;
  }

  get failure(): string | null {
    return this.#failure;
  }

  consent(scope: string): Sheet | undefined {
    return this.#consents[scope];
  }

  get acts(): string[] {
    return this.#violations.map((sheet) => sheet.value("violation_type")).filter((code) => typeof code === "string");
  }

  /** Goes on with a draft where it was left. */
  async resume(id: string): Promise<void> {
    const view = await this.#read(id);
    if (!view) return;
    this.case_sheet.take(view.case);
    if (view.person) this.#person = this.#personSheet(view.person);
    const [incident, source] = [view.incidents.at(-1), view.sources[0]];
    if (incident) this.#incident = this.#part("incident", incident);
    if (source) this.#source = this.#part("source", source);
    this.#violations = view.violations.map(({ record }) => this.#violationSheet(record));
    const kept = view.consents.filter((record) => FIRST_SCOPES.some((scope) => record.fields["scope"] === scope));
    this.#consents = { ...this.#consents, ...Object.fromEntries(kept.map((record) => [record.fields["scope"], this.#part("consent", record)])) };
  }

  /** Somebody who is in the registry already. */
  async choosePerson(id: string | null): Promise<void> {
    if (!(await this.case_sheet.set("person", id))) return;
    this.new_person = false;
    if (id === null) {
      this.#person = this.#personSheet(null);
      return;
    }
    const record = await this.#try(() => rpc("record_get", { id }));
    if (record) this.#person = this.#personSheet(record);
    await this.#nameVictims(id);
  }

  /** One violation for each type of act. A type that is taken away takes its violation back. */
  async setActs(codes: readonly string[]): Promise<void> {
    const gone = this.#violations.filter((sheet) => !codes.includes(String(sheet.value("violation_type"))));
    for (const sheet of gone) await this.#try(() => sheet.withdraw(true));
    this.#violations = this.#violations.filter((sheet) => !gone.includes(sheet));
    for (const code of codes.filter((one) => !this.acts.includes(one))) {
      const sheet = this.#violationSheet(null);
      if (await sheet.set("violation_type", code)) this.#violations = [...this.#violations, sheet];
      else this.#failure = sheet.state("violation_type").error ?? null;
    }
  }

  async discard(withdrawn: boolean): Promise<boolean> {
    return (await this.#try(async () => (await this.case_sheet.withdraw(withdrawn), true))) ?? false;
  }

  /** Leaves the draft when Rust says that nothing stands before it. */
  async finish(): Promise<boolean> {
    const id = await this.#try(() => this.case_sheet.ensure());
    if (!id) return false;
    const view = await this.#read(id);
    if (view && view.missing.length === 0 && view.case.fields["status"] === "draft") {
      return (await this.#try(() => rpc("case_step", { id, to: "intake", emergency: false, reason: "" }))) !== undefined;
    }
    return view !== null;
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #born(): FieldWrite[] {
    const officer = this.#officer === "" ? [] : [{ field: "officer", value: this.#officer }];
    return [{ field: "received_at", value: Date.now() }, ...officer];
  }

  #part(kind: string, record: RecordView | null, more: FieldWrite[] = []): Sheet {
    return new Sheet(kind, record, {
      board: this.board,
      onsaved: () => this.#changed(),
      // Without a wait when the case is there: what is typed must leave before a lock that follows at once.
      first: () => {
        const id = this.case_sheet.id;
        return id === null ? this.case_sheet.ensure().then((made) => this.#place(kind, made, more)) : this.#place(kind, id, more);
      },
    });
  }

  #place(kind: string, id: string, more: FieldWrite[]): FieldWrite[] {
    const place: FieldWrite = kind === "incident" ? { field: "cases", element: id, value: true } : { field: "case", value: id };
    const incident = kind === "source" && this.#incident.id !== null ? [{ field: "incident", value: this.#incident.id }] : [];
    const person = kind === "consent" && this.#person.id !== null ? [{ field: "person", value: this.#person.id }] : [];
    // Whoever calls says that it happened; the mark stands in the form and can be taken away.
    const says = kind === "source" ? [{ field: "supports", element: "act", value: true }] : [];
    return [place, ...incident, ...person, ...says, ...more];
  }

  #violationSheet(record: RecordView | null): Sheet {
    return new Sheet("violation", record, {
      board: this.board,
      onsaved: () => this.#changed(),
      first: async () => {
        const [id, incident] = [await this.case_sheet.ensure(), await this.#incident.ensure()];
        const victim = this.#person.id === null ? [] : [{ field: "victim", value: this.#person.id }];
        return [{ field: "case", value: id }, { field: "incident", value: incident }, ...victim];
      },
    });
  }

  #personSheet(record: RecordView | null): Sheet {
    return new Sheet("person", record, { board: this.board, onsaved: (saved, created) => void this.#personSaved(saved, created) });
  }

  async #personSaved(record: RecordView, created: boolean): Promise<void> {
    if (!created) return this.#changed();
    await this.case_sheet.set("person", record.id);
    await this.#nameVictims(record.id);
  }

  async #nameVictims(id: string): Promise<void> {
    const nameless = this.#violations.filter((sheet) => sheet.id !== null && sheet.value("victim") === undefined);
    await Promise.all(nameless.map((sheet) => sheet.set("victim", id)));
  }

  #changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.case_sheet.id !== null) void this.#read(this.case_sheet.id);
    }, REREAD_PAUSE_MS);
  }

  async #read(id: string): Promise<CaseView | null> {
    const view = (await this.#try(() => rpc("case_get", { id }))) ?? null;
    if (view) this.#view = view;
    return view;
  }

  async #try<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      const done = await work();
      this.#failure = null;
      return done;
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      this.#failure = errorText(error);
      return undefined;
    }
  }
}
