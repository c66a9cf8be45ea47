import type { Market, Posting } from '@ganghui/spec';
import { webAddress } from './web-address.ts';

const WebLink = ({ address }: { address: string }) => {
  const url = webAddress(address);
  if (!url) return <span>{address}</span>;
  return (
    <a href={url.href} rel="external nofollow noopener noreferrer">
      {url.host}
      <span class="unseen">（到用人单位的网站应聘）</span>
    </a>
  );
};

const Phone = ({ phone, open }: { phone: string; open: boolean }) =>
  open && /^[+\d\s()-]{5,}$/.test(phone) ? <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a> : <span>{phone}</span>;

/** Why a contact is not shown whole, and who can be asked instead. */
const MaskedNotice = ({ market }: { market: Market | undefined }) => (
  <div class="notice">
    <p>
      <strong>联系方式已遮挡。</strong>
      没有联系人本人同意公开的记录（个人信息保护法第 25 条）。想应聘，请向发布岗位的市场询问：
    </p>
    <p>
      {market?.name ?? '发布岗位的市场'}
      {market?.phone && (
        <>
          {'，电话 '}
          <Phone phone={market.phone} open={true} />
        </>
      )}
      {market?.address && `，地址 ${market.address}`}
    </p>
  </div>
);

export const ContactPanel = ({ posting, market }: { posting: Posting; market: Market | undefined }) => {
  const { contact, applyUrl } = posting;
  const left = contact.name ?? contact.phone ?? contact.email;
  return (
    <section class="panel" aria-labelledby="contact">
      <h2 id="contact">应聘与联系</h2>
      {left || applyUrl ? (
        <dl class="facts facts-narrow">
          {contact.name && (
            <div>
              <dt>联系人</dt>
              <dd>{contact.name}</dd>
            </div>
          )}
          {contact.phone && (
            <div>
              <dt>电话</dt>
              <dd>
                <Phone phone={contact.phone} open={contact.consent} />
              </dd>
            </div>
          )}
          {contact.email && (
            <div>
              <dt>邮箱</dt>
              <dd>{contact.email}</dd>
            </div>
          )}
          {applyUrl && (
            <div>
              <dt>网上应聘</dt>
              <dd>
                <WebLink address={applyUrl} />
              </dd>
            </div>
          )}
        </dl>
      ) : (
        <p>没有写联系方式，请向发布岗位的市场询问。</p>
      )}
      {left && !contact.consent && <MaskedNotice market={market} />}
      <p class="quiet">应聘不收费。要求先交钱的，不要付款。</p>
    </section>
  );
};
