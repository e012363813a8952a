// What changed between two texts, word by word. Long texts are compared so that a reader sees the three words that moved, not two pages.

export interface Piece {
  text: string;
  kind: "same" | "gone" | "new";
}

/** Beyond this the comparison would cost more than it tells: the whole text is shown as new. */
const WORDS_MAX = 1500;

function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/gu) ?? [];
}

export function wordDifference(before: string, after: string): Piece[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const pieces: Piece[] = [];
  put(pieces, "same", old.slice(0, head));
  middle(pieces, old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  put(pieces, "same", tail > 0 ? old.slice(-tail) : []);
  return pieces;
}

function put(pieces: Piece[], kind: Piece["kind"], words: readonly string[]): void {
  if (words.length === 0) return;
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += words.join("");
  else pieces.push({ kind, text: words.join("") });
}

/** Longest common subsequence of the part that differs. */
function middle(pieces: Piece[], old: readonly string[], now: readonly string[]): void {
  if (old.length === 0 || now.length === 0 || old.length > WORDS_MAX || now.length > WORDS_MAX) {
    put(pieces, "gone", old);
    put(pieces, "new", now);
    return;
  }
  const width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      put(pieces, "same", [old[i] ?? ""]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) put(pieces, "gone", [old[i++] ?? ""]);
    else put(pieces, "new", [now[j++] ?? ""]);
  }
  put(pieces, "gone", old.slice(i));
  put(pieces, "new", now.slice(j));
}
