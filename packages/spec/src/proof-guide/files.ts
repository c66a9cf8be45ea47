import { en } from './en.ts';
import type { ProofGuide } from './guide.ts';
import { zh } from './zh.ts';

const pageOf = ({ title, intro, steps, unequal }: ProofGuide, stop: string): string =>
  [
    `# ${title}`,
    ...intro,
    steps.map(({ title: name, text }, index) => `${index + 1}. **${name}${stop}** ${text}`).join('\n'),
    unequal,
  ].join('\n\n');

/** The pages of the repository, by path in the package. */
export const proofGuideFiles = (): Map<string, string> =>
  new Map([
    ['docs/proof.zh.md', `${pageOf(zh, '。')}\n`],
    ['docs/proof.en.md', `${pageOf(en, '.')}\n`],
  ]);
