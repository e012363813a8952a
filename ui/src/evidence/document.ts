// PDF documents, drawn by pdf.js out of bytes that are decrypted as they are asked for. Nothing of a
// document runs, nothing of it is fetched from elsewhere, and its pages exist only as pixels.
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy, PDFPageProxy, PageViewport } from "pdfjs-dist";
import { DocumentError } from "./trouble";
import workerAddress from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

/** As Rust binds them again. */
const COPY_DPI = 150;
const POINTS_PER_INCH = 72;
/** Sides of a page on the screen and in a copy; larger ones would fill the memory of the window. */
const CANVAS_SIDE_MAX = 4000;
const RANGE_BYTES = 512 * 1024;
const WORKER_READY_MS = 8000;

export interface PaperSize {
  width: number;
  height: number;
}

let helper: Promise<void> | undefined;

/** The reader runs beside the window, so that a huge or hostile document does not stop it; where that is not possible, inside. */
function prepare(): Promise<void> {
  helper ??= new Promise<Worker | null>((resolve) => {
    try {
      const worker = new Worker(workerAddress, { type: "module" });
      worker.addEventListener("message", () => resolve(worker), { once: true });
      worker.addEventListener("error", () => resolve(null), { once: true });
      setTimeout(() => resolve(null), WORKER_READY_MS);
    } catch {
      resolve(null);
    }
  }).then(async (worker) => {
    if (worker !== null) pdfjs.GlobalWorkerOptions.workerPort = worker;
    else await import(/* @vite-ignore */ workerAddress);
  });
  return helper;
}

/** Parts of the file, as the reader asks for them. */
class Parts extends pdfjs.PDFDataRangeTransport {
  constructor(
    private readonly address: string,
    size: number,
    private readonly fail: () => void,
  ) {
    super(size, null);
  }

  override requestDataRange(begin: number, end: number): void {
    void this.#fetch(begin, end).catch(() => this.fail());
  }

  async #fetch(begin: number, end: number): Promise<void> {
    const bytes = new Uint8Array(end - begin);
    let at = 0;
    // A request is answered with a part when it is too long.
    while (at < bytes.length) {
      const range = `bytes=${begin + at}-${end - 1}`;
      const response = await fetch(this.address, { headers: { range }, cache: "no-store" });
      if (!response.ok) throw new DocumentError("broken");
      const part = new Uint8Array(await response.arrayBuffer());
      if (part.length === 0) throw new DocumentError("broken");
      bytes.set(part.subarray(0, bytes.length - at), at);
      at += part.length;
    }
    this.onDataRange(begin, bytes);
  }
}

const own = (path: string) => new URL(`pdf/${path}/`, document.baseURI).href;

export class OpenDocument {
  private constructor(
    private readonly proxy: PDFDocumentProxy,
    private readonly end: () => Promise<void>,
  ) {}

  static async open(address: string, size: number): Promise<OpenDocument> {
    await prepare();
    let broken = (): void => undefined;
    const failed = new Promise<never>((_, reject) => (broken = () => reject(new DocumentError("broken"))));
    const task = pdfjs.getDocument({
      range: new Parts(address, size, broken),
      length: size,
      rangeChunkSize: RANGE_BYTES,
      disableAutoFetch: true,
      disableStream: true,
      isEvalSupported: false,
      useWasm: false,
      enableXfa: false,
      stopAtErrors: false,
      cMapUrl: own("cmaps"),
      cMapPacked: true,
      standardFontDataUrl: own("fonts"),
      wasmUrl: own("decoders"),
      iccUrl: own("colours"),
    });
    try {
      // Nobody is asked for a password: whoever sent the file can send it without one.
      task.onPassword = () => void task.destroy();
      const proxy = await Promise.race([task.promise, failed]);
      return new OpenDocument(proxy, () => task.destroy());
    } catch (error) {
      void task.destroy();
      const encrypted = error instanceof Error && (error.name === "PasswordException" || /destroyed/.test(error.message));
      throw new DocumentError(encrypted ? "encrypted" : "broken");
    }
  }

  get pages(): number {
    return this.proxy.numPages;
  }

  /** Of a page, from 0, in points. */
  async size(at: number): Promise<PaperSize> {
    const { width, height } = (await this.proxy.getPage(at + 1)).getViewport({ scale: 1 });
    return { width, height };
  }

  /** Draws a page as wide as asked, in pixels of the screen. */
  async draw(at: number, canvas: HTMLCanvasElement, width: number): Promise<void> {
    const page = await this.proxy.getPage(at + 1);
    const sharp = width * Math.max(1, window.devicePixelRatio);
    await paint(page, viewport(page, sharp / page.getViewport({ scale: 1 }).width), canvas);
  }

  /** The words of a page, unseen above it: to be marked, copied, and read out. */
  async words(at: number, container: HTMLElement, width: number): Promise<void> {
    const page = await this.proxy.getPage(at + 1);
    const scale = width / page.getViewport({ scale: 1 }).width;
    container.replaceChildren();
    container.style.setProperty("--total-scale-factor", String(scale));
    const layer = new pdfjs.TextLayer({ textContentSource: page.streamTextContent(), container, viewport: page.getViewport({ scale }) });
    await layer.render();
  }

  /** A page as a picture for a copy. */
  async picture(at: number): Promise<Blob> {
    const page = await this.proxy.getPage(at + 1);
    const canvas = document.createElement("canvas");
    await paint(page, viewport(page, COPY_DPI / POINTS_PER_INCH), canvas);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    canvas.width = canvas.height = 0;
    page.cleanup();
    if (blob === null) throw new DocumentError("broken");
    return blob;
  }

  close(): void {
    void this.end();
  }
}

function viewport(page: PDFPageProxy, scale: number): PageViewport {
  const { width, height } = page.getViewport({ scale });
  const fits = Math.min(1, CANVAS_SIDE_MAX / Math.max(width, height));
  return page.getViewport({ scale: scale * fits });
}

async function paint(page: PDFPageProxy, view: PageViewport, canvas: HTMLCanvasElement): Promise<void> {
  canvas.width = Math.max(1, Math.floor(view.width));
  canvas.height = Math.max(1, Math.floor(view.height));
  try {
    await page.render({ canvas, viewport: view, annotationMode: pdfjs.AnnotationMode.ENABLE }).promise;
  } catch {
    throw new DocumentError("broken");
  }
}
