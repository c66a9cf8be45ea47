import { type Piece, piecesOf, proofGuideEn, proofGuideZh } from '@ganghui/spec/proof-guide';
import { DocsFrame, PageLink } from './docs-frame.tsx';

const PieceOf = ({ piece }: { piece: Piece }) => {
  if (piece.kind === 'code') return <code>{piece.text}</code>;
  if (piece.kind === 'strong') return <strong>{piece.text}</strong>;
  if (piece.kind === 'link') return <a href={`/docs/${piece.href}`}>{piece.text}</a>;
  return <>{piece.text}</>;
};
const Text = ({ zh = '', en = '' }: { zh: string | undefined; en: string | undefined }) => (
  <>
    <p>
      {piecesOf(zh).map((piece) => (
        <PieceOf piece={piece} />
      ))}
    </p>
    <p lang="en">
      {piecesOf(en).map((piece) => (
        <PieceOf piece={piece} />
      ))}
    </p>
  </>
);

const steps = proofGuideZh.steps.map((zh, index) => ({
  zh,
  en: proofGuideEn.steps[index],
  anchor: `step-${index + 1}`,
  number: index + 1,
}));

const Contents = () => (
  <>
    {steps.map(({ zh, en, anchor, number }) => (
      <li>
        <a class="group" href={`#${anchor}`}>
          {number} {zh.title} <span lang="en">{en?.title}</span>
        </a>
      </li>
    ))}
    <PageLink to="/docs" />
    <PageLink to="/docs/events" />
  </>
);

/** How to check a copy, step by step: Chinese first, English beside it. */
export const ProofPage = () => (
  <DocsFrame title="岗汇：怎样证明 · Ganghui: how to prove" contents={<Contents />}>
    <div class="intro">
      <h1>
        {proofGuideZh.title} <span lang="en">{proofGuideEn.title}</span>
      </h1>
      {proofGuideZh.intro.map((zh, index) => (
        <Text zh={zh} en={proofGuideEn.intro[index]} />
      ))}
    </div>
    {steps.map(({ zh, en, anchor, number }) => (
      <section class="operation" id={anchor} aria-labelledby={`${anchor}-title`}>
        <h2 id={`${anchor}-title`}>
          {number} {zh.title} <span lang="en">{en?.title}</span>
        </h2>
        <Text zh={zh.text} en={en?.text} />
      </section>
    ))}
    <Text zh={proofGuideZh.unequal} en={proofGuideEn.unequal} />
  </DocsFrame>
);
