// Leads the eye, and the keyboard, to one line of a page.

const SHOWN_MS = 4000;

export function pointAt(place: HTMLElement): void {
  place.scrollIntoView({ block: "center" });
  place.classList.add("spotted");
  const inside = place.matches("button, a, input") ? place : place.querySelector<HTMLElement>("button, a, input");
  if (inside) inside.focus({ preventScroll: true });
  else {
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }
  setTimeout(() => place.classList.remove("spotted"), SHOWN_MS);
}
