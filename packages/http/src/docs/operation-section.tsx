import { Answers, Bodies, Both, Parameters, Troubles } from './operation-tables.tsx';
import type { Operation } from './operations.ts';

type Words = [zh: string, en: string];
const scopes: Record<string, Words> = {
  push: ['需要权限 push', 'needs scope push'],
  read: ['需要权限 read', 'needs scope read'],
  admin: ['需要权限 admin（省级密钥）', 'needs scope admin (a key of the province)'],
  optional: ['密钥可有可无', 'a key is optional'],
};

export const OperationSection = ({ operation }: { operation: Operation }) => {
  const { id, method, path, words, about, scope, call, parameters, bodies, answers, troubles } = operation;
  const [zh, en] = about;
  return (
    <section class="operation" id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        <Both words={words} />
      </h3>
      <p class="address">
        <span class="method">{method}</span>
        {path}
      </p>
      <p>
        <span class="tagline">
          <Both words={scopes[scope] ?? ['不需要密钥', 'no key needed']} />
        </span>
      </p>
      <p>{zh}</p>
      <p lang="en">{en}</p>
      <Parameters parameters={parameters} />
      {call !== '' && (
        <pre tabindex={0}>
          <code>{call}</code>
        </pre>
      )}
      {bodies.length > 0 && <Bodies bodies={bodies} />}
      <Answers answers={answers} />
      <Troubles troubles={troubles} />
    </section>
  );
};
