import type { Market } from '@ganghui/spec';
import { Page } from '../layout/page.tsx';
import { marketUrl, searchUrl } from '../query/search-url.ts';

export const postingsOfMarket = (marketId: string): string =>
  searchUrl({ text: '', regions: [], minPay: null, marketId, limit: 20, cursor: 0 });

const MarketCard = ({ market: { id, name, city, phone, address } }: { market: Market }) => (
  <li class="card">
    <h2>
      <a href={marketUrl(id)}>{name}</a>
    </h2>
    <p class="quiet">{`${city}，编号 ${id}`}</p>
    {phone && <p>{`电话 ${phone}`}</p>}
    {address && <p>{address}</p>}
    <p class="links">
      <a class="more" href={marketUrl(id)}>
        质量报告<span class="unseen">：{name}</span>
      </a>
      <a class="more" href={postingsOfMarket(id)}>
        看岗位<span class="unseen">：{name}</span>
      </a>
    </p>
  </li>
);

export const MarketsPage = ({ markets }: { markets: Market[] }) => (
  <Page title="各市公共人力资源市场" section="markets">
    <div class="hero">
      <h1>各市公共人力资源市场</h1>
      <p>岗位由这些市场收集、审核和发布。每个市场的质量报告由公开的岗位算出，谁都可以核对。</p>
    </div>
    {markets.length > 0 ? (
      <ul class="cards cards-grid">
        {markets
          .toSorted((a, b) => (a.id < b.id ? -1 : 1))
          .map((market) => (
            <MarketCard market={market} />
          ))}
      </ul>
    ) : (
      <p class="empty">还没有市场接入。</p>
    )}
  </Page>
);
