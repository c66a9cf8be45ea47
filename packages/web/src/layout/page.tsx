import type { PropsWithChildren } from 'hono/jsx';
import { stylesheet } from '../styles/stylesheet.ts';
import { Mark } from './mark.tsx';

export type Section = 'search' | 'markets' | 'quality' | null;
type PageProps = PropsWithChildren<{ title: string; description?: string; section: Section }>;

const purpose = '全省公共人力资源市场岗位汇聚平台';
const sections = [
  { id: 'search', href: '/', name: '找岗位' },
  { id: 'markets', href: '/markets', name: '各市市场' },
  { id: 'quality', href: '/quality', name: '质量说明' },
] as const;

const Header = ({ section }: { section: Section }) => (
  <header class="top">
    <div class="wide top-row">
      <a class="brand" href="/">
        <Mark />
        <span class="brand-words">
          <span class="brand-name">岗汇</span>
          <span class="brand-purpose">{purpose}</span>
        </span>
      </a>
      <nav class="sections" aria-label="主要栏目">
        <ul>
          {sections.map(({ id, href, name }) => (
            <li>
              <a href={href} aria-current={id === section ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  </header>
);

const Footer = () => (
  <footer class="bottom">
    <div class="wide bottom-row">
      <p class="caution">
        <strong>谨防收费。</strong>
        招聘不得收取押金、培训费、服装费，不得扣押身份证。遇到收费，请不要付款，并向发布岗位的市场或当地劳动保障监察机构（电话 12333）反映。
      </p>
      <p>信息由各市公共人力资源市场提供，岗位是否有效、待遇如何，以市场和用人单位的答复为准。查询和应聘都不收费。</p>
      <p>{purpose}（岗汇）</p>
    </div>
  </footer>
);

/** The frame of every page. */
export const Page = ({ title, description = purpose, section, children }: PageProps) => (
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} - 岗汇`}</title>
      <meta name="description" content={description} />
      <link rel="stylesheet" href={stylesheet.path} />
    </head>
    <body>
      <a class="skip" href="#content">
        跳到正文
      </a>
      <Header section={section} />
      <main id="content" class="wide" tabindex={-1}>
        {children}
      </main>
      <Footer />
    </body>
  </html>
);
