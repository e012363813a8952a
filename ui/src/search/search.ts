// Search over everything, for the dialog (Ctrl+K) and for the screen with all hits.
import { rpc } from "@/backend/rpc";
import type { HitView, SearchView } from "@/generated/contract";
import { codedTitle } from "@/records/titles";
import { t } from "@/words";
import type { Hit } from "@/shell/SearchDialog.svelte";

export const DIALOG_HITS_MAX = 30;
export const SCREEN_HITS_MAX = 200;

/** The order in which kinds are shown: what people look for most stands first. */
const KIND_ORDER = ["case", "person", "organisation", "incident", "violation", "source", "note", "task", "consent"];

export interface HitGroup {
  kind: string;
  hits: HitView[];
}

/** Hits under their kinds, the order of Rust kept within each. */
export function grouped(hits: readonly HitView[]): HitGroup[] {
  const kinds = [...new Set(hits.map((hit) => hit.kind))];
  const rank = (kind: string) => (KIND_ORDER.indexOf(kind) + KIND_ORDER.length + 1) % (KIND_ORDER.length + 1);
  return kinds.sort((a, b) => rank(a) - rank(b)).map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }));
}

/** Cases, people and organisations are asked for by themselves: a common word has more hits in sources and tasks than a page holds. */
const FIRST_KINDS = ["case", "person", "organisation"];
async function asked(query: string, limit: number): Promise<SearchView> {
  const [first, all] = await Promise.all([
    rpc("search", { query, kinds: FIRST_KINDS, limit }),
    rpc("search", { query, kinds: [], limit }),
  ]);
  const known = new Set(first.hits.map((hit) => hit.id));
  const hits = [...first.hits, ...all.hits.filter((hit) => !known.has(hit.id))];
  return { ...all, hits: hits.slice(0, limit), more: first.more || all.more || hits.length > limit };
}

/** First hits for the search dialog, grouped by kind. An empty question has no hits. */
export async function searchAll(query: string, signal: AbortSignal): Promise<readonly Hit[]> {
  const wanted = query.trim();
  if (wanted === "") return [];
  const found = await asked(wanted, DIALOG_HITS_MAX);
  if (signal.aborted) return [];
  return grouped(found.hits).flatMap(({ kind, hits }) =>
    hits.map((hit) => ({
      id: hit.id,
      group: t(`kind-${kind}-plural`),
      title: codedTitle(hit.kind, hit.title),
      note: hit.snippet.map((part) => part.text).join("") || undefined,
      // A case without words of its own is titled by its reference: once is enough.
      ref: hit.case_reference === null || hit.title.trim() === hit.case_reference ? undefined : hit.case_reference,
    })),
  );
}

export async function searchScreen(query: string, kinds: readonly string[]): Promise<SearchView> {
  return kinds.length === 0 ? asked(query, SCREEN_HITS_MAX) : rpc("search", { query, kinds: [...kinds], limit: SCREEN_HITS_MAX });
}
