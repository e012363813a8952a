// Places a popup next to its control, in the top layer, so that no scrolling parent can cut it off.

export interface Placement {
  /** As wide as the control at least. */
  match_width: boolean;
  /** Line up with the start or the end of the control. */
  align: "start" | "end";
}

const GAP_PX = 4;
const EDGE_PX = 8;

function place(popup: HTMLElement, anchor: HTMLElement, placement: Placement): void {
  const box = anchor.getBoundingClientRect();
  const style = popup.style;
  if (placement.match_width) style.minInlineSize = `${box.width}px`;
  style.maxInlineSize = `${window.innerWidth - 2 * EDGE_PX}px`;
  const below = window.innerHeight - box.bottom - GAP_PX - EDGE_PX;
  const above = box.top - GAP_PX - EDGE_PX;
  const wanted = popup.scrollHeight + 2;
  const under = below >= Math.min(wanted, 240) || below >= above;
  style.maxBlockSize = `${Math.max(120, under ? below : above)}px`;
  const height = Math.min(wanted, under ? below : above);
  const rtl = getComputedStyle(anchor).direction === "rtl";
  const from_start = (placement.align === "start") !== rtl;
  const x = from_start ? box.left : box.right - popup.offsetWidth;
  const x_max = window.innerWidth - popup.offsetWidth - EDGE_PX;
  // Coordinates of the window are physical by nature; `translate` keeps them out of the style sheets.
  const y = under ? box.bottom + GAP_PX : box.top - GAP_PX - height;
  style.translate = `${Math.max(EDGE_PX, Math.min(x, x_max))}px ${Math.max(EDGE_PX, y)}px`;
}

/** An attachment: `<div popover="manual" {@attach floating(() => anchor, …)}>`. Shown for as long as it is in the document. */
export function floating(anchor: () => HTMLElement | undefined, placement: Placement) {
  return (popup: HTMLElement) => {
    const control = anchor();
    if (!control) return;
    popup.showPopover?.();
    const again = () => place(popup, control, placement);
    again();
    const sizes = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(again);
    sizes?.observe(popup);
    window.addEventListener("resize", again);
    window.addEventListener("scroll", again, { capture: true, passive: true });
    return () => {
      sizes?.disconnect();
      window.removeEventListener("resize", again);
      window.removeEventListener("scroll", again, { capture: true });
    };
  };
}
