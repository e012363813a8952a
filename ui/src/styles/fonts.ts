// The bundled faces, loaded before the first screen, so that nothing is drawn twice or jumps.

const FACES = [
  ['"IBM Plex Sans"', "a"],
  ['"Sanad Arabic"', "ع"],
] as const;
const WEIGHTS = [400, 500, 600] as const;

export async function loadFonts(): Promise<void> {
  const wanted = FACES.flatMap(([family, letter]) => WEIGHTS.map((weight) => document.fonts.load(`${weight} 1em ${family}`, letter)));
  // A face that cannot be read leaves the system's letters; the app opens all the same.
  await Promise.allSettled(wanted);
}
