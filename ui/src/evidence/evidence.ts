// Ways to files of evidence: offered by the shell's dialog, by a browser under test, or pasted; and work that is followed to its end.
import { fileAddress, rpc, RpcError } from "@/backend/rpc";
import type { Contract, EvidenceItemView, OfferView, WorkView } from "@/generated/contract";

/** Files that were chosen or dropped: those that can be taken in, and how many cannot. */
export interface OfferListView {
  offers: OfferView[];
  refused: number;
}

interface ShellEvidence {
  evidence_choose: { request: Record<string, never>; response: OfferListView };
  evidence_folder: { request: { name: string }; response: string | null };
}
/** Names the shell answers beside the contract. */
const shell = rpc as unknown as <Name extends keyof ShellEvidence>(name: Name, request: ShellEvidence[Name]["request"]) => Promise<ShellEvidence[Name]["response"]>;

const LOOK_AGAIN_MS = 200;
/** As Rust takes them from the window; larger files are chosen with the button. */
const PASTE_BYTES_MAX = 64 * 1024 * 1024;

/** Minutes local time is ahead of UTC, which only the window knows. */
export const offsetMinutes = (): number => -new Date().getTimezoneOffset();

/** What the dialog of the system gave; null where there is none to show. */
export async function chooseFiles(): Promise<OfferListView | null> {
  return orNothing(() => shell("evidence_choose", {}));
}

/** A ticket for the folder of a package; null when she changed her mind or there is no dialog. */
export async function chooseFolder(name: string): Promise<string | null> {
  return orNothing(() => shell("evidence_folder", { name }));
}

async function orNothing<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof RpcError) || error.code !== "unknown_command") throw error;
    return null;
  }
}

/** Files the window itself holds: pasted, or dropped in a browser. */
export async function offerFiles(files: Iterable<File>): Promise<OfferListView> {
  const offers: OfferView[] = [];
  let refused = 0;
  for (const file of files) {
    if (file.size > PASTE_BYTES_MAX) refused += 1;
    else offers.push(await rpc("evidence_offer", { name: file.name, data: base64(new Uint8Array(await file.arrayBuffer())), changed_at: file.lastModified }));
  }
  return { offers, refused };
}

function base64(bytes: Uint8Array): string {
  let text = "";
  const piece = 0x8000;
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}

/** Follows work to its end; `look` hears how far it is. Rejects with the failure the work ended with. */
export async function follow(work: string, look: (view: WorkView) => void): Promise<WorkView> {
  for (;;) {
    const view = await rpc("work_get", { work });
    look(view);
    if (view.failure !== undefined && view.failure !== null) throw new RpcError({ code: view.failure, args: {}, retryable: false });
    if (view.state === "done") return view;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

export type State = { key: string; tone: "plain" | "ok" | "warn" | "bad" };

/** The one thing about an item that a person should see first: the worst. */
export function stateOf(item: EvidenceItemView): State {
  if (item.is_faulty) return { key: "faulty", tone: "bad" };
  if (item.is_unexplained) return { key: "unexplained", tone: "bad" };
  if (item.is_branched) return { key: "branched", tone: "warn" };
  if (!item.has_file) return { key: "thing", tone: "plain" };
  if (!item.is_here) return { key: "elsewhere", tone: "plain" };
  return item.checked_at ? { key: "checked", tone: "ok" } : { key: "unchecked", tone: "plain" };
}

export type Shows = "image" | "pdf" | "audio" | "video" | "text" | "none";

/** How the window shows a type; what it cannot show is handed on in a package. */
export function showsAs(media_type: string): Shows {
  if (/^image\/(bmp|gif|jpeg|png|webp)$/.test(media_type)) return "image";
  if (media_type === "application/pdf") return "pdf";
  if (media_type.startsWith("audio/")) return "audio";
  if (media_type.startsWith("video/")) return "video";
  return media_type === "text/plain" ? "text" : "none";
}

export type CheckReport = NonNullable<Contract["work_get"]["response"]["report"]>;

export const SECTIONS = ["photos", "documents", "recordings", "other"] as const;
export type Section = (typeof SECTIONS)[number];

/** Under which heading an item stands. */
export function sectionOf(media_type: string): Section {
  if (media_type.startsWith("image/")) return "photos";
  if (media_type.startsWith("audio/") || media_type.startsWith("video/")) return "recordings";
  return media_type.startsWith("text/") || media_type === "application/pdf" || /word|excel|spreadsheet|opendocument|officedocument|msword|rtf/.test(media_type) ? "documents" : "other";
}

/** Whether Rust writes such a file anew, and from what; the rule is Rust's, this only spares a button that would be refused. */
export function copiedAs(media_type: string): "picture" | "pages" | "none" {
  if (/^image\/(bmp|jpeg|png|webp)$/.test(media_type)) return "picture";
  return media_type === "application/pdf" ? "pages" : "none";
}

/** A black box in shares of its page, as it is burnt in. */
export interface Box {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Makes a copy; a document is drawn page by page first. `look` hears how far it is, between 0 and 1. */
export async function makeCopy(id: string, media_type: string, boxes: Box[], reason: string, look: (share: number) => void): Promise<WorkView> {
  const pages = copiedAs(media_type) === "pages" ? await drawn(id, look) : [];
  const { work } = await rpc("evidence_copy", { id, boxes, pages, reason, utc_offset_minutes: offsetMinutes() });
  return follow(work, (view) => look(view.total > 0 ? view.done / view.total : 1));
}

async function drawn(id: string, look: (share: number) => void): Promise<string[]> {
  const view = await rpc("evidence_open", { id, utc_offset_minutes: offsetMinutes() });
  try {
    const { OpenDocument } = await import("./document");
    const file = await OpenDocument.open(fileAddress(view.token), view.size);
    try {
      const tickets: string[] = [];
      for (let at = 0; at < file.pages; at += 1) {
        const blob = await file.picture(at);
        const data = base64(new Uint8Array(await blob.arrayBuffer()));
        tickets.push((await rpc("evidence_offer", { name: `${at + 1}.png`, data })).ticket);
        look((at + 1) / file.pages);
      }
      return tickets;
    } finally {
      file.close();
    }
  } catch (error) {
    if (error instanceof RpcError) throw error;
    // Encrypted or broken: the same words as for a picture that cannot be read.
    throw new RpcError({ code: "picture_unreadable", args: {}, retryable: false });
  } finally {
    await rpc("evidence_close", { token: view.token });
  }
}

/** Copies follow what they are copies of; all else keeps its order. */
export function underTheirOriginals(items: readonly EvidenceItemView[]): EvidenceItemView[] {
  const known = new Set(items.map((item) => item.record.id));
  const parentOf = (item: EvidenceItemView) => {
    const parent = item.record.fields["parent"];
    return typeof parent === "string" && known.has(parent) && parent !== item.record.id ? parent : null;
  };
  const placed = new Set<string>();
  const all: EvidenceItemView[] = [];
  function place(item: EvidenceItemView): void {
    if (placed.has(item.record.id)) return;
    placed.add(item.record.id);
    all.push(item);
    for (const copy of items) if (parentOf(copy) === item.record.id) place(copy);
  }
  for (const item of items) if (parentOf(item) === null) place(item);
  // A ring of parents has no first one.
  for (const item of items) place(item);
  return all;
}
