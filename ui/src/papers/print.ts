// Onto paper: the sheet stands alone in the page while the dialog of the system is open, then goes again.

const PLACE = "paper-print";

/** Prints HTML that Rust made. The window's title, which some printers write on the sheet, says nothing of the case. */
export function printPaper(html: string): void {
  document.getElementById(PLACE)?.remove();
  const place = document.createElement("div");
  place.id = PLACE;
  place.innerHTML = html;
  document.body.append(place);
  const gone = () => place.remove();
  window.addEventListener("afterprint", gone, { once: true });
  window.print();
}
