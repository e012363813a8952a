// Which neighbour a key asks for. One place, so that every widget turns round in Arabic in the same way.

/** The line of reading at the element: Arabic may sit inside an English page. */
export function isRtl(element: Element): boolean {
  return getComputedStyle(element).direction === "rtl";
}

/** The index a key leads to, or null when the key is not about moving. Goes round at the ends. */
export function step(event: KeyboardEvent, at: number, count: number, along: "row" | "column"): number | null {
  if (count === 0 || event.altKey || event.ctrlKey || event.metaKey) return null;
  const key = event.key;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const [forward, back] = along === "column" ? ["ArrowDown", "ArrowUp"] : rowKeys(event.currentTarget ?? event.target);
  if (key === forward) return (at + 1) % count;
  if (key === back) return (at - 1 + count) % count;
  return null;
}

function rowKeys(target: EventTarget | null): readonly [string, string] {
  const rtl = target instanceof Element && isRtl(target);
  return rtl ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
}
