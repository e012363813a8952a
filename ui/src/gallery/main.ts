// The pattern book: `gallery.html?lang=ar&theme=dark&text=150&page=fields`. Built only with `npm run gallery`.
import { mount } from "svelte";
import "../styles/all.css";
import { loadFonts } from "../styles/fonts";
import Gallery from "./Gallery.svelte";
import { setDisplay, startDisplay, type TextSize, type Theme } from "../shell/display.svelte";
import { setDigits, setLanguage, type Digits, type Language } from "../words";

async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  startDisplay();
  setDisplay({
    theme: (asked.get("theme") ?? "light") as Theme,
    text_size: Number(asked.get("text") ?? 100) as TextSize,
  });
  await setLanguage((asked.get("lang") ?? "en") as Language);
  await loadFonts();
  await setDigits((asked.get("digits") ?? "latn") as Digits);
  const target = document.getElementById("app");
  if (target) mount(Gallery, { target, props: { page: asked.get("page") ?? "fields" } });
}

void start();
