// Which words of one value another does not have, for marking.
import { wordDifference } from "@/records/difference";

export interface Marked {
  text: string;
  differs: boolean;
}

/** The pieces of `text`, with those marked that `other` lacks. A space is marked only between two marked words. */
export function markedAgainst(other: string, text: string): Marked[] {
  const words = wordDifference(other, text)
    .filter((piece) => piece.kind !== "gone")
    .flatMap((piece) => (piece.text.match(/\s+|\S+/gu) ?? []).map((word) => ({ text: word, differs: piece.kind === "new" })));
  const pieces: Marked[] = [];
  words.forEach((word, index) => {
    const differs = isSpace(word) ? marksWord(words[index - 1]) && marksWord(words[index + 1]) : word.differs;
    const last = pieces.at(-1);
    if (last?.differs === differs) last.text += word.text;
    else pieces.push({ text: word.text, differs });
  });
  return pieces;
}

function isSpace(piece: Marked): boolean {
  return piece.text.trim() === "";
}

function marksWord(piece: Marked | undefined): boolean {
  return piece !== undefined && piece.differs && !isSpace(piece);
}
