import type { PostingSummary } from '@ganghui/core';
import { GradeBadge } from '../layout/grade-badge.tsx';
import { postingUrl } from '../query/search-url.ts';
import { publishedText } from '../words/dates.ts';
import { payText } from '../words/pay-text.ts';
import { educationText, experienceText, formText, headcountText } from '../words/requirement-words.ts';

const mostBenefits = 4;

export const PostingCard = ({ posting, now }: { posting: PostingSummary; now: Date }) => {
  const traits = [
    educationText(posting.education),
    experienceText(posting.experience),
    headcountText(posting.headcount),
    formText(posting.employmentForm),
  ].filter((trait) => trait !== null);
  const place = [posting.city, posting.county].filter(Boolean).join(' ');
  const benefits = posting.benefits.slice(0, mostBenefits);
  return (
    <li>
      <article class="card">
        <div class="card-head">
          <h3>
            <a href={postingUrl(posting.id)}>{posting.title}</a>
          </h3>
          <p class="pay">{payText(posting.pay)}</p>
        </div>
        <p class="card-where">
          <span>{posting.employer ?? '用人单位未写明'}</span>
          {place && <span class="card-place">{place}</span>}
        </p>
        {traits.length > 0 && (
          <ul class="traits" aria-label="条件">
            {traits.map((trait) => (
              <li>{trait}</li>
            ))}
          </ul>
        )}
        <div class="card-foot">
          {benefits.length > 0 && <p class="card-benefits">{benefits.join(' · ')}</p>}
          <p class="card-meta">
            <time datetime={posting.publishedAt}>{publishedText(posting.publishedAt, now)}</time>
            <GradeBadge grade={posting.grade} score={posting.score} />
          </p>
        </div>
      </article>
    </li>
  );
};
