// What the filter has to ask for before it can speak: the institution's own fields, and what linked records are called.
import { rpc } from "@/backend/rpc";
import type { QueryGroup } from "@/generated/contract";
import { titleOf } from "@/records";
import { may } from "@/shell/rights";
import { session } from "@/shell/session.svelte";
import { t } from "@/words";
import { askedField, askedKinds, type OwnField } from "./query";

let own = $state.raw<readonly OwnField[]>([]);
let names = $state.raw<Readonly<Record<string, string>>>({});
let asked_at = -1;
const asking = new Set<string>();

/** The institution's own fields that stand anywhere; asked for once until something changes. */
export function ownFields(): readonly OwnField[] {
  if (asked_at !== session.changes && may("read_identities")) {
    asked_at = session.changes;
    void askOwn();
  }
  return own;
}

async function askOwn(): Promise<void> {
  const found = await Promise.all(
    askedKinds().map((kind) =>
      rpc("query_values", { kind, field: "own" }).then(
        ({ values }) => values.map(({ value }) => ({ kind, key: value })),
        () => [],
      ),
    ),
  );
  own = found.flat();
}

/** Learns what the records are called that the conditions name. */
export function linksOf(groups: readonly QueryGroup[]): void {
  for (const group of groups) {
    for (const test of group.tests) {
      const holds = askedField(group.kind, test.field)?.holds;
      if (holds !== "link" && holds !== "links") continue;
      for (const id of test.values) void learn(id);
    }
  }
}

async function learn(id: string): Promise<void> {
  if (asking.has(id)) return;
  asking.add(id);
  const name = await rpc("record_get", { id }).then(titleOf, () => t("record-link-unread"));
  names = { ...names, [id]: name };
}

export function knownName(id: string): string {
  return names[id] ?? "…";
}
