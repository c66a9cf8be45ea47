import { Page } from './page.tsx';
import { caching, documentOf, pageHeaders } from './send-page.ts';

export type PageProblem = { status: number; title: string; detail: string; fix?: string };

/** A "no" a person can act on: what happened, what to do, and the way back. */
export const ProblemPage = ({ status, title, detail, fix }: PageProblem) => (
  <Page title={title} section={null}>
    <div class="problem">
      <p class="problem-status">{status}</p>
      <h1>{title}</h1>
      <p>{detail}</p>
      {fix && <p>{fix}</p>}
      <p>
        <a class="button" href="/">
          返回找岗位
        </a>
      </p>
    </div>
  </Page>
);

export const renderProblemPage = (problem: PageProblem): string => documentOf(<ProblemPage {...problem} />);

/** The page a browser gets where a program gets a problem document. An unknown address is said in a person's words. */
export const problemPage = ({ status, title, detail, type }: PageProblem & { type: string }): Response => {
  const unknown = status === 404 && type === 'about:blank';
  const page = unknown ? { status, title: '没有这个页面', detail: '地址可能写错了，或者页面已经移走。' } : { status, title, detail };
  const headers = { ...pageHeaders, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': caching.never };
  return new Response(renderProblemPage(page), { status, headers });
};
