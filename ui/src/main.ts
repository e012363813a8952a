// Opens the window: words first, then the way to Rust, then the screens.
import { mount } from "svelte";
import "./styles/all.css";
import { loadFonts } from "./styles/fonts";
import App from "./App.svelte";
import { chooseBackend } from "./backend/choose";
import { useBackend } from "./backend/rpc";
import { startDisplay } from "./shell/display.svelte";
import { lockedElsewhere, noteChange } from "./shell/session.svelte";
import { watched } from "./shell/watch";
import { LANGUAGES, setLanguage, type Language } from "./words";

/** Before a vault is open nothing is remembered on this laptop, so the system's language is the best guess. */
function systemLanguage(): Language {
  for (const wanted of navigator.languages) {
    const found = LANGUAGES.find((language) => wanted.toLowerCase().startsWith(language));
    if (found) return found;
  }
  return "en";
}

const WATCHER = { onchange: noteChange, onlocked: () => void lockedElsewhere() };

async function start(): Promise<void> {
  startDisplay();
  await Promise.all([loadFonts(), setLanguage(systemLanguage())]);
  useBackend(watched(await chooseBackend(location.search), WATCHER));
  const target = document.getElementById("app");
  if (target) mount(App, { target });
}

void start();
