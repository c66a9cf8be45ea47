import { Page } from './page.tsx';
import { documentOf } from './send-page.ts';

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
