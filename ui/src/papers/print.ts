// From the HTML of a paper to nodes of this page, and onto paper.

const PLACE = "paper-print";
/** What papers are made of; anything else is not taken over, whoever sent it. */
const ELEMENTS: ReadonlySet<string> = new Set(["ARTICLE", "HEADER", "FOOTER", "SECTION", "DIV", "DL", "DT", "DD", "P", "H1", "H2", "H3", "SPAN", "BDI"]);
const ATTRIBUTES = ["class", "dir", "lang"] as const;

/** The nodes of a paper. Rust has escaped every text already; here nothing but plain elements passes. */
export function paperOf(html: string): DocumentFragment {
  const parsed = parse(html);
  const paper = document.createDocumentFragment();
  take(parsed.body, paper);
  return paper;
}

/** Styles inside are left out before parsing: the window's policy refuses them aloud, and the sheet is styled by a file of the app. */
function parse(html: string): Document {
  return new DOMParser().parseFromString(html.replace(/<style[\s>][\s\S]*?<\/style>/gi, ""), "text/html");
}

function take(from: Node, into: Node): void {
  for (const node of from.childNodes) {
    if (node instanceof Text) into.appendChild(document.createTextNode(node.data));
    if (!(node instanceof Element) || !ELEMENTS.has(node.tagName)) continue;
    const copy = document.createElement(node.tagName);
    for (const name of ATTRIBUTES) {
      const value = node.getAttribute(name);
      if (value !== null) copy.setAttribute(name, value);
    }
    take(node, copy);
    into.appendChild(copy);
  }
}

/** Prints a paper. The window's title, which some printers write on the sheet, says nothing of the case. */
export function printPaper(html: string, kind = ""): void {
  document.getElementById(PLACE)?.remove();
  const place = document.createElement("div");
  place.id = PLACE;
  place.className = kind;
  const { lang, dir } = parse(html).documentElement;
  Object.assign(place, { lang, dir });
  place.append(paperOf(html));
  document.body.append(place);
  window.addEventListener("afterprint", () => place.remove(), { once: true });
  window.print();
}
