// Which words of one value another does not have, for marking.
import { wordDifference, type Piece } from "@/records/difference";

export interface Marked {
  text: string;
  differs: boolean;
}

/** The pieces of `text`, with those marked that `other` lacks. Spaces between two marked words are marked with them. */
export function markedAgainst(other: string, text: string): Marked[] {
  const own = wordDifference(other, text).filter((piece) => piece.kind !== "gone");
  const pieces: Marked[] = [];
  own.forEach((piece, index) => {
    const differs = piece.kind === "new" || (piece.text.trim() === "" && isNew(own[index - 1]) && isNew(own[index + 1]));
    const last = pieces.at(-1);
    if (last?.differs === differs) last.text += piece.text;
    else pieces.push({ text: piece.text, differs });
  });
  return pieces;
}

function isNew(piece: Piece | undefined): boolean {
  return piece?.kind === "new";
}
