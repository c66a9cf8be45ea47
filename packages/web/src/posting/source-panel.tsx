import type { Market, Posting } from '@ganghui/spec';
import { marketUrl, postingUrl } from '../query/search-url.ts';
import { marketName } from '../search/filters.ts';
import { webAddress } from './web-address.ts';

type SourceProps = { posting: Posting; markets: Market[]; duplicates: string[] };

const ForwardedFrom = ({ source }: { source: NonNullable<Posting['source']> }) => {
  const url = webAddress(source.url);
  const name = source.name ?? url?.host ?? source.url;
  if (!name) return null;
  return (
    <p>
      {'转发自：'}
      {url ? (
        <a href={url.href} rel="external nofollow noopener noreferrer">
          {name}
        </a>
      ) : (
        name
      )}
    </p>
  );
};

export const SourcePanel = ({ posting, markets, duplicates }: SourceProps) => {
  const name = marketName(markets, posting.marketId);
  return (
    <section class="panel" aria-labelledby="source">
      <h2 id="source">发布市场</h2>
      <p>{name}</p>
      <p>
        <a class="more" href={marketUrl(posting.marketId)}>
          这个市场的质量报告
        </a>
      </p>
      {posting.source && posting.source.name !== name && <ForwardedFrom source={posting.source} />}
      {duplicates.length > 0 && (
        <>
          <h3>同一岗位还由以下市场发布</h3>
          <ul class="plain-links">
            {duplicates.map((id) => (
              <li>
                <a href={postingUrl(id)}>{marketName(markets, id.slice(0, id.indexOf('.')))}</a>
                <span class="quiet">{id}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="quiet">{`岗位编号 ${posting.id}，第 ${posting.revision} 版`}</p>
    </section>
  );
};
