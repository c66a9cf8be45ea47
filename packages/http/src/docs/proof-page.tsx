import { type Piece, piecesOf, proofGuideEn, proofGuideZh } from '@ganghui/spec/proof-guide';
import { raw } from 'hono/html';
import { docsStyle } from './style.ts';

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
  <nav class="contents" aria-label="目录 Contents">
    <ul>
      {steps.map(({ zh, en, anchor, number }) => (
        <li>
          <a class="group" href={`#${anchor}`}>
            {number} {zh.title} <span lang="en">{en?.title}</span>
          </a>
        </li>
      ))}
      <li>
        <a class="group" href="/docs">
          接口文档 <span lang="en">API reference</span>
        </a>
      </li>
      <li>
        <a class="group" href="/docs/events">
          事件文档 <span lang="en">Events</span>
        </a>
      </li>
    </ul>
  </nav>
);

/** How to check a copy, step by step: Chinese first, English beside it. */
export const ProofPage = () => (
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>岗汇：怎样证明 · Ganghui: how to prove</title>
      <style>{raw(docsStyle)}</style>
    </head>
    <body>
      <a class="skip" href="#main">
        跳到正文
      </a>
      <div class="frame">
        <Contents />
        <main id="main" class="part">
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
        </main>
      </div>
    </body>
  </html>
);
