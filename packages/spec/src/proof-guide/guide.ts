/**
 * How to check a copy, as data: the page in the repository and the page that the exchange serves are both made of it. Texts use three
 * marks of Markdown: `code`, **strong** and [words](address), an address being beside the page or whole.
 */
export type ProofGuide = {
  title: string;
  intro: readonly string[];
  steps: readonly { title: string; text: string }[];
  unequal: string;
};

/** A piece of a text with marks. */
export type Piece = { kind: 'plain' | 'code' | 'strong'; text: string } | { kind: 'link'; text: string; href: string };

/** A text in pieces, in order. */
export const piecesOf = (text: string): Piece[] => text.split(/(`[^`]+`|\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/).flatMap(pieceOf);

function pieceOf(text: string): Piece[] {
  if (text === '') return [];
  if (/^`[^`]+`$/.test(text)) return [{ kind: 'code', text: text.slice(1, -1) }];
  if (/^\*\*[^*]+\*\*$/.test(text)) return [{ kind: 'strong', text: text.slice(2, -2) }];
  const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(text);
  return link ? [{ kind: 'link', text: link[1] ?? '', href: link[2] ?? '' }] : [{ kind: 'plain', text }];
}
